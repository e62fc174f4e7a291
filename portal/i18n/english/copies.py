"""A copy of a page begins with what is known about the English of the original."""

from typing import Any

from portal.i18n.english.keeping import rows_of, settle
from portal.i18n.models import EnglishPart


def copied(source: Any, copy: Any) -> None:
    """Give a copied page, and the pages copied below it, the states of their originals.

    Pages below are matched by their address, which a copy keeps.
    """
    originals = {_below(source, page): page for page in _with_descendants(source)}
    for page in _with_descendants(copy):
        if original := originals.get(_below(copy, page)):
            _inherit(original, page)


def _with_descendants(page: Any) -> Any:
    return page.get_descendants(inclusive=True).specific()


def _below(top: Any, page: Any) -> str:
    return str(page.url_path).removeprefix(str(top.url_path))


def _inherit(original: Any, copy: Any) -> None:
    """Take the original's rows over, then let the rule look at the copy's own texts."""
    old = rows_of(copy)
    EnglishPart.objects.filter(pk__in=[row.pk for row in old.values()]).delete()
    taken = list(rows_of(original).values())
    for row in taken:
        row.pk, row.object_id, row.live, row._state.adding = None, copy.pk, False, True
    EnglishPart.objects.bulk_create(taken)
    if copy.live:
        settle(copy)
