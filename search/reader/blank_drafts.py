"""Drafts in which only type words and stop words are marked."""

from collections.abc import Sequence

from search.reader.draft import LONGEST_NAME, Draft, Role
from search.reader.lexicon import Lexicon
from search.reader.tokens import Token
from search.reader.type_words import TypeWords
from search.reader.word_lists import WordLists

ORIGIN_WORD = "from"


class BlankDrafts:
    """Starts a draft for the tokens of a query."""

    def __init__(self, lexicon: Lexicon, lists: WordLists) -> None:
        self._lexicon = lexicon
        self._stop_words = lists.stop_words_en
        self._types = TypeWords(lists.type_words)

    def draft(self, tokens: tuple[Token, ...]) -> Draft:
        """The tokens with the roles of type words and English stop words."""
        shouted = len(tokens) > 1 and all(token.text.isupper() for token in tokens)
        roles: list[Role | None] = [None] * len(tokens)
        types = {}
        for position, token in enumerate(tokens):
            kind = self._types.kind_of(token)
            if kind:
                types[position] = kind
                roles[position] = "type"
            elif self._is_stop_word(tokens, position, shouted):
                roles[position] = "stop"
        marks = frozenset(
            position for position, token in enumerate(tokens) if token.lower == ORIGIN_WORD
        )
        before_centre = frozenset(
            position for position, token in enumerate(tokens) if self._types.is_nearly(token)
        )
        return Draft(tokens, roles, types, marks, before_centre)

    def _is_stop_word(self, tokens: Sequence[Token], position: int, shouted: bool) -> bool:
        token = tokens[position]
        if token.lower not in self._stop_words or (token.is_capitals and not shouted):
            return False
        return not any(
            self._lexicon.has_term_as_typed(tokens[start:end])
            for start in range(max(0, position - LONGEST_NAME + 1), position + 1)
            for end in range(position + 1, start + LONGEST_NAME + 1)
        )
