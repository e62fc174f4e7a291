"""The two fonts of drawn pictures, made at set-up (`portal.assets.picture_fonts`)."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from PIL import ImageFont

# Files below `var/assets`.
TEXT_FONT, HEADING_FONT = "pictures/onest-text.ttf", "pictures/onest-heading.ttf"


@lru_cache(maxsize=64)
def font(name: str, size: int) -> ImageFont.FreeTypeFont | None:
    """Return a font at a size in pixels; None where set-up has not made it."""
    path = Path(settings.ASSETS_DIR) / name
    return ImageFont.truetype(path, size) if path.is_file() else None
