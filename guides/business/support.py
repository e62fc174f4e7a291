"""Guides, programmes and organisations for businesses."""

from collections.abc import Iterable
from dataclasses import dataclass

from guides.cards import Card, card
from guides.deadlines import deadline_text
from guides.help.entries import Entry, entries
from guides.models import GuidePage, Organisation, Programme
from guides.programme_cards import ProgrammeCard, programme_cards
from guides.reading import StepView
from guides.texts import lines_of, text_of
from soums.gazetteer import Gazetteer

AUDIENCE = "business"
REGISTER = "register-a-business"
RELOCATE = "relocate-a-business"
CONTACTS = ("business-advice", "loans")


@dataclass(frozen=True)
class Support:
    """What there is for businesses; `register` is the guide with its steps, None when gone."""

    register: Card | None
    steps: list[StepView]
    relocation: list[ProgrammeCard]
    loans: list[ProgrammeCard]
    others: list[ProgrammeCard]
    guides: list[Card]


def support_for(code: str = "") -> Support:
    """Return the support for businesses everywhere, and that of the aimag `code`. Five queries."""
    pages = GuidePage.objects.live().filter(audiences__key=AUDIENCE).prefetch_related("audiences")
    guides = sorted(pages, key=lambda page: (len(page.audiences.all()), page.number))
    register = next((page for page in guides if page.slug == REGISTER), None)
    rows = Programme.objects.filter(live=True, audiences__key=AUDIENCE).select_related("guide")
    programmes = [row for row in rows if not row.place_codes or code in row.place_codes]
    tax, loan = Programme.Kind.TAX, Programme.Kind.LOAN
    return Support(
        register=card(register) if register else None,
        steps=[_step(step) for step in register.steps.all()] if register else [],
        relocation=programme_cards(row for row in programmes if row.kind == tax),
        loans=programme_cards(row for row in programmes if row.kind == loan),
        others=programme_cards(row for row in programmes if row.kind not in (tax, loan)),
        guides=[card(page) for page in guides if _is_about_business(page)],
    )


def contacts(gazetteer: Gazetteer, code: str = "") -> list[Entry]:
    """Return who advises or lends to businesses: nationwide, and in the aimag. Two queries."""
    rows = Organisation.objects.filter(live=True, kinds_of_help__key__in=CONTACTS).distinct()
    found: Iterable[Organisation] = rows.prefetch_related("kinds_of_help")
    near = (row for row in found if not row.aimag_codes or not code or code in row.aimag_codes)
    return entries(near, gazetteer)


def _is_about_business(page: GuidePage) -> bool:
    """Guides for everybody stand elsewhere: here are those that few others need."""
    return len(page.audiences.all()) <= 3  # noqa: PLR2004 (half of the six audiences)


def _step(step: object) -> StepView:
    return StepView(
        title=text_of(step, "title"),
        body=text_of(step, "body"),
        deadline=deadline_text(step.days_deadline, step.deadline_from),  # type: ignore[attr-defined]
        documents=lines_of(step, "documents"),
        link_url=step.link_url,  # type: ignore[attr-defined]
        link_label=text_of(step, "link_label"),
    )
