"""What the templates of a place page are given."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.i18n.english.notice import outdated_since
from portal.i18n.formats import format_number
from portal.i18n.languages import current_language, translated
from soums.doors import doors_of
from soums.dossier import Dossier, dossier_of
from soums.gazetteer import Place
from soums.linked import place_graph
from soums.listings.shelf import glance
from soums.models import PlacePage
from soums.sections import BUSINESS
from soums.stops import stops_of
from soums.trends import trends_of


def place_context(page: PlacePage, section: str | None) -> dict[str, Any]:
    """Return the context of a place page, or of one of its sections."""
    dossier = dossier_of(page)
    portrait, portrait_language = translated(page, "portrait")
    note, note_language = translated(page, "open_note")
    sections = sections_of(dossier, section)
    return {
        "dossier": dossier,
        "place": dossier.place,
        "lead": lead_of(dossier),
        "portrait": portrait or "",
        "portrait_language": portrait_language,
        "open_note": note,
        "open_note_language": note_language,
        **sections,
        "glance": glance(dossier.place, section, dossier.gazetteer) if section else None,
        "trends": [] if section else trends_of(dossier),
        "stops": [] if section else stops_of(page),
        "doors": [door for door in doors_of(page) if door.section == (section or "")],
        "short_path": f"/p/{dossier.place.code}",
        "LANGUAGE": current_language(),
        "outdated_since": outdated_since(page, parts_of_section(section)),
        "share_picture": picture_of(dossier.place),
        "linked_data": place_graph(
            dossier, getattr(page, "iso_code", ""), sections["open_section"]
        ),
    }


def parts_of_section(section: str | None) -> list[str] | None:
    """The parts that a section's page shows; None for all, on the place's main page."""
    if section is None:
        return None
    return [section, "business_lead", "business_door"] if section == BUSINESS else [section]


def picture_of(place: Place) -> dict[str, str]:
    """The picture for those who share the page: its address, and what it shows in words."""
    alt = _("The mark of %(name)s, sewn from its figures, with three of them and their years")
    return {
        "path": f"/p/{place.code}/share-{current_language()}.png",
        "alt": alt % {"name": place.full_name},
    }


def sections_of(dossier: Dossier, section: str | None) -> dict[str, Any]:
    """Return the open section, those in the tabs, and those that stand beneath the open one.

    An aimag's business section is its business door: it shows business topics and nothing else.
    """
    opened = next((view for view in dossier.sections if view.section.key == section), None)
    business = [view for view in dossier.sections if view.section.for_business]
    if section != BUSINESS or not dossier.place.is_aimag:
        return {"open_section": opened, "tab_sections": dossier.sections, "further_sections": []}
    further = [view for view in business if view is not opened]
    return {"open_section": opened, "tab_sections": business, "further_sections": further}


def lead_of(dossier: Dossier) -> str:
    """Say in one line what the place is."""
    place = dossier.place
    if place.kind == "capital":
        return _("The capital: the baseline for comparison.")
    if place.kind == "aimag":
        return _aimag_lead(place, len(dossier.soums))
    if place.kind == "district":
        return _("A district of Ulaanbaatar.")
    names = {"aimag": place.aimag_name, "centre": centre_of(place)}
    if place.is_centre:
        return _("The centre soum of %(aimag)s aimag.") % names
    if names["centre"]:
        return _("A soum of %(aimag)s aimag; its centre is %(centre)s.") % names
    return _("A soum of %(aimag)s aimag.") % names


def _aimag_lead(place: Place, soums: int) -> str:
    values = {"centre": centre_of(place), "soums": soums, "people": ""}
    if place.population is None:
        return (
            ngettext(
                "An aimag with %(soums)d soum; its centre is %(centre)s.",
                "An aimag with %(soums)d soums; its centre is %(centre)s.",
                soums,
            )
            % values
        )
    values["people"] = format_number(round(place.population, -2), current_language())
    return (
        ngettext(
            "An aimag with %(soums)d soum and about %(people)s people; its centre is %(centre)s.",
            "An aimag with %(soums)d soums and about %(people)s people; its centre is %(centre)s.",
            soums,
        )
        % values
    )


def centre_of(place: Place) -> str:
    """The name of its centre in the reader's language; "" where that is not known."""
    return place.centre_en if current_language() == "en" else place.centre_mn
