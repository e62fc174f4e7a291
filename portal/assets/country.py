"""The drawn country at run time: reads `var/assets/map.json` once, needs no geometry library."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

from portal.assets.projection import to_map

MAP_FILE = "map.json"


class AssetsMissingError(RuntimeError):
    """The files of `build_assets` are not there."""


@dataclass(frozen=True)
class Sheet:
    """One aimag alone on a sheet of 400 × 330 units, with lines inside and outside of it."""

    area: str
    outer: tuple[str, ...]
    inner: tuple[str, ...]
    origin: tuple[float, float]
    scale: float

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return where a WGS 84 point (degrees) stands on the sheet."""
        x, y = to_map(longitude, latitude)
        return (x - self.origin[0]) * self.scale, (y - self.origin[1]) * self.scale


@dataclass(frozen=True)
class Country:
    """Path data in map units: an area per aimag code, the outer border, the quilting lines.

    `sheets` holds the drawing of each aimag page, by the same two-digit NSO code ("11": capital).
    """

    aimags: Mapping[str, str]
    border: str
    quilting: tuple[str, ...]
    sheets: Mapping[str, Sheet]


def load_country(directory: Path | None = None) -> Country:
    """Return the drawn country from `directory` (default: `var/assets`).

    Raises AssetsMissingError when `manage.py build_assets` has not run.
    """
    return _read((directory or Path(settings.VAR_DIR) / "assets") / MAP_FILE)


@lru_cache(maxsize=4)
def _read(path: Path) -> Country:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise AssetsMissingError(f"{path} is missing: run manage.py build_assets") from error
    return Country(
        aimags=content["aimags"],
        border=content["country"],
        quilting=tuple(content["quilting"]),
        sheets={code: _sheet(sheet) for code, sheet in content["sheets"].items()},
    )


def _sheet(content: Mapping[str, Any]) -> Sheet:
    x, y = content["origin"]
    return Sheet(
        area=content["area"],
        outer=tuple(content["outer"]),
        inner=tuple(content["inner"]),
        origin=(x, y),
        scale=content["scale"],
    )
