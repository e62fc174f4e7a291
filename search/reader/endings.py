"""Case endings of place names, in canonical letters (the letters of a fold)."""

import re
from collections.abc import Iterator
from functools import lru_cache

_LIST = """
    iinhan iiginh aasaa giin iinh gaas ginh nees naas noos nuud gaar gin dan nas toi gos tai aar
    nii oor tee ges taa gas iig gar uud iin aas dee daa nes tei doo oos ruu ees luu dah ger nos inh
    eer deh ar or ig ed te in es ni od as ad ii er ud os nd i t d n g
"""
_ENDINGS = sorted(_LIST.split(), key=len, reverse=True)
ENDINGS = frozenset(_ENDINGS)
_LONGEST = len(_ENDINGS[0])
_SHORTEST_STEM = 3
_T_FOLLOWS = frozenset("rsgvkbpf")
_ABLATIVE = re.compile(r"(?:aa?s|ee?s|oo?s)$")
_PLACE_CASES_LIST = """
    giin iin gin in nii ni ii i n d t ed od ad nd
    aas ees oos as es os gaas gas ges gos naas nees noos nas nes nos ruu luu
"""
_PLACE_CASES = frozenset(_PLACE_CASES_LIST.split())
_GENITIVE = re.compile(r"(?:g?iin|g?in|nii|ni|ii)$")
_VERB_TAIL = re.compile(
    r"""
    (?:[aeou]?(?:gd|lg|uul|ul|lq|c[ag]a|qih))?       # voice
    [aeou]?                                          # joining vowel
    (?: h | j | q | hgui
      | s[aeo]n | n[aeo] | d[aeo]g | v[aeo]l | t[aeo]l | l(?:aa|ee|oo)
      | (?:aa|ee|oo)(?:d|r[aeo]i|s[aeo]i)? | (?:maa|mee|moo)r | ii | uul | gq | gqid
    )
    (?:[aeou]?d | iig | i?in | nii? | n?(?:aas|ees|oos) | n?(?:aar|eer|oor) | t[aeo]i | gui)?
    (?:aa|ee|oo)?                                    # one's own
    """,
    re.VERBOSE,
)
# Letters as typed: the fold of a word writes тс as ц and a final ж as й.
_COMMON_VERB_END = re.compile(r"(?:с[аоөэ]н|ж|ч|д[аоөэ]г|s[aeou]n|j|ch|d[aeou]g)$")
_REFLEXIVE = re.compile(r"(?:aa|ee|oo|uu)$")


@lru_cache(maxsize=16384)
def stems_of(fold: str) -> tuple[tuple[str, str], ...]:
    """(stem, ending) for every case ending the fold may carry, the longest ending first."""
    return tuple(_stems(fold))


def _stems(fold: str) -> Iterator[tuple[str, str]]:
    for length in range(min(_LONGEST, len(fold) - _SHORTEST_STEM), 0, -1):
        stem, ending = fold[:-length], fold[-length:]
        if ending in ENDINGS and (ending != "t" or stem[-1] in _T_FOLLOWS):
            yield stem, ending


def without_reflexive(fold: str) -> tuple[str, ...]:
    """What the fold may be without «-аа» or «-гаа» of one's own: nothing, one or two stems."""
    found = _REFLEXIVE.search(fold)
    if not found:
        return ()
    stem = fold[: found.start()]
    return (stem, stem[:-1]) if stem.endswith("g") else (stem,)


def is_ablative(ending: str) -> bool:
    """Whether the ending says «from»."""
    return _ABLATIVE.search(ending) is not None


def is_place_case(ending: str) -> bool:
    """Whether the ending is one of place or possession: genitive, dative, ablative, directive."""
    return ending in _PLACE_CASES


def looks_genitive(fold: str) -> bool:
    """Whether a word of this fold may be the owner of what follows."""
    return _GENITIVE.search(fold) is not None


def ends_like_verb(word: str) -> bool:
    """Whether the word, in lower case, ends as verbs do most: -сан, -ж, -ч, -даг."""
    return _COMMON_VERB_END.search(word) is not None


@lru_cache(maxsize=4096)
def is_verb_tail(tail: str) -> bool:
    """Whether this may follow the stem of a verb."""
    return _VERB_TAIL.fullmatch(tail) is not None
