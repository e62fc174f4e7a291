"""What a guide page shows, in the reader's language."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from guides.cards import Card, card, guide_url
from guides.deadlines import deadline_text
from guides.linked import guide_graph
from guides.models import Audience, GuidePage, Programme, ProgrammeSource
from guides.models.bases import Sourced
from guides.texts import Text, lines_of, text_of
from portal.i18n.languages import current_language

# Where the quick exit leads: the weather service, a page that anybody may have open.
EXIT_URL = "https://tsag-agaar.gov.mn/"
CYRILLIC = re.compile(r"[А-Яа-яЁёӨөҮү]")
# A guide for all of them says so in one word.
ALL_AUDIENCES = 6


@dataclass(frozen=True)
class SourceView:
    """A source in its own language; `date` is a year, month or day as text, "" when undated."""

    publisher: str
    title: str
    url: str
    date: str

    @classmethod
    def of(cls, row: Sourced) -> "SourceView":
        """Return the source of a row."""
        return cls(row.source_publisher, row.source_title, row.source_url, row.source_date)

    @property
    def marks(self) -> SafeString:
        """The language of the title for the element that holds it; none when it is the page's."""
        language = "mn" if CYRILLIC.search(self.title) else "en"
        if language == current_language():
            return SafeString()
        return format_html(' lang="{}"', language)


@dataclass(frozen=True)
class StepView:
    """A step; `deadline` is a text such as "within 10 days of arriving", "" without one.

    `days` is the same as a number that counts from `counted_from`.
    """

    title: Text
    body: Text
    deadline: str
    documents: list[Text]
    link_url: str
    link_label: Text
    days: int | None = None
    counted_from: str = ""


@dataclass(frozen=True)
class FactView:
    """A statement with its source and how far it can be trusted: "A" or "B"."""

    statement: Text
    confidence: str
    source: SourceView
    checked_on: date


@dataclass(frozen=True)
class ProgrammeView:
    """A support programme beside its guide; the status is as of a date, never of today."""

    slug: str
    title: Text
    provider: Text
    status: str
    status_label: str
    status_as_of: str
    what_you_get: Text
    who_may: Text
    what_can_go_wrong: Text
    confirmed: bool
    checked_on: date
    sources: list[SourceView]


@dataclass(frozen=True)
class Reading:
    """All texts of a guide page."""

    title: Text
    summary: Text
    intro: Text
    audiences: list[str]
    stage: str
    steps: list[StepView]
    tips: list[Text]
    who_to_ask: list[Text]
    facts: list[FactView]
    related: list[Card]
    programmes: list[ProgrammeView]

    @property
    def untranslated(self) -> bool:
        """Whether any text of the guide itself is shown in Mongolian on an English page."""
        return any(text.untranslated for text in self._texts())

    def _texts(self) -> Iterator[Text]:
        yield from (self.title, self.summary, self.intro, *self.tips, *self.who_to_ask)
        for step in self.steps:
            yield from (step.title, step.body, *step.documents)
        yield from (fact.statement for fact in self.facts)


def guide_context(page: GuidePage, query: Mapping[str, str]) -> dict[str, Any]:
    """Return `reading`, `linked_data`, `list_url`, `exit_url` (a quick exit) and its extras."""
    from guides.extras import guide_extras  # noqa: PLC0415 (it shows sources as this module does)

    reading = read_guide(page)
    return {
        **guide_extras(page, reading, query),
        "reading": reading,
        "linked_data": guide_graph(page, reading) if page.pk else None,
        "list_url": guide_url(page).removesuffix(f"{page.slug}/"),
        "exit_url": EXIT_URL if page.quick_exit else "",
    }


def read_guide(page: GuidePage) -> Reading:
    """Return the texts of a guide in the reader's language, in at most six queries."""
    return Reading(
        title=text_of(page, "title"),
        summary=text_of(page, "summary"),
        intro=text_of(page, "intro"),
        audiences=_audiences(page.audiences.all()),
        stage=str(page.stage.name),
        steps=[_step(step) for step in page.steps.all()],
        tips=lines_of(page, "tips"),
        who_to_ask=lines_of(page, "who_to_ask"),
        facts=[_fact(fact) for fact in page.facts.all()],
        related=[card(r.guide) for r in page.related.select_related("guide") if r.guide.live],
        programmes=_programmes(page),
    )


def _audiences(audiences: Iterable[Audience]) -> list[str]:
    names = [str(audience.name) for audience in audiences]
    return [_("For everyone")] if len(names) >= ALL_AUDIENCES else names


def _step(step: Any) -> StepView:
    return StepView(
        title=text_of(step, "title"),
        body=text_of(step, "body"),
        deadline=deadline_text(step.days_deadline, step.deadline_from),
        documents=lines_of(step, "documents"),
        link_url=step.link_url,
        link_label=text_of(step, "link_label"),
        days=step.days_deadline,
        counted_from=step.deadline_from,
    )


def _fact(fact: Any) -> FactView:
    return FactView(
        text_of(fact, "statement"), fact.confidence, SourceView.of(fact), fact.checked_on
    )


def _programmes(page: GuidePage) -> list[ProgrammeView]:
    if page.pk is None:
        return []
    return [
        ProgrammeView(
            slug=row.slug,
            title=text_of(row, "title"),
            provider=text_of(row, "provider"),
            status=row.status,
            status_label=row.get_status_display(),
            status_as_of=row.status_as_of,
            what_you_get=text_of(row, "what_you_get"),
            who_may=text_of(row, "who_may"),
            what_can_go_wrong=text_of(row, "what_can_go_wrong"),
            confirmed=row.is_confirmed,
            checked_on=row.checked_on,
            sources=[SourceView.of(source) for source in sources],
        )
        for row, sources in _sourced_programmes(page)
    ]


def _sourced_programmes(page: GuidePage) -> list[tuple[Programme, list[ProgrammeSource]]]:
    """The guide's programmes with their sources, in one query: each has at least one source."""
    rows = ProgrammeSource.objects.filter(programme__guide=page, programme__live=True)
    ordered = rows.select_related("programme").order_by("programme__order", "sort_order")
    return [
        (sources[0].programme, sources)
        for _key, group in groupby(ordered, key=lambda row: row.programme_id)
        if (sources := list(group))
    ]
