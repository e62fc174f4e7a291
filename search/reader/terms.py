"""A term of the lexicon."""

from dataclasses import dataclass

from search.keys import collapse_doubles


@dataclass(frozen=True, slots=True)
class Term:
    """One way to say a concept: its words as typed, and their folds (or plain English words)."""

    concept: str
    topic: str
    typed: tuple[str, ...]
    words: tuple[str, ...]
    is_english: bool = False

    @property
    def label(self) -> str:
        """The words as one text."""
        return " ".join(self.typed)


def plain_fold(fold: str) -> str:
    """The fold that words are compared in: ө and ү alike, doubled letters once."""
    return collapse_doubles(fold.replace("u", "o"))
