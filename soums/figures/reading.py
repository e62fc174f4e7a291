"""Figures as pages show them: newest year first, with passport and standing."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.i18n.formats import format_figure
from portal.i18n.languages import current_language
from soums.models import Figure, Indicator
from soums.offices import in_language


@dataclass(frozen=True)
class FigureView:
    """One figure with its passport: year, source, check, level, age.

    `borrowed` is "" for the place's own figure, "aimag" or "country" for one that was counted for
    more than the place: the page has to say so. `tenth` (1..10) and `percent` say where the place
    stands among all soums; None where that has no meaning.
    """

    figure: Figure
    borrowed: str = ""
    tenth: int | None = None
    percent: int | None = None

    @property
    def indicator(self) -> Indicator:
        """What is measured."""
        return self.figure.indicator

    @property
    def key(self) -> str:
        """The indicator's key."""
        return str(self.figure.indicator.key)

    @property
    def number(self) -> float | int | None:
        """The value as a plain number."""
        return self.figure.plain_value()

    @property
    def text(self) -> str:
        """The value without its unit, as written in the reader's language; "" without a value."""
        value = self.number
        if value is None:
            return ""
        places = self.indicator.decimals
        return format_figure(value, current_language(), "", places)

    @property
    def age(self) -> int:
        """Years since the figure's year."""
        return timezone.localdate().year - int(self.figure.year)

    @property
    def old(self) -> bool:
        """Whether it is older than readers may take for today's."""
        return self.age > settings.NUTAG_OLD_AFTER_YEARS

    @property
    def checked_on(self) -> date:
        """When it was last held against its source."""
        return self.figure.checked_on

    @property
    def checked_by(self) -> str:
        """The office that confirmed it, in the reader's language; "" where none has."""
        return in_language(self.figure.checked_by)

    @property
    def standing(self) -> str:
        """Where the place stands among the soums, in words; "" where it has no meaning."""
        if self.percent is None:
            return ""
        return _("higher than in %(percent)d%% of the 330 soums") % {"percent": self.percent}


Series = dict[str, list[Figure]]


def figures_of(places: Iterable[int | None]) -> dict[int | None, Series]:
    """Return all figures of places by place id and indicator key, newest year first. One query.

    None stands for the whole country.
    """
    wanted = list(places)
    mine = Q(place__in=[place for place in wanted if place is not None])
    if None in wanted:
        mine |= Q(place=None)
    rows = Figure.objects.filter(mine).select_related("indicator", "source")
    found: dict[int | None, Series] = defaultdict(dict)
    for figure in rows.order_by("indicator__order", "-year"):
        found[figure.place_id].setdefault(figure.indicator.key, []).append(figure)
    return found
