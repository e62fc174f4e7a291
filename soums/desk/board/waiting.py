"""What waits for an approver: changes of figures, checks of texts, pages, listings."""

from collections import Counter as Tally
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, F
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from wagtail.models import WorkflowState

from portal.basepage.models import BasePage
from portal.i18n.languages import current_language
from soums.desk.board.lines import Codes, DeskLine, by_place, within
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
            ngettext_lazy(
                "%(number)s change of a figure waits for approval.",
                "%(number)s changes of figures wait for approval.",
                "count",
            ),
            by_place(FigureChange.objects.filter(state=FigureChange.State.PROPOSED), codes),
            reverse("desk_figures_queue"),
            narrows=True,
        ),
        DeskLine(
            "checks",
            _("Texts to approve"),
            ngettext_lazy(
                "%(number)s confirmation of a text waits for approval.",
                "%(number)s confirmations of texts wait for approval.",
                "count",
            ),
            by_place(SectionCheck.objects.filter(state=SectionCheck.State.PROPOSED), codes),
            reverse("desk_waiting"),
            narrows=True,
        ),
        DeskLine(
            "pages",
            _("Pages to approve"),
            ngettext_lazy(
                "%(number)s page waits for approval.",
                "%(number)s pages wait for approval.",
                "count",
            ),
            Tally(page.code for page in pages_in_review(codes)),
            reverse("desk_waiting"),
            narrows=True,
        ),
    ]


def pages_in_review(codes: Codes) -> list[Waiting]:
    """The place pages whose draft waits. One query."""
    states = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS,
        base_content_type=ContentType.objects.get_for_model(BasePage),
    ).values("object_id")
    pages = PlacePage.objects.annotate(key=Cast(F("pk"), CharField())).filter(key__in=states)
    rows = within(pages, codes, "code").order_by("code")
    return [Waiting(*row) for row in rows.values_list("pk", "code", f"title_{current_language()}")]
