"""Figures over the years: small charts, each with the same numbers in a table behind it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from soums.drawing.chart import Bar, Row, bar_chart
from soums.figures.reading import FigureView, Series
from soums.models import Figure

if TYPE_CHECKING:
    from soums.dossier import Dossier

FEWEST_YEARS = 2


@dataclass(frozen=True)
class Trend:
    """A chart with its title, sources and the table behind it: rows of year and values."""

    title: str
    chart: SafeString
    heads: list[str]
    rows: list[tuple[int, list[str]]]
    sources: list[str]


def trends_of(dossier: "Dossier") -> list[Trend]:
    """Return the trends that the figures of a place allow, most telling first."""
    own = dossier.figures
    made = [
        _trend(_("Arrivals and departures"), own, ("migration_in", "migration_out"), "ab"),
        _trend(_("Population"), own, ("population_resident",), "c"),
        _trend(_("Livestock"), own, ("livestock",), "c"),
        _trend(_("Pupils"), own, ("pupils",), "c"),
        _trend(_("Unemployment rate"), own, ("unemployment_rate",), "c"),
    ]
    return [trend for trend in made if trend is not None]


def _trend(title: str, series: Series, keys: tuple[str, ...], kinds: str) -> Trend | None:
    chosen = [series[key] for key in keys if key in series]
    years = sorted({figure.year for figures in chosen for figure in figures})
    if len(chosen) != len(keys) or len(years) < FEWEST_YEARS:
        return None
    by_year = [{f.year: f for f in figures} for figures in chosen]
    texts = [(year, [_text(found.get(year)) for found in by_year]) for year in years]
    rows = [
        Row(
            str(year),
            [_bar(found.get(year), kind) for found, kind in zip(by_year, kinds, strict=True)],
        )
        for year in years
    ]
    return Trend(
        title=title,
        chart=bar_chart(rows, title),
        heads=[_head(figures[0]) for figures in chosen],
        rows=texts,
        sources=sorted({figure.source.short_name for found in chosen for figure in found}),
    )


def _head(figure: Figure) -> str:
    unit = figure.indicator.unit
    return f"{figure.indicator.label}, {unit}" if unit else str(figure.indicator.label)


def _text(figure: Figure | None) -> str:
    return FigureView(figure).text if figure else _("No data yet")


def _bar(figure: Figure | None, kind: str) -> Bar:
    value = figure.plain_value() if figure else None
    return Bar(None if value is None else float(value), _text(figure), kind)
