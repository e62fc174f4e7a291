"""Names of publishers in Mongolian, from the data file that also names them beside figures."""

from functools import cache
from pathlib import Path

import yaml

FILE = Path(__file__).resolve().parent / "data" / "publishers.yaml"


@cache
def mongolian_names() -> dict[str, str]:
    """Return the Mongolian name of each publisher that remarks and answers name in English."""
    content = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {english: entry["mn"] for entry in content["names"] for english in entry["en"]}
