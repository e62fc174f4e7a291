"""The newest figures of many places as words, in two queries."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from portal.i18n.formats import format_figure
from search.builders.parts import in_language, or_mongolian
from soums.models import Figure, Indicator


@dataclass(frozen=True)
class NewestFigure:
    """The newest figure of a place for an indicator; `value` None is a checked "none"."""

    indicator: Indicator
    year: int
    value: float | None
    checked_on: date

    def words(self, locale: str) -> str:
        """Such as «Цэцэрлэг: 3 (2024)», with the unit where the label does not name it."""
        label = or_mongolian(self.indicator, "label", locale)
        return f"{label}: {self._amount(locale)} ({self.year})"

    def _amount(self, locale: str) -> str:
        if self.value is None:
            return _("none")
        unit = in_language(self.indicator, "unit", locale)
        return format_figure(self.value, locale, unit, self.indicator.decimals)


FiguresByPlace = dict[int, dict[str, list[NewestFigure]]]


def newest_figures(places: Collection[int] | None) -> FiguresByPlace:
    """Newest figures by place id and section of the place page, in the order of indicators."""
    indicators = {indicator.pk: indicator for indicator in Indicator.objects.all()}
    rows = Figure.objects.exclude(status=Figure.Status.MISSING).exclude(place=None)
    if places is not None:
        rows = rows.filter(place__in=places)
    columns = ("place_id", "indicator_id", "year", "value", "checked_on")
    seen: set[tuple[int, int]] = set()
    found: FiguresByPlace = defaultdict(lambda: defaultdict(list))
    for place, key, year, value, checked_on in rows.order_by("-year").values_list(*columns):
        if place is None or (place, key) in seen:
            continue
        seen.add((place, key))
        number = None if value is None else float(value)
        figure = NewestFigure(indicators[key], year, number, checked_on)
        found[place][figure.indicator.section].append(figure)
    for sections in found.values():
        for figures in sections.values():
            figures.sort(key=lambda figure: figure.indicator.order)
    return found
