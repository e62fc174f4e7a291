"""Keys of a name that is still being typed: its last letter may be half of a digraph."""

from collections.abc import Iterator

from search.keys import name_key, normalise

# The edge n-grams of the index are no longer.
LONGEST_KEY = 20
# What the last letter may become once the next one is typed, in canonical letters.
_BECOMES = {
    "k": "h",
    "t": "cw",
    "c": "q",
    "s": "w",
    "z": "j",
    "d": "zj",
    "т": "c",
    "с": "w",
    "д": "z",
}
_MAY_VANISH = frozenset("yvjh")
_MAY_STAY_V = frozenset("vвw")


def typed_keys(text: str) -> list[str]:
    """K1 of the beginning of a name, the likeliest first; [] when nothing is left of it."""
    lowered = normalise(text).strip().lower()
    keys = dict.fromkeys(key[:LONGEST_KEY] for key in _keys(lowered) if key)
    return list(keys)


def _keys(lowered: str) -> Iterator[str]:
    if not lowered:
        return
    yield name_key(lowered)
    last, base = lowered[-1], name_key(lowered[:-1])
    for letter in _BECOMES.get(last, ""):
        yield base + letter
    if last in _MAY_STAY_V:
        yield base + "v"
    if last in _MAY_VANISH:
        yield base
