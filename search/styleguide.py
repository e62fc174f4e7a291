"""Parts of the search page with made-up results."""

from types import SimpleNamespace as Made
from typing import Any

from django.utils.translation import gettext as _

from portal.styleguide.samples import Group, Sample, State
from soums.gazetteer import Place

YEAR = 2025


def groups() -> list[Group]:
    """Return the groups of this room."""
    return [Group("search", _("Search"), [*_around(), *_found()], _APART)]


_SERVER = "needs the list of soums: see /search/?show=places"
_APART = {
    "search/parts/ask.html": "needs a place that was asked for: see a search that finds little",
    "search/parts/choice.html": "stands inside search/parts/facet.html",
    "search/parts/facet.html": "stands inside search/parts/facets.html",
    "search/parts/places_facets.html": _SERVER,
    "search/parts/places_list.html": _SERVER,
    "search/parts/places_understood.html": _SERVER,
    "search/parts/views.html": _SERVER,
    "search/parts/results.html": "stands around the parts shown here",
    "search/parts/facets.html": "needs the search server: see the search page",
}


def _place() -> Place:
    return Place(
        id=0,
        code="0001",
        kind="soum",
        name_mn="Жишээ",
        name_en="Example",
        centre_mn="",
        centre_en="",
        other_names="",
        path="",
        latitude=46.5,
        longitude=100.0,
        area_km2=2500.0,
        is_centre=False,
        population=3456,
        population_year=YEAR,
        aimag_mn="Загвар",
        aimag_en="Sample",
    )


def _showing(**changed: Any) -> dict[str, Any]:
    question = Made(literal=False, query=_("kindergarten"), choices=[], language="")
    nothing = Made(suggestion="", reading=Made(suggestion_applied=False))
    given = {
        "question": question,
        "answer": nothing,
        "chips": [],
        "literal_address": "#",
        "suggestion_address": "#",
        "compare_address": "",
        "namesakes": [Made(place=_place(), reason=_("Its name is similar."))],
        "near": [(_place(), 42.0)],
        "ways_on": [{"url": "#", "label": _("Education")}],
        "pages": [(1, "#", True), (2, "#", False)],
    }
    return {"showing": Made(**{**given, **changed})}


def _around() -> list[Sample]:
    chips = [
        Made(kind="place", text=_("Example soum"), without="#"),
        Made(kind="concept", text=_("Education"), without="#"),
    ]
    other = Made(suggestion=_("kindergarten"), reading=Made(suggestion_applied=False))
    applied = Made(suggestion=_("kindergarten"), reading=Made(suggestion_applied=True))
    understood = [
        State(_("place and topic"), _showing(chips=chips)),
        State(_("nothing recognised"), _showing()),
        State(_("another spelling offered"), _showing(answer=other)),
        State(_("another spelling taken"), _showing(answer=applied)),
        State(_("two places"), _showing(chips=chips[:1], compare_address="place=0001")),
    ]
    usual = [State(_("usual"), _showing())]
    start = {"topics": [_("Education")], "aimags": [Made(url="#", name=_("An aimag"))]}
    return [
        Sample("search/parts/understood.html", understood),
        Sample("search/parts/crumbs.html", usual),
        Sample("search/parts/start.html", [State(_("before anything is asked"), start)]),
        Sample("search/parts/simple_notice.html", usual),
        Sample("search/parts/pager.html", usual),
    ]


def _found() -> list[Sample]:
    usual = [State(_("usual"), _showing())]
    hit = Made(
        kind="guide",
        url="#",
        locale="",
        marked_title=_("A guide"),
        excerpt=_("One line says what the guide answers."),
        topics=["school"],
        checked_on="2026-11-21",
        soum_codes=[],
        aimag_codes=[],
    )
    content = [State(_("usual"), {**_showing(), "hit": hit})]
    place = [State(_("usual"), {"place": _place()})]
    return [
        Sample("search/parts/place_hit.html", place, "ul.results"),
        Sample("search/parts/content_hit.html", content, "ul.results"),
        Sample("search/parts/nothing.html", usual),
        Sample("search/parts/namesakes.html", usual),
        Sample("search/parts/near.html", usual),
    ]
