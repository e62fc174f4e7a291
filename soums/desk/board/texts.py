"""Texts of sections that nobody has confirmed for a year."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Max, TextField
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from portal.i18n.languages import spoken
from soums.desk.board.figures import HOLDS_FOR
from soums.desk.board.lines import Codes, DeskLine, within
from soums.models import PlacePage, SectionCheck
from soums.sections import SECTIONS, Section

EMPTY = (None, "", "[]", "null")


@dataclass(frozen=True)
class SectionText:
    """A published text of a section, and when it was last written or confirmed."""

    code: str
    name: str
    section: Section
    held_on: date | None
    checked_on: date | None

    def is_due(self, today: date) -> bool:
        """Whether nobody has looked at it for long."""
        return self.held_on is None or self.held_on < today - HOLDS_FOR


def texts_of(codes: Codes) -> list[SectionText]:
    """All sections with a text. Two queries."""
    written = {f"has_{key}": Cast(f"{key}_mn", TextField()) for key in SECTIONS}
    pages = within(PlacePage.objects.live(), codes, "code").annotate(**written).order_by("code")
    checks = _last_checks(codes)
    found: list[SectionText] = []
    columns = ("code", "title_mn", "title_en", "last_published_at", *written)
    for row in pages.values(*columns):
        published = row["last_published_at"]
        day = timezone.localdate(published) if published else None
        for key, section in SECTIONS.items():
            if row[f"has_{key}"] in EMPTY:
                continue
            checked = checks.get((row["code"], key))
            held = max(filter(None, (day, checked)), default=None)
            name = spoken(row["title_mn"], row["title_en"])
            found.append(SectionText(row["code"], name, section, held, checked))
    return found


def _last_checks(codes: Codes) -> dict[tuple[str, str], date]:
    rows = within(SectionCheck.objects.filter(state=SectionCheck.State.APPROVED), codes)
    newest: Any = rows.order_by().values("place__code", "section").annotate(day=Max("checked_on"))
    return {(row["place__code"], row["section"]): row["day"] for row in newest}


def lines(codes: Codes) -> list[DeskLine]:
    """Texts that are due. Two queries."""
    today = timezone.localdate()
    due: dict[str | None, int] = {}
    for text in texts_of(codes):
        if text.is_due(today):
            due[text.code] = due.get(text.code, 0) + 1
    return [
        DeskLine(
            "texts",
            _("Texts to confirm"),
            ngettext_lazy(
                "%(number)s text was neither changed nor confirmed for a year.",
                "%(number)s texts were neither changed nor confirmed for a year.",
                "count",
            ),
            due,
            reverse("desk_texts"),
            narrows=True,
        )
    ]
