"""Names that are everyday words, and everyday words that only look like names."""

from search.keys import word_fold
from search.reader.endings import ends_like_verb
from search.reader.gate import Gate, is_dictionary_word, is_form_of_dictionary_verb
from search.reader.place_reading import Candidate
from search.reader.place_table import PlaceTable
from search.reader.tokens import Token
from search.reader.word_lists import WordLists


class EverydayWords:
    """Tells whether a single token needs more than its spelling to be a place."""

    def __init__(self, table: PlaceTable, lists: WordLists, gate: Gate) -> None:
        self._table = table
        self._english = lists.ordinary_english
        self._common_english = lists.english_words - lists.ordinary_english
        self._gate = gate

    def is_english(self, token: Token) -> bool:
        """Whether it is a common English word in lower case that shares a key with a name."""
        return token.text in self._english

    def is_common_english(self, token: Token) -> bool:
        """Whether it is a common English word: spelt as it should be, and no misspelt name."""
        return token.lower in self._common_english

    def is_everyday(self, token: Token, candidate: Candidate) -> bool:
        """Whether the name is an ordinary word, or the token a dictionary word spelt otherwise.

        «алтан» is an adjective: with the ending of Алтай it would be «алтайн».
        """
        if self._table.is_ordinary(candidate.key):
            return True
        if candidate.official:
            return False
        if candidate.ending == "n" and candidate.distance:
            return True
        differs = candidate.distance > len(candidate.ending) or not candidate.lossless
        return differs and self.is_dictionary_word(token)

    def is_known_form(self, token: Token) -> bool:
        """Whether it is a stem of the dictionary, a form of some verb, or common English."""
        fold = word_fold(token.text)
        if self.is_common_english(token) or fold in self._gate or ends_like_verb(token.lower):
            return True
        return is_form_of_dictionary_verb(self._gate, token.text)

    def is_known(self, token: Token) -> bool:
        """Whether it is a word of any kind: one of the dictionary, or a form of one."""
        return self.is_dictionary_word(token) or self.is_known_form(token)

    def is_dictionary_word(self, token: Token) -> bool:
        """Whether it is a known word, so that it is no misspelt name and needs no repair."""
        if self.is_common_english(token) or is_dictionary_word(self._gate, token.text):
            return True
        return not token.is_latin and is_form_of_dictionary_verb(self._gate, token.text)
