"""Keys of names that are only half typed."""

from search.keys import fold_of_letters, key_of_fold, name_key, normalise
from search.keys.letters import canonical_letters, undo_stand_ins, without_separators

# A digraph may be half typed: «k» may become kh, «t» ts or tsh, and so on.
_HALF_TYPED = {
    "k": ("h",),
    "t": ("c", "w"),
    "c": ("q", "tw"),
    "s": ("w",),
    "z": ("j",),
    "d": ("z", "j"),
}
_MAY_VANISH = frozenset("yvjh")
_KEPT_AS_TYPED = frozenset("vj")


def prefix_keys(typed: str) -> tuple[str, ...]:
    """K1 of what was typed, then the keys it may be the start of; empty without a letter.

    The first key is the likeliest; a name matches when its K1 starts with one of them.
    """
    letters = canonical_letters(undo_stand_ins(without_separators(normalise(typed).lower())))
    if not letters:
        return ()
    base, last = letters[:-1], letters[-1]
    keys = [name_key(typed)]
    keys.extend(key_of_fold(fold_of_letters(base + other)) for other in _HALF_TYPED.get(last, ()))
    base_key = key_of_fold(fold_of_letters(base)) if base else ""
    if last in _MAY_VANISH:
        keys.append(base_key)
    if last in _KEPT_AS_TYPED:
        keys.append(base_key + last)
    return tuple(dict.fromkeys(key for key in keys if key))
