"""What has changed between two texts, word by word, for reading."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, GONE, NEW = "same", "gone", "new"
# Of a longer passage that has not changed, only so many words on either side are shown.
AROUND = 12


@dataclass(frozen=True)
class Piece:
    """Some words that stayed, went or came."""

    kind: str
    text: str


def difference(before: str, now: str) -> list[Piece]:
    """Return the pieces of both texts in reading order; what stayed is shortened in the middle."""
    old, new = before.split(), now.split()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    pieces: list[Piece] = []
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece(SAME, _shortened(old[old_from:old_to])))
        else:
            pieces.extend(_changed(old[old_from:old_to], new[new_from:new_to]))
    return pieces


def _changed(old: list[str], new: list[str]) -> Iterator[Piece]:
    if old:
        yield Piece(GONE, " ".join(old))
    if new:
        yield Piece(NEW, " ".join(new))


def _shortened(words: list[str]) -> str:
    if len(words) <= 2 * AROUND + 1:
        return " ".join(words)
    return f"{' '.join(words[:AROUND])} … {' '.join(words[-AROUND:])}"
