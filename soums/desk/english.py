"""The state of the English by place: which parts of which aimag want a translator.

`states_by_place` counts, `rows_for` narrows to what a user may edit. What belongs to no place
stands under "".
"""

from collections import defaultdict
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, Count, F, Model, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, Substr
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.models import AbstractPage
from wagtail.permissions import policy_registry

from portal.basepage.models import BasePage
from portal.i18n.english.parts import tracked_models
from portal.i18n.english.rule import State
from portal.i18n.models import EnglishPart
from soums.desk.policy import PLACED
from soums.models import PlacePage

Rows = QuerySet[Any]
AIMAG_DIGITS = 2


def published_rows() -> Rows:
    """All parts of what is published, each with `place_code` and `aimag_code`, "" for none."""
    return with_places(EnglishPart.objects.filter(live=True))


def with_places(rows: Rows) -> Rows:
    """Annotate `place_code` and `aimag_code`."""
    ContentType.objects.get_for_models(*tracked_models())
    placed = Coalesce(Case(*_places(), default=Value("")), Value(""))
    return rows.annotate(place_code=placed).annotate(  # type: ignore[no-any-return]
        aimag_code=Substr(F("place_code"), 1, AIMAG_DIGITS)
    )


def _places() -> list[When]:
    pages = [_type(model) for model in tracked_models() if issubclass(model, PlacePage)]
    whens = [When(content_type__in=pages, then=_code(PlacePage, "code"))]
    for model, path in PLACED.items():
        if model in tracked_models():
            whens.append(When(content_type=_type(model), then=_code(model, f"{path}__code")))
    return whens


def _code(model: type[Model], path: str) -> Subquery:
    found = model._default_manager.filter(pk=OuterRef("object_id")).order_by()
    return Subquery(found.values(path)[:1])


def _type(model: type[Model]) -> ContentType:
    return ContentType.objects.get_for_model(model)


def rows_for(user: Any) -> Rows:
    """The parts of the pages and records that a user may edit."""
    wanted = Q(pk__in=())
    kinds: list[Any] = [BasePage, *(m for m in tracked_models() if not issubclass(m, AbstractPage))]
    for model in kinds:
        policy = policy_registry.get_by_type(model)
        objects = policy.instances_user_has_permission_for(user, "change")
        types = _page_types() if model is BasePage else [_type(model)]
        wanted |= Q(content_type__in=types, object_id__in=objects.order_by().values("pk"))
    return published_rows().filter(wanted)


def _page_types() -> list[ContentType]:
    return [_type(model) for model in tracked_models() if issubclass(model, AbstractPage)]


def states_by_place(rows: Rows | None = None) -> dict[str, dict[str, int]]:
    """How many parts are in which state, by NSO code: `{"4507": {"missing": 3}, "": …}`."""
    counted = (published_rows() if rows is None else rows).order_by()
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for row in counted.values("place_code", "state").annotate(number=Count("pk")):
        found[row["place_code"]][row["state"]] = row["number"]
    return dict(found)


def shares() -> dict[str, tuple[int, int]]:
    """(texts that there are, those of them whose English is current) by NSO code. One query."""
    return {
        code: (sum(states.values()), states.get(State.CURRENT, 0))
        for code, states in states_by_place().items()
    }


def report_address(aimag: str = "", state: str = "") -> str:
    """The address of the report, narrowed to an aimag and a state."""
    query = urlencode({k: v for k, v in (("aimag", aimag), ("state", state)) if v})
    return reverse("english_report") + (f"?{query}" if query else "")
