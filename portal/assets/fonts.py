"""Three small font files from npm `@fontsource-variable/onest` (SIL Open Font License 1.1).

Only the letters that our two languages need, weights 400 to 800, with kerning and with lining and
tabular figures. `unicode-range` in `portal/static/css/tokens.css` repeats the sets below.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

PACKAGE_FILES = Path("@fontsource-variable") / "onest" / "files"
WEIGHTS = (400, 800)
FEATURES = ["kern", "lnum", "tnum"]


class LetterMissingError(ValueError):
    """A font file of the package lacks a letter that the portal needs."""


@dataclass(frozen=True)
class Subset:
    """One file to make: its name, the package file it comes from, and its letters."""

    name: str
    source: str
    letters: frozenset[int]


def _letters(*ranges: tuple[int, int], extra: str = "") -> frozenset[int]:
    spanned = {code for first, last in ranges for code in range(first, last + 1)}
    return frozenset(spanned | {ord(letter) for letter in extra})


SUBSETS = (
    Subset(
        "onest-cyrillic.woff2",
        "onest-cyrillic-wght-normal.woff2",
        _letters((0x0410, 0x044F), extra="Ёё№"),
    ),
    Subset(
        "onest-mongolian.woff2",
        "onest-cyrillic-ext-wght-normal.woff2",
        _letters(extra="ӨөҮү"),
    ),
    Subset(
        "onest-latin.woff2",
        "onest-latin-wght-normal.woff2",
        _letters((0x20, 0x7E), extra="\u00a0«»–—“”’…×·°²−\u2009"),
    ),
)


def source_files(node_modules: Path) -> list[Path]:
    """Return the package files that the subsets come from."""
    return [node_modules / PACKAGE_FILES / subset.source for subset in SUBSETS]


def build_fonts(node_modules: Path) -> dict[str, bytes]:
    """Return the WOFF2 content of each subset by file name.

    Raises LetterMissingError when a package file lacks a letter of its set.
    """
    return {
        subset.name: woff2(node_modules / PACKAGE_FILES / subset.source, subset.letters)
        for subset in SUBSETS
    }


def woff2(source: Path, letters: Iterable[int]) -> bytes:
    """Return `source` with the weight axis and the letters cut down, packed as WOFF2."""
    font = TTFont(source, recalcTimestamp=False)
    wanted = set(letters)
    missing = wanted - set(font.getBestCmap())
    if missing:
        names = ", ".join(f"U+{code:04X}" for code in sorted(missing))
        raise LetterMissingError(f"{source.name} lacks {names}")
    instantiateVariableFont(font, {"wght": WEIGHTS}, inplace=True)
    keep_letters(font, wanted)
    packed = BytesIO()
    font.flavor = "woff2"
    font.save(packed)
    return packed.getvalue()


def keep_letters(font: TTFont, letters: set[int]) -> None:
    """Cut a font down to letters and to the features that pages use."""
    options = Options(layout_features=FEATURES, hinting=False, notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
