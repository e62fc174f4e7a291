"""Parts of place pages with made-up places and figures: no real place is meant."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace as Made
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from portal.i18n.languages import current_language
from portal.styleguide.samples import Group, Sample, State
from soums.doors import Answer, Door
from soums.dossier import SectionView
from soums.figures.reading import FigureView
from soums.gazetteer import Gazetteer, Place
from soums.models import Figure, Indicator, PlaceRemark, Source
from soums.questions import questions
from soums.sections import SECTIONS

YEAR, OLD_YEAR = 2025, 2019
CHECKED = date(2026, 11, 21)


def groups() -> list[Group]:
    """Return the groups of this room."""
    return [
        Group("hero", _("Head of a place page"), [_hero()], heads=True),
        Group("figures", _("Figures"), _figures()),
        Group("place", _("Parts of a place page"), _place_parts(), _APART),
        Group("shortlist", _("Shortlist"), _shortlist()),
        Group("listings", _("Listings"), _listings(), _LISTED),
    ]


_WHOLE = "needs the whole country: see /map/"
_MATCH = "needs the whole country: see /match/"
_COMPARED = "needs a comparison: see the home page and /compare/"
_ON_PAGE = "needs a listing: see /listings/"
_LISTED = {
    f"soums/listings/parts/{name}.html": _ON_PAGE
    for name in (
        *("contact", "count", "crumbs", "dates", "empty", "filter", "glance"),
        *("own_words", "pager"),
    )
}
_COUNTED = "needs a count of all pages: see /completeness/"
_DESK = "stands in the administration: see the grid of the figures"
_APART = {
    **{
        f"soums/desk/figures/parts/{name}.html": _DESK
        for name in ("conflict", "fields", "now", "pages", "row", "source", "waiting")
    },
    "soums/parts/aimag_doors.html": "needs all sections of an aimag: see an aimag",
    "soums/parts/coverage.html": "needs all indicators: see /data/",
    "soums/parts/feedback.html": "needs the address of its page: see a place page",
    "soums/parts/aimag_share.html": _COUNTED,
    "soums/parts/share_head.html": _COUNTED,
    "soums/parts/share_row.html": _COUNTED,
    "soums/parts/share_weeks.html": _COUNTED,
    "soums/parts/gap_list.html": "stands inside soums/parts/gaps.html",
    "soums/parts/map_rows.html": "needs the whole country: see /map/",
    "soums/parts/remark_list.html": "stands inside soums/parts/remarks.html",
    "soums/parts/section_digest.html": "needs the figures of a section: see a soum",
    "soums/parts/crumbs.html": "stands inside soums/parts/hero.html",
    "soums/parts/key_figure.html": "stands inside soums/parts/hero.html",
    "soums/parts/remark.html": "stands inside soums/parts/remarks.html",
    "soums/parts/aside.html": "needs an aimag's outline: see a place page",
    "soums/parts/trends.html": "needs a drawn chart: see a place page",
    "soums/parts/stops.html": "stands around soums/parts/stop.html",
    "soums/parts/stop.html": "needs a 360° picture, and none is shipped",
    "soums/parts/page_end.html": "parts/share.html and parts/save.html",
    "soums/parts/comparison.html": _COMPARED,
    "soums/parts/comparison_table.html": _COMPARED,
    "soums/parts/cell.html": _COMPARED,
    "soums/parts/map_legend.html": _WHOLE,
    "soums/parts/map_table.html": _WHOLE,
    "soums/parts/map_facets.html": _WHOLE,
    "soums/parts/map_form.html": _WHOLE,
    "soums/parts/match_form.html": _MATCH,
    "soums/parts/match_weight.html": _MATCH,
    "soums/parts/match_reason.html": _MATCH,
    "soums/parts/match_answer.html": _MATCH,
    "soums/parts/match_place.html": _MATCH,
    "soums/parts/shortlist.html": "stands around soums/parts/shortlist_entry.html",
}


def _made_place(**changed: Any) -> Place:
    given: dict[str, Any] = {
        "id": 0,
        "code": "0001",
        "kind": "soum",
        "name_mn": "Жишээ",
        "name_en": "Example",
        "centre_mn": "",
        "centre_en": "",
        "other_names": "",
        "path": "",
        "latitude": 48.5,
        "longitude": 104.0,
        "area_km2": 2500.0,
        "is_centre": False,
        "population": 3456,
        "population_year": YEAR,
        "aimag_mn": "Загвар",
        "aimag_en": "Sample",
    }
    return Place(**{**given, **changed})


def _figure(
    status: str = "value", year: int = YEAR, number: int = 1, **standing: Any
) -> FigureView:
    indicator = Indicator(
        key="example",
        label_mn=f"Жишээ үзүүлэлт {number}",
        label_en=f"Example indicator {number}",
        unit_mn="хүн",
        unit_en="persons",
        definition_mn="Юуг тоолсныг нэг өгүүлбэрээр хэлнэ.",
        definition_en="One sentence says what was counted.",
        level="soum",
    )
    source = Source(short_name_mn="Эх сурвалж", short_name_en="Source", title="Example source")
    value = Decimal(3456) if status == "value" else None
    figure = Figure(
        indicator=indicator,
        source=source,
        year=year,
        status=status,
        value=value,
        checked_on=CHECKED,
    )
    return FigureView(figure, **standing)


def _figures() -> list[Sample]:
    states = [
        State(_("fresh, with its standing"), {"figure": _figure(tenth=9, percent=85)}),
        State(_("with its definition"), {"figure": _figure(), "explain": True}),
        State(_("old"), {"figure": _figure(year=OLD_YEAR)}),
        State(_("of the aimag"), {"figure": _figure(borrowed="aimag")}),
        State(_("of the whole country"), {"figure": _figure(borrowed="country")}),
        State(_("none: somebody has checked"), {"figure": _figure("none")}),
        State(_("no data"), {"figure": _figure("missing")}),
    ]
    gaps = questions()["housing"][:3]
    return [
        Sample("soums/parts/fact.html", states, "dl.facts"),
        Sample("soums/parts/gaps.html", [State(_("open questions"), {"gaps": gaps})]),
        Sample("soums/parts/section.html", [State(_("usual"), {"view": _section()})]),
    ]


def _section() -> SectionView:
    asked = questions()["schools"]
    figures = [_figure(tenth=3, percent=24), _figure(year=OLD_YEAR, number=2, borrowed="aimag")]
    return SectionView(SECTIONS["schools"], "#", figures, list(asked[:2]), len(asked), None, "mn")


def _dossier() -> Made:
    remark = PlaceRemark(
        text_mn="Тоо баримтаас гаргасан нэг өгүүлбэр.",
        text_en="One sentence that comes from the figures.",
        source_publisher="Example",
        source_title="Example source",
        source_date=str(YEAR),
    )
    return Made(
        place=_made_place(),
        aimag=_made_place(code="00", kind="aimag", name_mn="Загвар", name_en="Sample"),
        key_figures=[
            _figure(),
            _figure(year=OLD_YEAR, number=2),
            _figure(number=3, borrowed="aimag"),
        ],
        sections=[_section()],
        advantages=[remark, remark],
        drawbacks=[remark],
        open_questions=12,
        asked=45,
        answered=33,
    )


def _hero() -> Sample:
    lead = _("One line says what the place is.")
    context = {"place": _made_place(), "dossier": _dossier(), "lead": lead}
    return Sample("soums/parts/hero.html", [State(_("a soum"), context)])


def _place_parts() -> list[Sample]:
    place, dossier = _made_place(), _dossier()
    about = {"place": place, "dossier": dossier}
    source = ("Example", "Example source", "", CHECKED)
    answer = Answer(_("An answer"), _("What to do, where, and what it costs."), *source)
    door = Door("person", "", _("Come to live here"), _("One line leads in."), [answer])
    guide = Made(url="#", title=_("A guide"))
    cards = [
        State(_("usual"), {"place": place}),
        State(_("near"), {"place": place, "note": "42 km"}),
        State(_("population not known"), {"place": _made_place(population=None)}),
    ]
    return [
        Sample("soums/parts/place_card.html", cards, "ul.grid"),
        Sample("soums/parts/tabs.html", [State(_("usual"), about)]),
        Sample("soums/parts/remarks.html", [State(_("usual"), about)]),
        Sample("soums/parts/ask.html", [State(_("usual"), {**about, "page": Made(phone_code="")})]),
        Sample("soums/parts/doors.html", [State(_("usual"), {"doors": [door]})]),
        Sample("soums/parts/guides.html", [State(_("usual"), {"guides": [guide]})]),
    ]


def _shortlist() -> list[Sample]:
    place = _made_place()
    chosen = Made(places=[place], codes="0001", comparable=True, fits_comparison=True)
    entry = Made(place=place, km=321.0, chosen=True, others=[])
    wrong = Made(unknown=[SafeString("xyz")], too_many=2)
    held = {"shortlist": chosen, "gazetteer": Gazetteer({"0001": place})}
    return [
        Sample("soums/parts/shortlist_button.html", [State(_("usual"), {"place": place})]),
        Sample(
            "soums/parts/shortlist_entry.html",
            [State(_("usual"), {**held, "entry": entry})],
            "ul.results",
        ),
        Sample("soums/parts/shortlist_keep.html", [State(_("usual"), held)]),
        Sample("soums/parts/shortlist_add.html", [State(_("usual"), held)]),
        Sample("soums/parts/shortlist_empty.html", [State(_("usual"))]),
        Sample(
            "soums/parts/shortlist_problems.html",
            [State(_("usual"), {"shortlist": wrong, "longest": 12})],
        ),
    ]


def _listings() -> list[Sample]:
    return [
        Sample(
            "soums/listings/parts/card.html",
            [
                State(_("usual"), {"card": _listing_card()}),
                State(_("sample"), {"card": _listing_card(is_sample=True)}),
            ],
            "ul.results",
        )
    ]


def _listing_card(is_sample: bool = False) -> Made:
    listing = Made(
        kind="home",
        is_sample=is_sample,
        expires_on=CHECKED,
        checked_on=CHECKED,
        source_publisher="Example",
    )
    return Made(
        listing=listing,
        url="#",
        title=Made(text=_("A listing"), language=current_language()),
        untranslated=False,
        place=_made_place(),
        amount=(_("Price"), "300 000 ₮"),
        chips=[_("flat")],
    )
