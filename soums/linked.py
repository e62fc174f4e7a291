"""Places and data as linked data (schema.org)."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from portal.i18n.languages import current_language
from portal.sharing.linked import Node, breadcrumbs, graph
from soums.dossier import Dossier, SectionView
from soums.gazetteer import Place

AUTHORITY = "National Statistics Office of Mongolia"
COUNTRY = {"mn": "Монгол Улс", "en": "Mongolia"}
DOWNLOADS = (
    ("/api/v1/figures.csv", "text/csv"),
    ("/api/v1/places.geojson", "application/geo+json"),
)


def place_graph(dossier: Dossier, iso_code: str, open_section: SectionView | None) -> Node:
    """Return the place, what it lies in, and the way to the page or its section."""
    way = [(p.name, p.url) for p in (dossier.aimag, dossier.place) if p]
    if open_section:
        way.append((str(open_section.section.label), open_section.url))
    return graph(_place(dossier, iso_code), breadcrumbs(way))


def _place(dossier: Dossier, iso_code: str) -> Node:
    place, aimag = dossier.place, dossier.aimag
    within = _named(aimag) if aimag else {"@type": "Country", "name": COUNTRY[current_language()]}
    return {
        **_named(place),
        "alternateName": place.name_mn if current_language() == "en" else place.name_en,
        "image": f"/p/{place.code}/share-{current_language()}.png",
        "identifier": list(_codes(place, iso_code)),
        "geo": {
            "@type": "GeoCoordinates",
            "latitude": place.latitude,
            "longitude": place.longitude,
        },
        "containedInPlace": within,
    }


def _named(place: Place) -> Node:
    return {
        "@type": "AdministrativeArea",
        "@id": f"/p/{place.code}",
        "name": place.name,
        "url": place.url,
    }


def _codes(place: Place, iso_code: str) -> Iterable[Node]:
    yield {"@type": "PropertyValue", "propertyID": AUTHORITY, "value": place.code}
    if iso_code:
        yield {"@type": "PropertyValue", "propertyID": "ISO 3166-2", "value": iso_code}


def data_graph(coverages: Iterable[Any]) -> Node:
    """Return the figures as one data set with its downloads, years and licences."""
    known = list(coverages)
    years = [year for c in known for year in (c.first_year, c.last_year) if year]
    address, name = f"/{current_language()}/data/", _("Figures of Mongolia's aimags and soums")
    dataset: Node = {
        "@type": "Dataset",
        "@id": "/data",
        "name": name,
        "description": _(
            "Every indicator with its coverage, years, publisher and licence, "
            "and all figures for download."
        ),
        "url": address,
        "isAccessibleForFree": True,
        "inLanguage": ["mn", "en"],
        "spatialCoverage": {"@type": "Country", "name": COUNTRY[current_language()]},
        "license": [
            {"@type": "CreativeWork", "name": licence}
            for licence in sorted({c.indicator.licence for c in known if c.indicator.licence})
        ],
        "distribution": [
            {"@type": "DataDownload", "contentUrl": url, "encodingFormat": kind}
            for url, kind in DOWNLOADS
        ],
    }
    if years:
        dataset["temporalCoverage"] = f"{min(years)}/{max(years)}"
    return graph(dataset, breadcrumbs([(_("About the data"), address)]))
