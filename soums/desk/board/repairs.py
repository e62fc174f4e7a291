"""When somebody last mended something, place by place."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import Max
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageLogEntry

from soums.models import FigureChange, PlacePage, SectionCheck


def repairs_by_place(members: Mapping[str, list[int]]) -> dict[str, date]:
    """The day of the last repair by NSO code; `members` are users by the code of their desk.

    A repair is a figure or a text confirmed, proposed or changed by a person, anything done with a
    place's page, or anything that a member of the desk did with another record. Five queries.
    """
    found: dict[str, date] = {}
    figures = FigureChange.objects.exclude(made_by=None).exclude(place=None)
    _keep(found, _newest(figures, "place__code", "made_at"))
    _keep(found, _newest(SectionCheck.objects.all(), "place__code", "made_at"))
    codes = dict(PlacePage.objects.values_list("pk", "code"))
    pages = _newest(PageLogEntry.objects.exclude(user=None), "page_id", "timestamp")
    _keep(found, ((codes[page], when) for page, when in pages if page in codes))
    by_user = dict(_newest(ModelLogEntry.objects.exclude(user=None), "user_id", "timestamp"))
    for code, users in members.items():
        _keep(found, ((code, by_user[user]) for user in users if user in by_user))
    return found


def _newest(rows: Any, key: str, when: str) -> list[tuple[Any, datetime]]:
    return list(rows.order_by().values_list(key).annotate(newest=Max(when)))


def _keep(found: dict[str, date], new: Iterable[tuple[str, datetime]]) -> None:
    for code, when in new:
        day = timezone.localdate(when)
        found[code] = max(found.get(code, day), day)
