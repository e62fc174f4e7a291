"""Words for kinds of places: aimag, soum, district, city."""

from functools import lru_cache

from search.keys import collapse_doubles, english_stem, word_fold, word_key
from search.reader.near import slips_between
from search.reader.tokens import Token
from search.reader.word_lists import TypeKind

_AGREEING_LETTERS = 3
_SHORTEST_MISSPELT = 4


class TypeWords:
    """Recognises type words with their endings, and misspelt ones where that is asked for."""

    def __init__(self, words: dict[TypeKind, tuple[str, ...]]) -> None:
        self._by_key: dict[str, list[tuple[str, TypeKind]]] = {}
        self._english: dict[str, TypeKind] = {}
        for kind, several in words.items():
            for word in several:
                self._by_key.setdefault(word_key(word), []).append((word_fold(word), kind))
                self._english[english_stem(word)] = kind
        self._kind = lru_cache(4096)(self._find)

    def kind_of(self, token: Token) -> TypeKind | None:
        """The kind a token names; its first letters must agree (Дөргөн is not дүүрэг)."""
        return self._kind(token.text)

    def is_nearly(self, token: Token) -> bool:
        """Whether the token is a type word or one slip away from one, endings apart."""
        if self.kind_of(token):
            return True
        key = word_key(token.text)
        fold = collapse_doubles(word_fold(token.text))
        return len(fold) >= _SHORTEST_MISSPELT and any(
            slips_between(key, known) == 1 or slips_between(fold, word) == 1
            for known, several in self._by_key.items()
            for word, _ in several
            if fold[0] == word[0]
        )

    def _find(self, text: str) -> TypeKind | None:
        fold = word_fold(text)
        for word, kind in self._by_key.get(word_key(text), ()):
            if fold[:_AGREEING_LETTERS] == word[:_AGREEING_LETTERS]:
                return kind
        return self._english.get(english_stem(text)) if text.isascii() else None
