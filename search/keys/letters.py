"""From any way of writing Mongolian to the canonical letters.

These are a e i o u b v g d j z k l m n p r s t f and h (х), c (ц), q (ч), w (ш, щ); y is a glide.
"""

import re
import unicodedata
from functools import lru_cache

SEPARATORS = " \t\r\n-‐‑‒–—_/.,;:()[]"
_TIES = dict.fromkeys((0x361, 0xFE20, 0xFE21))
_WORD = re.compile(rf"[^{re.escape(SEPARATORS)}]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_STAND_INS = str.maketrans("vyoacepx", "үүөасерх")
_NO_SEPARATORS = dict.fromkeys(map(ord, SEPARATORS))

_LETTERS = {
    "a": "а a á à ā",
    "ya": "я â",
    "e": "э е e é è ê ė ä ә",
    "i": "и й ы ь і i ĭ ï í î ī ÿ",
    "o": "о ө ѳ ɵ є θ o ö ø ó ô õ ő ŏ ȯ ō oe ӧ",
    "u": "у ү ї ѵ ұ u ü ú ù û ű ū ӱ ў yy",
    "yo": "ё",
    "yu": "ю",
    "y": "y",
    "": "ъ ' ’ ‘ ʼ ` ´ ʹ ′",
    "b": "б b",
    "g": "г g",
    "d": "д d",
    "k": "к k",
    "l": "л l",
    "m": "м m",
    "n": "н n",
    "p": "п p",
    "r": "р r",
    "s": "с s",
    "t": "т t",
    "f": "ф f",
    "c": "ц тс ts tz c",
    "q": "ч q ch č tch tsch",
    "w": "ш щ сх sh š sch shch",
    "h": "х kh h x һ",
    "j": "ж зх дж j zh ž dj dzh dsch",
    "z": "з дз z dz",
    "v": "в v w",
    "tw": "tsh",
    "bayan": "bajan",
}
_CANONICAL = {spelling: letter for letter, row in _LETTERS.items() for spelling in row.split()}
_SPELLING = re.compile(
    "|".join(map(re.escape, sorted(_CANONICAL, key=len, reverse=True))) + r"|[^\x00-\x7f]"
)


def normalise(text: str) -> str:
    """The text in NFC without tie bars; the case is kept."""
    return unicodedata.normalize("NFC", text).translate(_TIES)


def is_cyrillic(text: str) -> bool:
    """Whether any letter of the text is Cyrillic."""
    return _CYRILLIC.search(text) is not None


def without_separators(text: str) -> str:
    """The text without spaces, hyphens, stops and brackets."""
    return text.translate(_NO_SEPARATORS)


def undo_stand_ins(lowered: str) -> str:
    """Latin v, y, o, a, c, e, p, x inside a Cyrillic word become the letters they stand for."""
    if not _CYRILLIC.search(lowered):
        return lowered
    return _WORD.sub(lambda word: _undo_in_word(word.group()), lowered)


def _undo_in_word(word: str) -> str:
    return word.translate(_STAND_INS) if _CYRILLIC.search(word) else word


def canonical_letters(lowered: str) -> str:
    """One pass from the left, longest spelling first; what is no letter stays."""
    return _SPELLING.sub(lambda found: _letter(found.group()), lowered)


@lru_cache(maxsize=4096)
def _letter(spelling: str) -> str:
    known = _CANONICAL.get(spelling)
    if known is not None:
        return known
    if unicodedata.combining(spelling):
        return ""
    base = unicodedata.normalize("NFD", spelling)[0]
    return _CANONICAL.get(base, spelling)
