"""The help directory for machines."""

from datetime import date
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Router, Schema
from ninja.errors import HttpError

from guides.api_shapes import ErrorOut, SourceOut
from guides.help.entries import organisation_url
from guides.models import KindOfHelp, Organisation
from guides.records import both, source_record
from portal.paging import DEFAULT_LIMIT, Limit, Offset, Page, page_of

router = Router(tags=["help"])

Language = Literal["mn", "en"]


class OrganisationOut(Schema):
    """An organisation that helps. `aimags` are NSO codes, empty for national or not stated.

    `phone` is null until the organisation confirms it. Addresses of shelters are never given.
    """

    slug: str
    name_mn: str
    name_en: str
    kind: str
    role_mn: str
    role_en: str
    kinds_of_help: list[str]
    aimags: list[str]
    languages: list[str]
    website: str | None
    phone: str | None
    address_mn: str | None
    address_en: str | None
    source: SourceOut
    verification: str
    checked_on: date
    url: str


@router.get("/organisations", response={200: Page[OrganisationOut], 404: ErrorOut})
def organisations(
    request: HttpRequest,
    *,
    aimag: str | None = None,
    help: str | None = None,
    lang: Language = "mn",
    limit: Limit = DEFAULT_LIMIT,
    offset: Offset = 0,
) -> dict[str, Any]:
    """Organisations by slug; `aimag` leaves those that name the aimag's code."""
    if help is not None and not KindOfHelp.objects.filter(key=help).exists():
        raise HttpError(404, f"There is no kind of help {help[:60]}")
    rows = Organisation.objects.filter(live=True).prefetch_related("kinds_of_help")
    if help is not None:
        rows = rows.filter(kinds_of_help__key=help)
    found = [row for row in rows.order_by("slug") if aimag is None or aimag in row.aimag_codes]
    page = page_of(found, limit, offset)
    return {**page, "results": [organisation_record(row, lang) for row in page["results"]]}


def organisation_record(row: Organisation, language: str) -> dict[str, Any]:
    """Return one organisation as the API gives it."""
    hidden = row.gives_shelter
    return {
        "slug": row.slug,
        **both(row, "name", "role"),
        "kind": row.kind,
        "kinds_of_help": [kind.key for kind in row.kinds_of_help.all()],
        "aimags": list(row.aimag_codes),
        "languages": list(row.languages),
        "website": row.url or None,
        "phone": row.phone or None,
        "address_mn": None if hidden else row.address_mn or None,
        "address_en": None if hidden else row.address_en or None,
        "source": source_record(row),
        "verification": row.verification,
        "checked_on": row.checked_on,
        "url": organisation_url(row.slug, language),
    }
