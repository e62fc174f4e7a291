"""Lines of the board: how many things of a kind wait at which places, and where they are mended.

`NUTAG_DESK_COUNTERS` names callables `(codes) -> list[DeskLine]`. `codes` are the places asked for,
None for the whole country with what belongs to no place. A callable takes a fixed number of
queries, however many places there are.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import Count, QuerySet
from django.utils.module_loading import import_string

from portal.i18n.formats import format_number
from portal.i18n.languages import current_language

Codes = frozenset[str] | None
Counter = Callable[[Codes], "list[DeskLine]"]


@dataclass(frozen=True)
class DeskLine:
    """Things of one kind. `by_place` counts them by NSO code, None for what belongs to no place.

    `label` names the kind in a word or two; `said` is a lazy plural by "count" that shows the
    number as `%(number)s`. `url` is the list of them below
    `/admin/`; with `narrows` it takes `place=<code>`. Only what `reminds` is a reason for a mail.
    """

    key: str
    label: Any
    said: Any
    by_place: Mapping[str | None, int]
    url: str
    narrows: bool = False
    reminds: bool = True
    code: str = ""

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(self.by_place.values())

    @property
    def sentence(self) -> str:
        """How many there are, in words."""
        shown = format_number(self.count, current_language())
        return str(self.said % {"count": self.count, "number": shown})

    @property
    def address(self) -> str:
        """Where they are mended."""
        if not (self.narrows and self.code):
            return self.url
        mark = "&" if "?" in self.url else "?"
        return f"{self.url}{mark}{urlencode({'place': self.code})}"

    def within(self, codes: Codes, code: str = "") -> "DeskLine":
        """The same line for some places only; `code` names the desk."""
        kept = self.by_place
        if codes is not None:
            kept = {place: number for place, number in kept.items() if place in codes}
        return replace(self, by_place=kept, code=code)


def within(rows: QuerySet[Any], codes: Codes, path: str = "place__code") -> QuerySet[Any]:
    """Rows of some places, or all."""
    return rows if codes is None else rows.filter(**{f"{path}__in": codes})


def by_place(rows: QuerySet[Any], codes: Codes) -> dict[str | None, int]:
    """How many rows there are of each of the places. One query."""
    counted = within(rows, codes).order_by().values("place__code").annotate(number=Count("pk"))
    return dict(counted.values_list("place__code", "number"))


def lines_of(codes: Codes) -> list[DeskLine]:
    """Return the lines of all rooms, in the order of the settings."""
    found: list[DeskLine] = []
    for counter in _counters():
        found.extend(counter(codes))
    return found


def _counters() -> Iterable[Counter]:
    for name in settings.NUTAG_DESK_COUNTERS:
        yield import_string(name)
