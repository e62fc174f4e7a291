"""Names that are everyday words, and everyday words that only look like names."""

import re

from search.keys import word_fold
from search.reader.gate import Gate, is_dictionary_word
from search.reader.place_reading import Candidate
from search.reader.place_table import PlaceTable
from search.reader.tokens import Token
from search.reader.word_lists import WordLists

_INFINITIVE = re.compile(r"[aeou]?h$")
_SHORTEST_VERB_STEM = 3


class EverydayWords:
    """Tells whether a single token needs more than its spelling to be a place."""

    def __init__(self, table: PlaceTable, lists: WordLists, gate: Gate) -> None:
        self._table = table
        self._english = lists.ordinary_english
        self._gate = gate

    def is_english(self, token: Token) -> bool:
        """Whether it is a common English word in lower case that shares a key with a name."""
        return token.text in self._english

    def is_everyday(self, token: Token, candidate: Candidate) -> bool:
        """Whether the name is an ordinary word, or the token a dictionary word spelt otherwise."""
        if self._table.is_ordinary(candidate.key):
            return True
        differs = candidate.distance > len(candidate.ending) or not candidate.lossless
        return differs and not candidate.official and self.is_dictionary_word(token)

    def is_known_word(self, token: Token) -> bool:
        """Whether the dictionary knows it, also as an infinitive: then it needs no repair."""
        stem = _INFINITIVE.sub("", word_fold(token.text))
        return self.is_dictionary_word(token) or (
            len(stem) >= _SHORTEST_VERB_STEM and stem in self._gate
        )

    def is_dictionary_word(self, token: Token) -> bool:
        """Whether the dictionary knows it, so that it is no misspelt name."""
        return is_dictionary_word(self._gate, token.text)
