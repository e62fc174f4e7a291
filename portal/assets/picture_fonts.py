"""Onest for pictures that the server draws: one file a weight, all letters of both languages."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from portal.assets.fonts import PACKAGE_FILES, SUBSETS, Subset, keep_letters
from portal.sharing.fonts import HEADING_FONT, TEXT_FONT

# Files below `var/assets` by weight: Pillow reads TrueType, and no variable axes are needed.
PICTURE_FONTS = {TEXT_FONT: 500, HEADING_FONT: 750}


def build_picture_fonts(node_modules: Path) -> dict[str, bytes]:
    """Return the TrueType content of each font by file name below the target."""
    return {name: _merged(node_modules, weight) for name, weight in PICTURE_FONTS.items()}


def _merged(node_modules: Path, weight: int) -> bytes:
    with TemporaryDirectory() as folder:
        parts = [Path(folder) / f"{subset.name}.ttf" for subset in SUBSETS]
        for part, subset in zip(parts, SUBSETS, strict=True):
            _instance(node_modules, subset, weight).save(part)
        font = Merger().merge([str(part) for part in parts])
    packed = BytesIO()
    font.save(packed)
    return packed.getvalue()


def _instance(node_modules: Path, subset: Subset, weight: int) -> TTFont:
    font = TTFont(node_modules / PACKAGE_FILES / subset.source, recalcTimestamp=False)
    instantiateVariableFont(font, {"wght": weight}, inplace=True)
    keep_letters(font, set(subset.letters))
    font.flavor = None
    return font
