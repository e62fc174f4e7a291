"""Listings as a workbook or as CSV: the same columns that the import reads."""

import csv
from collections.abc import Iterator
from io import BytesIO, StringIO
from typing import Any

from django.utils.translation import override
from openpyxl import Workbook  # type: ignore[import-untyped]
from openpyxl.styles import Font  # type: ignore[import-untyped]
from wagtail.permissions import policy_registry

from portal.accounts.models import User
from portal.i18n.languages import DEFAULT_LANGUAGE
from portal.sheets.cells import as_text, harmless
from soums.listings.fields import ChoiceListField
from soums.listings.kinds import KINDS, Kind
from soums.listings.models import Listing
from soums.listings.sheets.columns import Column, columns_of
from soums.listings.sheets.reading import sheet_title

WIDTH = 24


def export_book(code: str = "", by: User | None = None) -> bytes:
    """All listings of a place (an aimag with its soums; "" for all), one sheet a kind, as XLSX.

    With a user, those that the user may edit.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    with override(DEFAULT_LANGUAGE):
        for kind in KINDS.values():
            sheet = book.create_sheet(sheet_title(kind))
            for line in lines(kind, code, by):
                sheet.append(line)
            for cell in sheet[1]:
                cell.font = Font(bold=True)
                sheet.column_dimensions[cell.column_letter].width = WIDTH
            sheet.freeze_panes = "C2"
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def export_csv(kind: Kind, code: str = "") -> str:
    """The listings of one kind as CSV with a byte order mark, which spreadsheet programs need."""
    kept = StringIO()
    with override(DEFAULT_LANGUAGE):
        csv.writer(kept).writerows(lines(kind, code))
    return f"\ufeff{kept.getvalue()}"


def lines(kind: Kind, code: str, by: User | None = None) -> Iterator[list[Any]]:
    """The heading, then a line a listing; published or not, over or not."""
    columns = columns_of(kind)
    yield [column.label for column in columns]
    rows = kind.model.objects.within(code).filter(is_sample=False).order_by("place__code", "pk")  # type: ignore[attr-defined]
    if by is not None:
        policy = policy_registry.get_by_type(kind.model)
        rows = rows.filter(
            pk__in=policy.instances_user_has_permission_for(by, "change").values("pk")
        )
    related = ("place", "service") if kind.key == "service" else ("place",)
    for listing in rows.select_related(*related):
        yield [_cell(listing, column) for column in columns]


def _cell(listing: Listing, column: Column) -> Any:
    if column.field is None:
        return listing.pk
    value = getattr(listing, column.name)
    if column.name in _KEYS:
        return str(getattr(value, _KEYS[column.name]))
    if column.field.choices:
        labels = {str(key): str(label) for key, label in column.field.flatchoices}
        keys = value if isinstance(column.field, ChoiceListField) else [value]
        return ", ".join(labels.get(str(key), str(key)) for key in keys)
    return value if isinstance(value, int) else harmless(as_text(value))


_KEYS = {"place": "code", "service": "key"}
