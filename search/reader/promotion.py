"""When an everyday word or a mere settlement counts as a place after all."""

from search.keys import word_fold
from search.reader.draft import Draft, PlaceSpan
from search.reader.endings import is_place_case, looks_genitive
from search.reader.place_names import PlaceName

Places = dict[str, PlaceName]


def promote(draft: Draft, places: Places) -> None:
    """Take offered spans that stand with a type word, beside their aimag or alone as places.

    Of the others, terms of the lexicon and English words are not even offered, unless they are
    the whole query or the whole query but for their aimag.
    """
    kept = []
    for span in draft.offers:
        if _is_place(draft, span, places):
            draft.take_place(span)
        elif _is_worth_offering(draft, span, places):
            kept.append(span)
        else:
            draft.plain_words.update(range(span.start, span.end))
    for span in kept:
        span.sure = False
    draft.offers = kept


def promote_inflected(draft: Draft, explained: bool) -> None:
    """Take one in a case of place or possession, when nothing else is left to explain."""
    if not explained or draft.is_long:
        return
    for span in list(draft.offers):
        if _is_inflected_name(draft, span):
            draft.offers.remove(span)
            span.sure = True
            draft.take_place(span)


def is_beside_its_aimag(draft: Draft, span: PlaceSpan, places: Places) -> bool:
    """Whether the aimag of a candidate is read next to the span, type words between them apart."""
    parents = {places[candidate.code].aimag_code for candidate in span.candidates}
    return any(
        candidate.code in parents
        for other in draft.places
        if _are_neighbours(draft, span, other)
        for candidate in other.candidates
        if places[candidate.code].kind in ("aimag", "capital")
    )


def _is_place(draft: Draft, span: PlaceSpan, places: Places) -> bool:
    if span.lexical or span.guessed or span.in_term:
        return False
    if draft.kind_wanted(span) and not _is_centre_of_something(draft, span):
        return True
    if _is_centre_of_something(draft, span):
        return False
    return (
        draft.is_whole(span)
        or _is_written_as_name(draft, span)
        or is_beside_its_aimag(draft, span, places)
        or (draft.is_comparison and not (span.is_settlement or span.english))
    )


def _is_written_as_name(draft: Draft, span: PlaceSpan) -> bool:
    """Whether it alone has a capital, after words without one: «улирлын ажил Хүдэр»."""
    token = draft.tokens[span.start]
    if span.is_settlement or span.english or not token.text.istitle():
        return False
    others = [other for other in draft.tokens if other is not token]
    return span.start > 0 and all(other.text.islower() for other in others)


def _is_centre_of_something(draft: Draft, span: PlaceSpan) -> bool:
    """«сумын төв» is a centre, never the aimag Төв."""
    return span.candidates[0].key == "tov" and span.start - 1 in draft.nearly_types


def _is_worth_offering(draft: Draft, span: PlaceSpan, places: Places) -> bool:
    if _is_centre_of_something(draft, span):
        return False
    if not span.lexical:
        return not span.english or _speaks_mongolian(draft)
    if not span.everyday:
        return False
    others = [position for position in draft.content() if not span.start <= position < span.end]
    alone_with_aimag = is_beside_its_aimag(draft, span, places) and all(
        draft.roles[position] == "place" for position in others
    )
    return not others or alone_with_aimag


def _speaks_mongolian(draft: Draft) -> bool:
    """Whether a term was read in Mongolian: then «tow» is no English word."""
    return any(not term.is_english for span in draft.concepts for term in span.terms)


def _is_inflected_name(draft: Draft, span: PlaceSpan) -> bool:
    if span.lexical or span.guessed or span.in_term or span.english or span.is_settlement:
        return False
    owner = draft.tokens[span.start - 1] if span.start else None
    owned = owner is not None and looks_genitive(word_fold(owner.text))
    return is_place_case(span.ending) and not owned and not _lacks_letters(span)


def _lacks_letters(span: PlaceSpan) -> bool:
    """«алтан» is an adjective: with the ending of Алтай it would be «алтайн»."""
    return span.ending == "n" and span.candidates[0].distance > 0


def _are_neighbours(draft: Draft, span: PlaceSpan, other: PlaceSpan) -> bool:
    first, second = (span, other) if span.start < other.start else (other, span)
    return all(
        draft.roles[position] in ("type", "stop") for position in range(first.end, second.start)
    )
