"""The tokens of the style sheet: names and values, light and dark, read from the sheet itself."""

import re
from dataclasses import dataclass

from django.conf import settings

SHEET = settings.BASE_DIR / "portal" / "static" / "css" / "tokens.css"
ROOT = re.compile(r":root \{(.*?)\}", re.DOTALL)
TOKEN = re.compile(r"--([\w-]+):\s*([^;]+);")


@dataclass(frozen=True)
class Token:
    """One custom property; `dark` is "" where the value stays."""

    name: str
    light: str
    dark: str


def tokens() -> tuple[list[Token], list[Token]]:
    """Return colours, then measures (type, space, shape)."""
    light, dark = (dict(TOKEN.findall(block)) for block in ROOT.findall(SHEET.read_text("utf-8")))
    found = [Token(name, value, dark.get(name, "")) for name, value in light.items()]
    colours = [token for token in found if token.light.startswith("#")]
    return colours, [token for token in found if token not in colours]
