"""Abbreviated places: УБ and СХД, Б-Өлгий and Г-Алтай, БӨ аймаг."""

from collections.abc import Mapping, Sequence

from search.keys import name_fold, word_fold
from search.reader.endings import ENDINGS
from search.reader.place_reading import Candidate
from search.reader.place_table import PlaceTable
from search.reader.tokens import Token
from search.reader.word_lists import TypeKind

_LONGEST_INITIAL = 2
_SHORTEST_REST = 3


class ShortNames:
    """Reads abbreviations at a position of the query."""

    def __init__(self, table: PlaceTable) -> None:
        self._table = table
        aimags = [place for place in table.places.values() if place.kind == "aimag"]
        self._aimag_folds = [
            (place.code, name_fold(name))
            for place in aimags
            for name in (place.name_mn, place.name_en)
        ]
        self._initials = {
            "".join(part[0] for part in name.split("-")): place.code
            for place in aimags
            for name in (place.name_mn, place.name_en)
            if "-" in name
        }

    def alone(
        self, tokens: Sequence[Token], position: int, types: Mapping[int, TypeKind]
    ) -> tuple[Candidate, ...]:
        """The place a single token abbreviates; initials need «аймаг» after them."""
        token = tokens[position]
        code, ending = self._code_of(token)
        if not code and types.get(position + 1) == "aimag":
            code = self._initials.get(token.text)
        return (Candidate(code, "abbreviation", ending=ending, official=True),) if code else ()

    def with_rest(
        self, tokens: Sequence[Token], position: int, types: Mapping[int, TypeKind]
    ) -> tuple[Candidate, ...]:
        """The aimags that an initial and the rest of the name abbreviate, in two tokens."""
        if position + 1 in types or not _is_initial(tokens[position : position + 2]):
            return ()
        return self._initial_and_rest(tokens[position], tokens[position + 1])

    def _code_of(self, token: Token) -> tuple[str | None, str]:
        code = self._table.abbreviations.get(token.text)
        if code:
            return code, word_fold(token.ending)
        for short, any_case in self._table.any_case_abbreviations.items():
            ending = word_fold(token.lower[len(short) :])
            if token.lower.startswith(short) and (not ending or ending in _FULL_ENDINGS):
                return any_case, ending or word_fold(token.ending)
        return None, ""

    def _initial_and_rest(self, initial: Token, rest: Token) -> tuple[Candidate, ...]:
        start, fold = word_fold(initial.text), name_fold(rest.text)
        found = {}
        for code, name in self._aimag_folds:
            for length in range(len(fold), _SHORTEST_REST - 1, -1):
                stem, ending = fold[:length], fold[length:]
                fits = name.startswith(start) and name.endswith(stem) and len(stem) < len(name)
                if fits and (not ending or ending in ENDINGS):
                    found[code] = Candidate(code, "abbreviation", fold=name, ending=ending)
                    break
        return tuple(found.values())


_FULL_ENDINGS = frozenset(
    ending for ending in ENDINGS if ending in {"d", "t"} or len(ending) > 1
) - {"os", "es", "as"}


def _is_initial(pair: Sequence[Token]) -> bool:
    if len(pair) < 2:  # noqa: PLR2004
        return False
    token, following = pair
    short = token.text.isalpha() and len(token.text) <= _LONGEST_INITIAL
    apart = len(token.text) == 1 and token.text.isupper() and following.text[0].isupper()
    return short and (following.joined or apart)
