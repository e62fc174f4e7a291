"""Figures that the portal computes from others. They follow the figures that they stand on.

Distances, neighbours and mean temperatures are computed too, but once, from coordinates,
outlines and measurements that are not figures here.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.utils import timezone

from soums.figures.state import FigureState, Key, NewFigure
from soums.models import Figure, Indicator, PlacePage, Source

CHECKED_BY = "Nutag"
SHORT_NAME = {"mn": "тооцоолсон", "en": "computed"}
THOUSAND = 1000
# Livestock of a place with fewer herders, or more animals a household, belongs to others.
FEWEST_HERDERS, MOST_ANIMALS = 20, 1000
# In smaller units, km², the animals are counted where they do not graze.
SMALLEST_PASTURE = 500


@dataclass(frozen=True)
class Rule:
    """`times` × (`over` / `under` − `less`), where `under` is older by `lag` years.

    Without `under` the denominator is the area of the place in km². A rule for one `year` has
    no others. A denominator below `least`, or a result above `most`, says nothing.
    """

    key: str
    over: str
    under: str = ""
    times: int = 1
    lag: int = 0
    less: int = 0
    year: int | None = None
    least: int = 0
    most: int | None = None

    def years(self, key: str, year: int) -> Iterator[int]:
        """Years of the computed figure that stand on the figure `key` of a year."""
        found = {year} if key == self.over else set()
        if key == self.under:
            found.add(year + self.lag)
        yield from (one for one in found if self.year in (None, one))

    def value(self, over: Decimal | None, under: Decimal | None) -> Decimal | None:
        """The computed value, None where it cannot be said."""
        if over is None or not under or under < self.least:
            return None
        value = (over / under - self.less) * self.times
        return None if self.most is not None and value > self.most else value

    def source(self, year: int) -> str:
        """What it was computed from, as sources name it."""
        if self.less:
            return f"computed: {self.over} {year} against {year - self.lag}"
        under = f"{self.under} {year - self.lag}" if self.under else "area_km2"
        return f"computed: {self.over} {year} / {under}"


PEOPLE = "population_resident"
RULES = (
    Rule("working_age_share", "population_15_64", PEOPLE, 100),
    Rule("children_0_4_share", "children_0_4", PEOPLE, 100),
    Rule("pupils_per_school", "pupils", "schools"),
    Rule("pupils_per_teacher", "pupils", "school_teachers"),
    Rule("children_0_4_per_kindergarten", "children_0_4", "kindergartens"),
    Rule("hospital_beds_per_10000", "hospital_beds", PEOPLE, 10_000),
    Rule("doctors_per_10000", "doctors", PEOPLE, 10_000),
    Rule("bank_units_per_10000", "bank_units", PEOPLE, 10_000, lag=1),
    Rule("vehicles_per_1000", "vehicles_registered", PEOPLE, THOUSAND),
    Rule("migration_net_per_1000", "migration_net", PEOPLE, THOUSAND),
    Rule("population_change_2019_2020", PEOPLE, PEOPLE, 100, lag=1, less=1, year=2020),
    Rule("population_change_2020_2025", PEOPLE, PEOPLE, 100, lag=5, less=1, year=2025),
    Rule("population_density", PEOPLE),
    # Livestock is counted in thousands.
    Rule("livestock_density", "livestock", times=THOUSAND, least=SMALLEST_PASTURE),
    Rule(
        "livestock_per_herder_household",
        "livestock",
        "herder_households",
        THOUSAND,
        least=FEWEST_HERDERS,
        most=MOST_ANIMALS,
    ),
)
NAMES = {name for rule in RULES for name in (rule.key, rule.over, rule.under) if name}
Target = tuple[int, Rule, int]


def following(written: Collection[Key]) -> list[NewFigure]:
    """The computed figures that now say something else, because of the figures `written`."""
    if not written:
        return []
    indicators = {one.key: one for one in Indicator.objects.filter(key__in=NAMES)}
    targets = set(_targets(written, {one.pk: key for key, one in indicators.items()}))
    if not targets:
        return []
    table = _Table(targets, indicators)
    return [new for target in sorted(targets, key=repr) if (new := table.new(target))]


def _targets(written: Iterable[Key], keys: Mapping[int, str]) -> Iterator[Target]:
    for place, indicator, year in written:
        key = keys.get(indicator)
        for rule in RULES if place is not None and key else ():
            for target in rule.years(str(key), year):
                yield place, rule, target  # type: ignore[misc]


class _Table:
    """What stands at the places of the targets: three queries, and one for each new source."""

    def __init__(self, targets: Collection[Target], indicators: dict[str, Indicator]) -> None:
        self._places = {place for place, _rule, _year in targets}
        self._years = {one for _place, rule, year in targets for one in (year, year - rule.lag)}
        self._indicators = indicators
        self._titles: dict[str, int] = {}

    @cached_property
    def _figures(self) -> dict[tuple[int | None, str, int], Figure]:
        names = {one.pk: key for key, one in self._indicators.items()}
        found = Figure.objects.filter(
            place__in=self._places, indicator__in=names, year__in=self._years
        )
        return {(one.place_id, names[one.indicator_id], one.year): one for one in found}

    @cached_property
    def _kinds(self) -> dict[int, tuple[str, Decimal | None]]:
        rows = PlacePage.objects.filter(pk__in=self._places)
        return {
            pk: (kind, None if area is None else Decimal(str(area)))
            for pk, kind, area in rows.values_list("pk", "kind", "area_km2")
        }

    def new(self, target: Target) -> NewFigure | None:
        """The figure of a target, None where it is not published or stays as it is."""
        place, rule, year = target
        kind, area = self._kinds[place]
        indicator = self._indicators[rule.key]
        if indicator.level not in Indicator.Level.of(kind):
            return None
        under = self._value(place, rule.under, year - rule.lag) if rule.under else area
        value = rule.value(self._value(place, rule.over, year), under)
        if value is not None:
            value = round(value, indicator.decimals).normalize()
        present = self._figures.get((place, rule.key, year))
        if value == (present.value if present else None):
            return None
        return NewFigure(place, indicator.pk, year, self._state(value, rule, year))

    def _value(self, place: int, key: str, year: int) -> Decimal | None:
        """A checked "none" counts as zero."""
        figure = self._figures.get((place, key, year))
        if figure is None:
            return None
        return Decimal(0) if figure.status == Figure.Status.NONE else figure.value

    def _state(self, value: Decimal | None, rule: Rule, year: int) -> FigureState:
        return FigureState(
            status=Figure.Status.MISSING if value is None else Figure.Status.VALUE,
            value=value,
            source_id=self._source(rule, year),
            checked_on=timezone.localdate(),
            checked_by=CHECKED_BY,
        )

    def _source(self, rule: Rule, year: int) -> int:
        title = rule.source(year)
        if title not in self._titles:
            indicator = self._indicators[rule.key]
            names = {f"short_name_{code}": word for code, word in SHORT_NAME.items()}
            fields = {"publisher": indicator.publisher, "licence": indicator.licence, **names}
            source, _made = Source.objects.get_or_create(title=title, defaults=fields)
            self._titles[title] = source.pk
        return self._titles[title]
