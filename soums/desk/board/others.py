"""What the checker of links and the state of the English contribute to the board."""

from collections import Counter

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from portal.i18n.english.rule import State as English
from portal.links.models import Link, LinkUse
from soums.desk.board.lines import Codes, DeskLine
from soums.desk.english import published_rows, report_address, states_by_place

ENGLISH = (
    (
        English.MISSING,
        _("English missing"),
        ngettext_lazy(
            "%(number)s text has no English yet.", "%(number)s texts have no English yet.", "count"
        ),
    ),
    (
        English.OUTDATED,
        _("English out of date"),
        ngettext_lazy(
            "%(number)s text was changed after its English.",
            "%(number)s texts were changed after their English.",
            "count",
        ),
    ),
)


def links(codes: Codes) -> list[DeskLine]:
    """Broken links, once for each place that leads to them. One query."""
    uses = LinkUse.objects.filter(link__state=Link.State.BROKEN)
    if codes is not None:
        uses = uses.filter(place_code__in=codes)
    pairs = uses.values_list("place_code", "link").distinct()
    found = Counter(place or None for place, _link in pairs)
    return [
        DeskLine(
            "links",
            _("Broken links"),
            ngettext_lazy("%(number)s link is broken.", "%(number)s links are broken.", "count"),
            found,
            reverse("desk_links"),
        )
    ]


def english(codes: Codes) -> list[DeskLine]:
    """Parts whose English is missing, and parts whose English is out of date. One query."""
    rows = published_rows()
    if codes is not None:
        rows = rows.filter(place_code__in=codes)
    states = states_by_place(rows)
    return [
        DeskLine(
            f"english-{state}",
            label,
            said,
            {code or None: found[state] for code, found in states.items() if state in found},
            report_address(state=state),
            reminds=False,
        )
        for state, label, said in ENGLISH
    ]
