"""From a query to its reading, without a server or a database."""

from collections.abc import Iterable, Iterator, Sequence

from search.reader.chips import chips_of
from search.reader.draft import PlaceSpan
from search.reader.everyday import EverydayWords
from search.reader.gate import Gate, OpenGate
from search.reader.leftovers import Leftovers, Resolved
from search.reader.lexicon import Lexicon
from search.reader.place_reading import Candidate, PlaceReader
from search.reader.place_table import PlaceTable
from search.reader.promotion import promote_inflected
from search.reader.ranking import Ranking
from search.reader.reading import Reading, ReadPlace
from search.reader.scanner import Scanner
from search.reader.suggestions import suggestion_of
from search.reader.tokens import tokenise
from search.reader.topics import Topics, topics_of
from search.reader.word_lists import WordLists, load_word_lists

MOST_PLACES = 20
_FEWEST_COMPARED = 2


class Reader:
    """Reads queries. Safe to share between threads; built anew when the lexicon changes."""

    def __init__(
        self,
        place_table: PlaceTable,
        lexicon: Lexicon,
        gate: Gate | None = None,
        lists: WordLists | None = None,
    ) -> None:
        """Without a gate no word counts as a dictionary word."""
        lists = lists or load_word_lists()
        gate = gate if gate is not None else OpenGate()
        self.place_table = place_table
        self.lexicon = lexicon
        self._any_case = frozenset(place_table.any_case_abbreviations)
        places = PlaceReader(place_table)
        everyday = EverydayWords(place_table, lists, gate)
        scanner = Scanner(places, lexicon, lists, everyday)
        self._leftovers = Leftovers(scanner, places, lexicon, lists, everyday)
        self._topics = Topics(lexicon, lists)
        self._stop_words = lists.stop_words_mn
        place_table.prepare()
        lexicon.prepare()

    def read(self, query: str) -> Reading:
        """What the query says. Never raises; an empty query gives an empty reading."""
        text, tokens = tokenise(query, self._any_case)
        if not tokens:
            return Reading(query=text)
        resolved = self._leftovers.resolve(tokens)
        return self._reading(text, resolved)

    def _reading(self, query: str, resolved: Resolved) -> Reading:
        draft = resolved.draft
        explained = not any(
            True
            for at in self._leftovers.unexplained(draft)
            if not any(span.start <= at < span.end for span in draft.offers)
        )
        promote_inflected(draft, explained and len(draft.offers) == 1)
        concepts = self._topics.concepts(draft)
        compared = draft.is_comparison
        ranking = Ranking(self.place_table, draft, compared)
        origins = ranking.origins()
        staying = _soums_before_parents(
            ranking, [span for span in ranking.spans if span not in origins]
        )
        firsts = tuple(ranking.first(span).code for span in staying)
        suggestion, applied = suggestion_of(query, resolved, ranking)
        return Reading(
            query=query,
            places=tuple(self._listed(ranking, staying, draft.offers)),
            origins=tuple(self._read_place(ranking, span, 0) for span in origins),
            filter_codes=_filters(ranking, staying),
            topics=topics_of(concepts),
            concepts=concepts,
            modifiers=self._topics.modifiers(draft),
            rest=" ".join(draft.tokens[at].text for at in self._leftovers.unexplained(draft)),
            text=self._words(resolved),
            suggestion=suggestion,
            suggestion_applied=applied,
            compare_codes=firsts if compared and len(firsts) >= _FEWEST_COMPARED else (),
            chips=chips_of(query, draft, ranking, origins, self._topics),
        )

    def _words(self, resolved: Resolved) -> str:
        draft = resolved.draft
        return " ".join(
            token.text
            for token, role in zip(draft.tokens, draft.roles, strict=True)
            if role in ("concept", "modifier")
            or (role is None and token.lower not in self._stop_words)
        )

    def _listed(
        self, ranking: Ranking, staying: Sequence[PlaceSpan], offers: Sequence[PlaceSpan]
    ) -> Iterator[ReadPlace]:
        offers = sorted(offers, key=lambda span: (not span.guessed, span.start))
        order = [(span, 0) for span in staying]
        order += [(span, at) for span in staying for at in range(1, len(span.candidates))]
        order += [(span, 0) for span in offers]
        order += [(span, at) for span in offers for at in range(1, len(span.candidates))]
        seen: set[str] = set()
        for span, at in order:
            place = self._read_place(ranking, span, at)
            if place.code not in seen and len(seen) < MOST_PLACES:
                seen.add(place.code)
                yield place

    def _read_place(self, ranking: Ranking, span: PlaceSpan, at: int) -> ReadPlace:
        score, candidate = ranking.ranked(span)[at]
        return _read_place(self.place_table, span, score, candidate)


def _read_place(
    table: PlaceTable, span: PlaceSpan, score: float, candidate: Candidate
) -> ReadPlace:
    place = table.places[candidate.code]
    return ReadPlace(
        code=place.code,
        kind=place.kind,
        aimag_code=place.aimag_code,
        name_mn=place.name_mn,
        name_en=place.name_en,
        tier=candidate.tier,
        strength=candidate.strength,
        slips=candidate.slips,
        score=round(score, 2),
        start=span.start,
        end=span.end,
        sure=span.sure,
    )


def _soums_before_parents(ranking: Ranking, spans: Iterable[PlaceSpan]) -> list[PlaceSpan]:
    spans = list(spans)
    parents = {id(ranking.parent_of(span)) for span in spans}
    return sorted(spans, key=lambda span: id(span) in parents)


def _filters(ranking: Ranking, spans: Sequence[PlaceSpan]) -> tuple[str, ...]:
    parents = {id(ranking.parent_of(span)) for span in spans}
    codes: dict[str, None] = {}
    for span in spans:
        if id(span) not in parents:
            codes.update(dict.fromkeys(ranking.filters_of(span)))
    return tuple(codes)
