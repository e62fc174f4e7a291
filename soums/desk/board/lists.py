"""The lists behind the lines of the board: what to mend, where, each in a few queries."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from soums.desk.board.figures import confirmed, due, states_of
from soums.desk.board.lines import Codes, within
from soums.desk.board.listed import DRAFT, OVER, SOON, UNCHECKED, state
from soums.desk.board.texts import SectionText, texts_of
from soums.listings.kinds import KINDS, Kind
from soums.models import Figure, FigureChange, PlacePage, SectionCheck
from soums.questions import Question
from soums.sections import SECTIONS, Section

# The columns of a place that lists show: its texts stay in the database.
PLACE_COLUMNS = ("code", "kind", "title_mn", "title_en", "path", "depth", "url_path")


@dataclass(frozen=True)
class OpenQuestions:
    """What nobody has answered about a place, by section."""

    place: PlacePage
    groups: list[tuple[Section, list[Question]]]

    @property
    def number(self) -> int:
        """How many questions are open."""
        return sum(len(asked) for _section, asked in self.groups)


def _slim(name: str = "place") -> list[str]:
    return [f"{name}__{column}" for column in PLACE_COLUMNS]


def old_figures(codes: Codes, today: date) -> list[Figure]:
    """Old figures that nobody has confirmed lately, by place. Three queries."""
    pairs = due(states_of(codes), confirmed(codes, today), today)
    wanted = {(code, *pair) for code, found in pairs.items() for pair in found}
    indicators = {indicator for _code, indicator, _year in wanted}
    years = {year for _code, _indicator, year in wanted}
    rows = within(Figure.objects.filter(indicator__in=indicators, year__in=years), codes)
    rows = rows.select_related("place", "indicator", "source").only(
        *_slim(),
        *FIGURE_COLUMNS,
        *(f"indicator__{c}" for c in INDICATOR_COLUMNS),
        "source__short_name",
    )
    found = [f for f in rows if f.place and (f.place.code, f.indicator_id, f.year) in wanted]
    return sorted(found, key=lambda f: (f.place.code, f.indicator.order))  # type: ignore[union-attr]


FIGURE_COLUMNS = ("year", "status", "value", "checked_on", "checked_by")
INDICATOR_COLUMNS = (
    *("key", "label_mn", "label_en", "unit_mn", "unit_en", "decimals", "section", "order"),
)


def open_questions(codes: Codes) -> list[OpenQuestions]:
    """Places with what nobody has answered about them. Two queries."""
    states = states_of(codes)
    found = []
    pages = within(PlacePage.objects.live(), codes, "code").only(*PLACE_COLUMNS).order_by("code")
    for page in pages:
        gaps = states[page.code].gaps
        groups = [
            (section, [question for key, question in gaps if key == section.key])
            for section in SECTIONS.values()
        ]
        if gaps:
            found.append(OpenQuestions(page, [(s, asked) for s, asked in groups if asked]))
    return found


def section_texts(codes: Codes, today: date) -> list[tuple[SectionText, bool]]:
    """(text, whether it is due), those that are due first. Two queries."""
    found = [(text, text.is_due(today)) for text in texts_of(codes)]
    return sorted(found, key=lambda pair: (not pair[1], pair[0].code))


def states() -> list[tuple[str, Any]]:
    """The states of listings that the board speaks of."""
    return [
        (SOON, _("ending within two weeks")),
        (OVER, _("ended in the last three months")),
        (DRAFT, _("waiting as a draft")),
        (UNCHECKED, _("not checked for a year")),
    ]


def listings_in(codes: Codes, name: str, today: date) -> list[tuple[Kind, Any]]:
    """(kind, listing) in a state, or in any of them, by last day. One query a kind."""
    wanted = [key for key, _label in states() if key == name] or [key for key, _l in states()]
    condition = Q()
    for key in wanted:
        condition |= state(key, today)
    found: list[tuple[Kind, Any]] = []
    for kind in KINDS.values():
        rows = within(kind.model._default_manager.filter(condition), codes)
        found += [(kind, row) for row in rows.select_related("place")]
    return sorted(found, key=lambda pair: (pair[1].expires_on, pair[1].pk))


def proposed_changes(codes: Codes) -> list[FigureChange]:
    """Changes of figures that wait. One query."""
    rows = within(FigureChange.objects.filter(state=FigureChange.State.PROPOSED), codes)
    return list(rows.select_related("place", "indicator", "made_by"))


def proposed_checks(codes: Codes) -> list[Any]:
    """Checks of texts that wait. One query."""
    rows = within(SectionCheck.objects.filter(state=SectionCheck.State.PROPOSED), codes)
    return list(rows.select_related("place", "made_by"))
