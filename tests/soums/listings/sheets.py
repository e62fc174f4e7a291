"""Workbooks as editors make them: the heading of an export, then rows of a test's own."""

from datetime import timedelta
from io import BytesIO

from django.utils import timezone
from django.utils.translation import override
from openpyxl import Workbook

from soums.listings.kinds import KINDS
from soums.listings.sheets.columns import columns_of
from soums.listings.sheets.reading import sheet_title

HOME = {
    "place": "4507",
    "title_mn": "Хоёр өрөө байр",
    "text_mn": "Дэлгэрэнгүйг лавлана уу.",
    "deal": "түрээс",
    "dwelling": "flat",
    "rooms": 2,
    "price": 450_000,
    "price_per": "month",
    "heating": "central",
    "water": "pipe",
    "contact_name": "Сумын ЗДТГ",
    "source_publisher": "Сумын ЗДТГ",
    "source_title": "Зар",
}


def dated(row):
    """A row with days around today."""
    today = timezone.localdate()
    days = {"checked_on": today, "expires_on": today + timedelta(days=30)}
    return {**HOME, **days, **row}


def book(rows, kind="home", title=None):
    """An XLSX file with one sheet: `rows` are dicts by column name."""
    made = Workbook()
    sheet = made.active
    with override("mn"):
        sheet.title = title or sheet_title(KINDS[kind])
        columns = columns_of(KINDS[kind])
        sheet.append([column.label for column in columns])
    for row in rows:
        sheet.append([row.get(column.name) for column in columns])
    kept = BytesIO()
    made.save(kept)
    return kept.getvalue()
