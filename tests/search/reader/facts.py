"""Where the repository keeps the facts about places."""

from pathlib import Path

FACTS = Path(__file__).resolve().parents[3] / "soums" / "data"
