"""What published content lacks: a source, or a text in one of the languages."""

from collections.abc import Iterable, Iterator
from typing import Any

from guides.models import ChecklistItem, GuidePage, Household, Programme
from portal.i18n.languages import LANGUAGE_NAMES

GUIDE = ("title", "summary", "intro", "who_to_ask")
STEP = ("title", "body")
PROGRAMME = ("title", "provider", "what_you_get", "who_may", "what_can_go_wrong", "legal_basis")


def gaps() -> Iterator[str]:
    """Yield a line for each lack, naming the row: “guide school: intro lacks en”."""
    yield from _guide_gaps()
    yield from _item_gaps()
    yield from _programme_gaps()
    for kind in Household.objects.all():
        yield from _lacks(f"household {kind.key}", kind, ("name",))


def _guide_gaps() -> Iterator[str]:
    for page in GuidePage.objects.live().prefetch_related("steps", "facts"):
        name = f"guide {page.slug}"
        yield from _lacks(name, page, GUIDE)
        yield from _uneven(name, page, "tips")
        for number, step in enumerate(page.steps.all(), start=1):
            yield from _lacks(f"{name}, step {number}", step, STEP)
            yield from _uneven(f"{name}, step {number}", step, "documents")
        for number, fact in enumerate(page.facts.all(), start=1):
            yield from _lacks(f"{name}, fact {number}", fact, ("statement",))
        yield from _unsourced(name, page.facts.all())


def _item_gaps() -> Iterator[str]:
    """A checklist item rests on the facts of its guide."""
    for item in ChecklistItem.objects.select_related("guide").prefetch_related("guide__facts"):
        name = f"checklist item {item.key}"
        yield from _lacks(name, item, ("text",))
        live = item.guide is not None and item.guide.live
        yield from _unsourced(name, item.guide.facts.all() if live and item.guide else ())


def _programme_gaps() -> Iterator[str]:
    rows = Programme.objects.filter(live=True).prefetch_related("rules", "steps", "sources")
    for row in rows:
        name = f"programme {row.slug}"
        yield from _lacks(name, row, PROGRAMME)
        for rule in row.rules.all():
            yield from _lacks(f"{name}, rule {rule.key}", rule, ("question", "explanation"))
        for number, step in enumerate(row.steps.all(), start=1):
            yield from _lacks(f"{name}, step {number}", step, STEP)
        yield from _unsourced(name, row.sources.all())


def _lacks(name: str, row: Any, fields: Iterable[str]) -> Iterator[str]:
    for field in fields:
        for language in LANGUAGE_NAMES:
            if not (getattr(row, f"{field}_{language}") or "").strip():
                yield f"{name}: {field} lacks {language}"


def _uneven(name: str, row: Any, field: str) -> Iterator[str]:
    """A list of lines that is longer in one language lacks lines in the other."""
    counts = {len((getattr(row, f"{field}_{code}") or "").splitlines()) for code in LANGUAGE_NAMES}
    if len(counts) > 1:
        yield f"{name}: {field} has not the same lines in every language"


def _unsourced(name: str, sources: Iterable[Any]) -> Iterator[str]:
    sources = list(sources)
    if not any(row.source_publisher and row.source_title for row in sources):
        yield f"{name}: no source"
