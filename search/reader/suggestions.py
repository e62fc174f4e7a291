"""The query as it was or might be spelt."""

from search.reader.draft import PlaceSpan
from search.reader.leftovers import Resolved
from search.reader.ranking import Ranking


def suggestion_of(query: str, resolved: Resolved, ranking: Ranking) -> tuple[str | None, bool]:
    """The repaired query, and whether the reading already follows it; (None, False) without one.

    Repairs of topic words and sure guesses of places are followed; when there are none, the
    first unsure guess is proposed.
    """
    tokens = resolved.draft.tokens
    changes = {
        (tokens[repair.position].start, tokens[repair.position].end): repair.text
        for repair in resolved.repairs
    }
    for span in resolved.draft.places:
        if span.guessed:
            changes[_stretch(span, resolved)] = _name(query, span, ranking)
    respelt = _respelt(query, changes)
    if respelt != query:
        return respelt, True
    for span in resolved.draft.offers:
        if span.guessed and not span.everyday:
            return _respelt(query, {_stretch(span, resolved): _name(query, span, ranking)}), False
    return None, False


def _stretch(span: PlaceSpan, resolved: Resolved) -> tuple[int, int]:
    tokens = resolved.draft.tokens
    return tokens[span.start].start, tokens[span.end - 1].end


def _name(query: str, span: PlaceSpan, ranking: Ranking) -> str:
    place = ranking.first(span)
    return place.name_en if query.isascii() else place.name_mn


def _respelt(query: str, changes: dict[tuple[int, int], str]) -> str:
    for (start, end), text in sorted(changes.items(), reverse=True):
        query = query[:start] + text + query[end:]
    return query
