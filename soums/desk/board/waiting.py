"""What waits for an approver: changes of figures, checks of texts, pages, listings."""

from collections import Counter as Tally
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Count, F
from django.db.models.functions import Cast
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.models import WorkflowState

from portal.basepage.models import BasePage
from portal.i18n.languages import current_language
from soums.desk.board.figures import within
from soums.desk.board.lines import Codes, DeskLine, in_words
from soums.models import FigureChange, PlacePage, SectionCheck


@dataclass(frozen=True)
class Waiting:
    """A place page in review: id, NSO code, name in the active language."""

    pk: int
    code: str
    name: str


def lines(codes: Codes) -> list[DeskLine]:
    """Proposed changes, checks of texts, and pages in review. Three queries."""
    return [
        DeskLine(
            "changes",
            _("Figures to approve"),
            lambda number: (
                ngettext(
                    "%(number)s change of a figure waits for approval.",
                    "%(number)s changes of figures wait for approval.",
                    number,
                )
                % {"number": in_words(number)}
            ),
            _tally(FigureChange.objects.filter(state=FigureChange.State.PROPOSED), codes),
            queue_address(),
            narrows=True,
        ),
        DeskLine(
            "checks",
            _("Texts to approve"),
            lambda number: (
                ngettext(
                    "%(number)s confirmation of a text waits for approval.",
                    "%(number)s confirmations of texts wait for approval.",
                    number,
                )
                % {"number": in_words(number)}
            ),
            _tally(SectionCheck.objects.filter(state=SectionCheck.State.PROPOSED), codes),
            reverse("desk_waiting"),
            narrows=True,
        ),
        DeskLine(
            "pages",
            _("Pages to approve"),
            lambda number: (
                ngettext(
                    "%(number)s page waits for approval.",
                    "%(number)s pages wait for approval.",
                    number,
                )
                % {"number": in_words(number)}
            ),
            Tally(page.code for page in pages_in_review(codes)),
            reverse("desk_waiting"),
            narrows=True,
        ),
    ]


def queue_address() -> str:
    """Where changes of figures are approved: the queue of the grid, where there is one."""
    try:
        return reverse(settings.NUTAG_DESK_FIGURE_QUEUE)
    except NoReverseMatch:
        return reverse("desk_waiting")


def _tally(rows: Any, codes: Codes) -> dict[str | None, int]:
    counted = within(rows, codes).order_by().values("place__code").annotate(number=Count("pk"))
    return dict(counted.values_list("place__code", "number"))


def pages_in_review(codes: Codes) -> list[Waiting]:
    """The place pages whose draft waits. One query."""
    states = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS,
        base_content_type=ContentType.objects.get_for_model(BasePage),
    ).values("object_id")
    pages = PlacePage.objects.annotate(key=Cast(F("pk"), CharField())).filter(key__in=states)
    rows = within(pages, codes, "code").order_by("code")
    return [Waiting(*row) for row in rows.values_list("pk", "code", f"title_{current_language()}")]
