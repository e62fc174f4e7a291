"""What readers of English are told about parts that the Mongolian has left behind.

The days travel with the query that finds the page: no page costs a query more.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Aggregate, CharField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Concat

from portal.i18n.english.rule import State
from portal.i18n.languages import DEFAULT_LANGUAGE, current_language
from portal.i18n.models import EnglishPart

KEPT = "outdated_english"
# Parts that no reader sees on the page itself.
UNSEEN = frozenset({"seo_title", "search_description"})


class Joined(Aggregate):
    """All values in one text, with commas between; SQLite and PostgreSQL name it differently."""

    function = "GROUP_CONCAT"
    template = "%(function)s(%(expressions)s, ',')"
    output_field = CharField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """Return the SQL of PostgreSQL."""
        return self.as_sql(compiler, connection, function="STRING_AGG", **context)


def with_outdated(pages: QuerySet[Any]) -> QuerySet[Any]:
    """Let pages that are read in English know their outdated parts; others stay as they are."""
    if current_language() == DEFAULT_LANGUAGE:
        return pages
    rows = EnglishPart.objects.filter(
        object_id=OuterRef("pk"),
        content_type=OuterRef("content_type"),
        state=State.OUTDATED,
        live=True,
    )
    day = Coalesce(Cast("changed_on", CharField()), Value(""))
    told = (
        rows.order_by().values("object_id").annotate(told=Joined(Concat("part", Value("="), day)))
    )
    known: QuerySet[Any] = pages.annotate(**{KEPT: Subquery(told.values("told"))})
    return known


def outdated_parts(page: Any) -> dict[str, date]:
    """Return the outdated parts that readers see, with the day on which the Mongolian changed."""
    told = getattr(page, KEPT, None) or ""
    pairs = (entry.partition("=") for entry in told.split(",") if entry)
    return {part: date.fromisoformat(day) for part, _mark, day in pairs if day}


def outdated_since(page: Any, parts: Iterable[str] | None = None) -> date | None:
    """Return the newest day on which any of the parts changed; all that readers see by default."""
    found = outdated_parts(page)
    wanted = set(found) - UNSEEN if parts is None else set(parts)
    return max((day for part, day in found.items() if part in wanted), default=None)
