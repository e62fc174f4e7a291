"""What the checker of links and the state of the English contribute to the board."""

from collections import Counter
from typing import Any

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from portal.i18n.english.rule import State as English
from portal.links.models import Link, LinkUse
from soums.desk.board.lines import Codes, DeskLine, in_words
from soums.desk.english import published_rows, report_address


def links(codes: Codes) -> list[DeskLine]:
    """Broken links, by the place of what leads to them. One query."""
    uses = LinkUse.objects.filter(link__state=Link.State.BROKEN)
    if codes is not None:
        uses = uses.filter(place_code__in=codes)
    found = Counter(place or None for place in uses.values_list("place_code", flat=True))
    return [
        DeskLine(
            "links",
            _("Broken links"),
            lambda number: (
                ngettext("%(number)s link is broken.", "%(number)s links are broken.", number)
                % {"number": in_words(number)}
            ),
            found,
            reverse("desk_links"),
        )
    ]


def english(codes: Codes) -> list[DeskLine]:
    """Parts whose English is missing, and parts whose English is out of date. One query."""
    rows = published_rows().filter(state__in=(English.MISSING, English.OUTDATED))
    if codes is not None:
        rows = rows.filter(place_code__in=codes)
    counted: dict[str, dict[str | None, int]] = {English.MISSING: {}, English.OUTDATED: {}}
    for row in rows.order_by().values("place_code", "state").annotate(number=Count("pk")):
        counted[row["state"]][row["place_code"] or None] = row["number"]
    return [
        _texts(English.MISSING, _("English missing"), counted, _missing),
        _texts(English.OUTDATED, _("English out of date"), counted, _outdated),
    ]


def _texts(state: str, label: Any, counted: Any, say: Any) -> DeskLine:
    key = f"english-{state}"
    return DeskLine(key, label, say, counted[state], report_address(state=state), reminds=False)


def _missing(number: int) -> str:
    return ngettext(
        "%(number)s text has no English yet.", "%(number)s texts have no English yet.", number
    ) % {"number": in_words(number)}


def _outdated(number: int) -> str:
    return ngettext(
        "%(number)s text was changed after its English.",
        "%(number)s texts were changed after their English.",
        number,
    ) % {"number": in_words(number)}
