"""Which place a span means, which span is an origin, and what filters."""

from collections.abc import Iterator, Sequence

from search.keys import name_key
from search.reader.draft import Draft, PlaceSpan
from search.reader.endings import is_ablative
from search.reader.place_names import CAPITAL, PlaceName
from search.reader.place_reading import Candidate
from search.reader.place_table import OWN_NAME, PlaceTable
from search.reader.word_lists import TypeKind

_TYPE_BONUS = 12
_ASKED_DISTRICT_BONUS = 8
_CITY_CENTRE_BONUS, _CITY_CAPITAL_BONUS, _CITY_PENALTY = 6, 3, -4
_OWN_SOUM_BONUS = 4
_OWN_AIMAG_BONUS, _TOWN_AIMAG_PENALTY = 3, -1.5
_PARENT_BONUS, _PARENT_TOWN_BONUS = 20, 8
_CENTRE_BONUS, _DISTRICT_PENALTY, _CAPITAL_BONUS = 1.5, -6, 2
_SIZE_BONUS, _FULL_SIZE = 2, 200_000


class Ranking:
    """Orders the candidates of every span by score; built anew for each reading."""

    def __init__(self, table: PlaceTable, draft: Draft, compared: bool = False) -> None:
        """In a comparison an aimag stays an aimag: «Увс, Ховд» is not the soum Ховд of Увс."""
        self._compared = compared
        self._table = table
        self._draft = draft
        self.spans = sorted(draft.places, key=lambda span: span.start)
        self._ranked = {id(span): self._rank(span) for span in (*self.spans, *draft.offers)}

    def ranked(self, span: PlaceSpan) -> list[tuple[float, Candidate]]:
        """(score, candidate) of a span, best first."""
        return self._ranked[id(span)]

    def first(self, span: PlaceSpan) -> PlaceName:
        """The place a span means."""
        return self._table.places[self.ranked(span)[0][1].code]

    def parent_of(self, span: PlaceSpan) -> PlaceSpan | None:
        """The span that names the aimag of the place this span means."""
        place = self.first(span)
        if place.code == place.aimag_code:
            return None
        for other in self.spans:
            if other is not span and self.first(other).code == place.aimag_code:
                return other
        return None

    def origins(self) -> list[PlaceSpan]:
        """Spans that say where one comes from; never all of them."""
        if self._compared or len(self.spans) < 2:  # noqa: PLR2004
            return []
        leaving = [span for span in self.spans if self._is_marked_origin(span)]
        leaving.extend(self._parents_only_of(leaving))
        leaving.extend(
            span for span in self.spans if span not in leaving and self._is_capital_apart(span)
        )
        if len(leaving) == len(self.spans):
            leaving = leaving[:-1]
        return leaving

    def filters_of(self, span: PlaceSpan) -> tuple[str, ...]:
        """The codes to filter by: all soums of a shared name, unless something tells them apart."""
        place, candidate = self.first(span), self.ranked(span)[0][1]
        namesakes = self._table.namesakes.get(place.code, (place.code,))
        if place.is_centre or not _is_own_name(candidate, place) or self.parent_of(span):
            return (place.code,)
        return tuple(sorted(namesakes, key=lambda code: code != place.code))

    def _is_marked_origin(self, span: PlaceSpan) -> bool:
        return is_ablative(span.ending) or span.start - 1 in self._draft.origin_marks

    def _parents_only_of(self, leaving: Sequence[PlaceSpan]) -> Iterator[PlaceSpan]:
        for span in leaving:
            parent = self.parent_of(span)
            staying = (other for other in self.spans if other not in leaving)
            if parent and not any(self.parent_of(other) is parent for other in staying):
                yield parent

    def _is_capital_apart(self, span: PlaceSpan) -> bool:
        """Ulaanbaatar beside another place is where people leave from, unless that lies in it."""
        others = (self.first(other) for other in self.spans if other is not span)
        return self.first(span).code == CAPITAL and all(
            other.aimag_code != CAPITAL for other in others
        )

    def _rank(self, span: PlaceSpan) -> list[tuple[float, Candidate]]:
        wanted = self._draft.kind_wanted(span)
        parents = {} if self._is_compared_aimag(span) else dict(self._aimags_elsewhere(span))
        scored = [
            (self._score(candidate, wanted, parents), candidate) for candidate in span.candidates
        ]
        return sorted(scored, key=lambda pair: (-pair[0], pair[1].code))

    def _is_compared_aimag(self, span: PlaceSpan) -> bool:
        return self._compared and any(
            candidate.code == self._table.places[candidate.code].aimag_code
            and candidate.strength == OWN_NAME
            for candidate in span.candidates
        )

    def _aimags_elsewhere(self, span: PlaceSpan) -> Iterator[tuple[str, int]]:
        for other in self.spans:
            if other is not span and not self._is_marked_origin(other):
                for candidate in other.candidates:
                    if self._table.places[candidate.code].kind in ("aimag", "capital"):
                        yield candidate.code, candidate.strength

    def _score(
        self, candidate: Candidate, wanted: TypeKind | None, parents: dict[str, int]
    ) -> float:
        place = self._table.places[candidate.code]
        score = -4.0 * candidate.strength - 10 * candidate.slips - candidate.distance
        score += _type_bonus(place, wanted)
        if wanted == "soum" and _is_own_name(candidate, place):
            score += _OWN_SOUM_BONUS
        if wanted is None and place.kind == "aimag":
            own = candidate.strength == OWN_NAME
            score += _OWN_AIMAG_BONUS if own else _TOWN_AIMAG_PENALTY
        if place.code != place.aimag_code and place.aimag_code in parents:
            own = parents[place.aimag_code] == OWN_NAME
            score += _PARENT_BONUS if own else _PARENT_TOWN_BONUS
        return score + _size_bonus(place)


def _is_own_name(candidate: Candidate, place: PlaceName) -> bool:
    """Whether the name is the official one, however spelt: «Алтай сум» is not Алтай хот."""
    return candidate.key == name_key(place.name_mn)


def _type_bonus(place: PlaceName, wanted: TypeKind | None) -> float:
    match wanted:
        case None:
            return 0
        case "aimag":
            return _TYPE_BONUS if place.kind == "aimag" else -_TYPE_BONUS
        case "city":
            return _city_bonus(place)
        case "soum":
            return _TYPE_BONUS if place.kind in ("soum", "district") else -_TYPE_BONUS
        case "district":
            if place.kind == "district":
                return _TYPE_BONUS + _ASKED_DISTRICT_BONUS
            return _TYPE_BONUS if place.kind == "soum" else -_TYPE_BONUS


def _city_bonus(place: PlaceName) -> float:
    if place.kind == "soum" and place.is_centre:
        return _CITY_CENTRE_BONUS
    return _CITY_CAPITAL_BONUS if place.kind == "capital" else _CITY_PENALTY


def _size_bonus(place: PlaceName) -> float:
    bonus = _SIZE_BONUS * min(place.population, _FULL_SIZE) / _FULL_SIZE
    if place.is_centre:
        bonus += _CENTRE_BONUS
    if place.kind == "district":
        bonus += _DISTRICT_PENALTY
    if place.kind == "capital":
        bonus += _CAPITAL_BONUS
    return bonus
