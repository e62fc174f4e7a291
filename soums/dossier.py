"""Everything a place page says about one place, gathered in a constant number of queries."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from portal.i18n.languages import translated
from soums.figures.reading import FigureView, Series, figures_of
from soums.figures.standing import Distribution, distributions, standing
from soums.gazetteer import Gazetteer, Place, load_gazetteer
from soums.models import Figure, Indicator, PlacePage, PlaceRemark
from soums.questions import Question, questions
from soums.remarks import Remarks, remarks_of
from soums.section_checks import Check, checks_of
from soums.sections import SECTIONS, Section

SIMILAR, NEAR = 4, 5
FIRST_FIGURES = 3
# On the place's main page the figures after these are folded, unless that would spare one row.
OPEN_FIGURES = 5
SOUM_KEY_FIGURES = ("population_resident", "herder_households", "distance_ulaanbaatar_km")
AIMAG_KEY_FIGURES = ("population_resident", "migration_net", "median_age", "unemployment_rate")


@dataclass(frozen=True)
class SectionView:
    """One section of a place page: its figures, what nobody has told us, and the editors' text."""

    section: Section
    url: str
    figures: list[FigureView]
    gaps: list[Question]
    asked: int
    text: Any
    text_language: str
    check: Check | None = None

    @property
    def answered(self) -> int:
        """How many of its questions are answered."""
        return self.asked - len(self.gaps)

    @property
    def own(self) -> list[FigureView]:
        """Figures that were counted for the place itself."""
        return [figure for figure in self.figures if not figure.borrowed]

    @property
    def first(self) -> list[FigureView]:
        """What the place's main page shows: its own figures, then a few of its aimag's."""
        room = max(0, FIRST_FIGURES - len(self.own))
        return [*self.own, *[figure for figure in self.figures if figure.borrowed][:room]]

    @property
    def shown(self) -> list[FigureView]:
        """The most telling of the first figures: these stand open."""
        first = self.first
        return first if len(first) <= OPEN_FIGURES + 1 else first[:OPEN_FIGURES]

    @property
    def folded(self) -> list[FigureView]:
        """The first figures that are shown on demand."""
        return self.first[len(self.shown) :]

    @property
    def more(self) -> int:
        """Figures that only the section's own page shows."""
        return len(self.figures) - len(self.first)


@dataclass(frozen=True)
class Dossier:
    """What is known about a place, and what is not."""

    place: Place
    gazetteer: Gazetteer
    figures: Series
    aimag_figures: Series
    distribution: Distribution
    remarks: list[PlaceRemark]
    sections: list[SectionView] = field(default_factory=list)

    @property
    def aimag(self) -> Place | None:
        """The aimag of a soum or district; None for an aimag."""
        return None if self.place.is_aimag else self.gazetteer.get(self.place.aimag_code)

    @property
    def asked(self) -> int:
        """Questions that this page is asked."""
        return sum(section.asked for section in self.sections)

    @property
    def answered(self) -> int:
        """Questions that are answered for this very place."""
        return sum(section.answered for section in self.sections)

    @property
    def open_questions(self) -> int:
        """Questions that nobody has answered yet."""
        return self.asked - self.answered

    @property
    def last_check(self) -> date | None:
        """The newest day on which one of its own figures was held against its source."""
        days = [series[0].checked_on for series in self.figures.values()]
        return max(days, default=None)

    @property
    def known(self) -> set[str]:
        """Keys of the indicators that say something: an asked-for “no data” says nothing."""
        missing = Figure.Status.MISSING
        return {
            key for key, series in self.figures.items() if any(f.status != missing for f in series)
        }

    @property
    def confirmed(self) -> bool:
        """Whether an office has confirmed one of its own figures."""
        return any(FigureView(series[0]).checked_by for series in self.figures.values())

    @property
    def advantages(self) -> Remarks:
        """What speaks for the place."""
        return remarks_of(self.remarks, PlaceRemark.Kind.ADVANTAGE)

    @property
    def drawbacks(self) -> Remarks:
        """What is to be weighed."""
        return remarks_of(self.remarks, PlaceRemark.Kind.DRAWBACK)

    @property
    def key_figures(self) -> list[FigureView]:
        """Up to four figures that open the page; a soum's last one is its aimag's migration."""
        keys = AIMAG_KEY_FIGURES if self.place.is_aimag else SOUM_KEY_FIGURES
        views = [self.view(self.figures[key][0]) for key in keys if key in self.figures]
        if not self.place.is_aimag and "migration_net" in self.aimag_figures:
            views.append(FigureView(self.aimag_figures["migration_net"][0], "aimag"))
        return views

    @property
    def addresses(self) -> str:
        """The page and those of its sections, with spaces between: kept together on a device."""
        return " ".join([self.place.url, *(view.url for view in self.sections)])

    @property
    def namesakes(self) -> list[Place]:
        """Other places of the same name."""
        return self.gazetteer.namesakes(self.place)

    @property
    def similar(self) -> list[Place]:
        """Places of about the same size."""
        return self.gazetteer.of_similar_size(self.place, SIMILAR)

    @property
    def nearest(self) -> list[tuple[Place, float]]:
        """The nearest soums with their distance in kilometres."""
        return self.gazetteer.nearest(self.place, NEAR)

    @property
    def soums(self) -> list[Place]:
        """The soums of an aimag."""
        return self.gazetteer.soums_of(self.place.code) if self.place.is_aimag else []

    def view(self, figure: Figure) -> FigureView:
        """Return a figure of this place with where it stands among all soums."""
        values = self.distribution.get(figure.indicator.key)
        number = figure.plain_value()
        if values is None or number is None or self.place.kind != "soum":
            return FigureView(figure)
        return FigureView(figure, "", *standing(values, number))


def dossier_of(page: PlacePage) -> Dossier:
    """Gather what the page of `page` says. Four queries, and one more when figures have changed."""
    gazetteer = load_gazetteer()
    place = gazetteer.get(page.code)
    if place is None:
        raise LookupError(page.code)
    aimag = gazetteer.get(place.aimag_code)
    aimag_id = aimag.id if aimag and aimag != place else None
    found = figures_of([place.id, aimag_id] if aimag_id else [place.id])
    dossier = Dossier(
        place=place,
        gazetteer=gazetteer,
        figures=found.get(place.id, {}),
        aimag_figures=found.get(aimag_id, {}) if aimag_id else {},
        distribution=distributions(),
        remarks=list(page.remarks.all()),
    )
    dossier.sections.extend(_sections(dossier, page))
    return dossier


def _sections(dossier: Dossier, page: PlacePage) -> Iterator[SectionView]:
    checks = checks_of(dossier.place.id)
    for section in SECTIONS.values():
        text, language = translated(page, section.key)
        asked = questions()[section.key]
        known = dossier.known
        yield SectionView(
            section=section,
            url=f"{dossier.place.url}{section.key}/",
            figures=list(_figures(dossier, section)),
            gaps=[question for question in asked if not question.answered_by(known)],
            asked=len(asked),
            text=text,
            text_language=language,
            check=checks.get(section.key),
        )


def _figures(dossier: Dossier, section: Section) -> Iterator[FigureView]:
    """Yield the place's own figures, then its aimag's where only aimags are counted."""
    for series in dossier.figures.values():
        if series[0].indicator.section == section.key:
            yield dossier.view(series[0])
    for key, series in dossier.aimag_figures.items():
        only_aimags = series[0].indicator.level == Indicator.Level.AIMAG
        if (
            only_aimags
            and series[0].indicator.section == section.key
            and key not in dossier.figures
        ):
            yield FigureView(series[0], "aimag")
