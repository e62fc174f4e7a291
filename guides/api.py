"""Routes of the public API that the guides room answers."""

from typing import Any, Literal

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from ninja import Router
from ninja.errors import HttpError

from guides.api_shapes import EligibilityOut, ErrorOut, GuideDetail, GuideOut, ProgrammeOut
from guides.models import Audience, GuidePage, Programme, Stage
from guides.records import guide_detail, guide_record, programme_record
from guides.support.eligibility import ASKED, FAILS, OPEN, judge
from guides.support.form import check
from portal.paging import DEFAULT_LIMIT, Limit, Offset, Page, page_of
from soums.models import Topic

router = Router(tags=["guides"])

Language = Literal["mn", "en"]
Status = Literal["open", "closed", "planned", "unknown"]


@router.get("/guides", response={200: Page[GuideOut], 404: ErrorOut})
def guides(
    request: HttpRequest,
    *,
    audience: str | None = None,
    stage: str | None = None,
    topic: str | None = None,
    lang: Language = "mn",
    limit: Limit = DEFAULT_LIMIT,
    offset: Offset = 0,
) -> dict[str, Any]:
    """All guides by number; `lang` chooses the language of the addresses."""
    found = GuidePage.objects.live().order_by("number")
    found = _narrowed(found, "audiences", Audience, audience)
    found = _narrowed(found, "stage", Stage, stage)
    found = _narrowed(found, "topics", Topic, topic)
    page = page_of(
        found.select_related("stage").prefetch_related("audiences", "topics"), limit, offset
    )
    return {**page, "results": [guide_record(row, lang) for row in page["results"]]}


@router.get("/guides/{slug}", response={200: GuideDetail, 404: ErrorOut})
def guide(request: HttpRequest, slug: str, lang: Language = "mn") -> dict[str, Any]:
    """One guide with steps, facts and sources."""
    found = GuidePage.objects.live().select_related("stage").filter(slug=slug).first()
    if found is None:
        raise HttpError(404, f"There is no guide {slug[:60]}")
    return guide_detail(found, lang)


@router.get("/programmes", response={200: Page[ProgrammeOut], 404: ErrorOut})
def programmes(
    request: HttpRequest,
    *,
    audience: str | None = None,
    topic: str | None = None,
    status: Status | None = None,
    lang: Language = "mn",
    limit: Limit = DEFAULT_LIMIT,
    offset: Offset = 0,
) -> dict[str, Any]:
    """All support programmes with rules, steps and sources; `status` is as of `status_as_of`."""
    found = _narrowed(_programmes(), "audiences", Audience, audience)
    found = _narrowed(found, "topics", Topic, topic)
    page = page_of(found.filter(status=status) if status else found, limit, offset)
    return {**page, "results": [programme_record(row, lang) for row in page["results"]]}


@router.get("/programmes/{slug}", response={200: ProgrammeOut, 404: ErrorOut})
def programme(request: HttpRequest, slug: str, lang: Language = "mn") -> dict[str, Any]:
    """One support programme."""
    found = _programmes().filter(slug=slug).first()
    if found is None:
        raise HttpError(404, f"There is no programme {slug[:60]}")
    return programme_record(found, lang)


@router.get(
    "/programmes/{slug}/eligibility",
    response={200: EligibilityOut, 404: ErrorOut, 422: ErrorOut},
)
def eligibility(request: HttpRequest, slug: str) -> dict[str, Any]:
    """Weigh answers given as `?<key of a rule>=<answer>`.

    An answer is yes, no, a whole number, the key of a choice, or unknown.
    What is left out counts as unknown; other parameters are ignored.
    """
    found = _programmes().filter(slug=slug).first()
    if found is None:
        raise HttpError(404, f"There is no programme {slug[:60]}")
    made = check(found, request.GET.dict())
    if made.errors:
        first = made.errors[0]
        raise HttpError(422, f"{first.key}: {first.error}")
    verdict = made.verdict or judge(found.rules.all(), {})
    return {
        "programme": found.slug,
        "outcome": verdict.outcome,
        "failed": verdict.having(FAILS),
        "unknown": verdict.having(OPEN),
        "to_settle": verdict.having(ASKED),
        "status": found.status,
        "status_as_of": found.status_as_of or None,
    }


def _programmes() -> QuerySet[Programme]:
    parts = ("audiences", "topics", "rules", "steps", "sources")
    rows: QuerySet[Programme] = Programme.objects.filter(live=True)
    return rows.select_related("guide").prefetch_related(*parts)


def _narrowed(found: Any, relation: str, terms: type[Model], key: str | None) -> Any:
    """Return the rows whose `relation` holds the term; a key that no term has is a 404."""
    if key is None:
        return found
    if not terms._default_manager.filter(key=key).exists():
        raise HttpError(404, f"There is no {terms._meta.verbose_name_raw} {key[:60]}")
    return found.filter(**{f"{relation}__key": key})
