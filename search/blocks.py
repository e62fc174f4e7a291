"""Pages under headings that say aloud how far from the place asked for an answer holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from search.builders.sections import SECTION_KIND
from search.question import COUNTRY_SCOPE, Found, Hit
from search.reader.reading import Reading
from soums.gazetteer import Place

_AIMAG_DIGITS = 2


@dataclass(frozen=True)
class Block:
    """Pages under one heading.

    `key` is "here", "aimag", "everybody", "around" or "elsewhere"; without a place "all", "places".
    """

    key: str
    title: str
    hits: list[Hit]
    note: str = ""


def blocks_of(found: Found, reading: Reading, asked: Sequence[Place]) -> Iterator[Block]:
    """The blocks of an answer, from the place itself to its aimag and the whole country."""
    hits, codes = found.hits, set(reading.filter_codes)
    if not codes:
        yield from _without_place(hits)
        return
    here = [hit for hit in hits if _is_in(hit, codes)]
    above = [hit for hit in hits if hit not in here and _is_of_aimag(hit, codes)]
    everybody = [hit for hit in hits if hit.scope == COUNTRY_SCOPE]
    shown = {hit.uid for hit in (*here, *above, *everybody)}
    around = [hit for hit in hits if hit.uid not in shown]
    names = ", ".join(dict.fromkeys(place.name for place in asked))
    inside = any(place.is_aimag for place in asked)
    yield from _block("here", _("Answers: %(names)s") % {"names": names}, here)
    yield from _block("aimag", _("For the whole aimag"), above)
    yield from _block("everybody", _("For the whole country"), everybody)
    title = _("In its soums") if inside else _("In other soums of the aimag")
    yield from _block("around", title, around)
    yield from _block("elsewhere", _("In other places"), found.elsewhere)


def _without_place(hits: Sequence[Hit]) -> Iterator[Block]:
    """Pages for everybody, and apart from them what each place says of itself."""
    sections = [hit for hit in hits if hit.kind == SECTION_KIND]
    pages = [hit for hit in hits if hit.kind != SECTION_KIND]
    note = _("Add the name of an aimag or a soum to see its own answer first.")
    yield from _block("all", _("Pages"), pages)
    yield from _block("places", _("Place by place"), sections, note)


def _block(key: str, title: str, hits: Sequence[Hit], note: str = "") -> Iterator[Block]:
    if hits:
        yield Block(key, title, list(hits), note)


def _is_in(hit: Hit, codes: set[str]) -> bool:
    """Whether a page is about one of the places itself: a soum's page is not its aimag's."""
    known = hit.aimag_codes if hit.scope == "aimag" else hit.soum_codes
    return not codes.isdisjoint(known)


def _is_of_aimag(hit: Hit, codes: set[str]) -> bool:
    above = {code[:_AIMAG_DIGITS] for code in codes}
    return hit.scope == "aimag" and not above.isdisjoint(hit.aimag_codes)
