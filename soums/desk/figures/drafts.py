"""What was typed and not sent: kept on the server for each editor, cell by cell."""

from collections.abc import Iterable
from dataclasses import asdict

from portal.accounts.models import User
from soums.desk.figures.cells import Cell
from soums.models import FigureDraft

SOURCE = "source"
LONGEST = 3_000


def keep(user: User, cells: Iterable[Cell]) -> None:
    """Keep what was typed into cells, with the mark of the state that the form was opened with."""
    rows = [
        FigureDraft(user=user, cell=cell.key, typed={**asdict(cell.typed), "base": cell.base})
        for cell in cells
    ]
    _store(rows)


def keep_source(user: User, typed: dict[str, str]) -> None:
    """Keep what was chosen or typed as the source of the next save."""
    short = {name: text[:LONGEST] for name, text in typed.items()}
    if any(short.values()):
        _store([FigureDraft(user=user, cell=SOURCE, typed=short)])
    else:
        forget(user, [SOURCE])


def _store(rows: list[FigureDraft]) -> None:
    FigureDraft.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["user", "cell"],
        update_fields=["typed", "saved_at"],
    )


def forget(user: User, cells: Iterable[str]) -> None:
    """Drop the drafts of cells."""
    FigureDraft.objects.filter(user=user, cell__in=list(cells)).delete()
