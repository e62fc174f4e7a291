"""Listings of a test's own, written through the door."""

from datetime import timedelta

import pytest
from django.utils import timezone

from soums.listings.door import write
from soums.listings.kinds import KINDS
from soums.models import PlacePage, ServiceType

KHONGOR, DARKHAN, BULGAN = "4507", "4501", "6301"

OWN = {
    "home": {
        "deal": "rent",
        "dwelling": "flat",
        "rooms": 2,
        "price": 450_000,
        "price_per": "month",
        "heating": "central",
        "water": "pipe",
    },
    "job": {
        "occupation_mn": "Багш",
        "occupation_en": "Teacher",
        "sector": "education",
        "employer": "Нэгдүгээр сургууль",
        "employment": "full",
        "pay_from": 1_500_000,
        "pay_to": 1_900_000,
        "housing": "yes",
    },
    "school": {"level": "full", "dormitory": "yes", "languages": ["mn", "kk"], "places": 12},
    "service": {"hours_mn": "Даваа–Баасан 9–18", "hours_en": "Monday to Friday 9–18"},
    "business_site": {"site_type": "warehouse", "right": "lease", "area_m2": 400},
}
TITLES = {
    "home": ("Хоёр өрөө байр", "Two-room flat"),
    "job": ("Бага ангийн багш", "Primary teacher"),
    "school": ("Хонгорын сургууль", "Khongor school"),
    "service": ("Хонгорын нэг цэг", "Khongor one-stop"),
    "business_site": ("Агуулах түрээслүүлнэ", "Warehouse to let"),
}
EVERY_KIND = pytest.mark.parametrize("kind", KINDS)


def make(kind, code=KHONGOR, days=30, **values):
    """A published listing whose last day is `days` from today."""
    today = timezone.localdate()
    title_mn, title_en = TITLES[kind]
    first = {
        "place": PlacePage.objects.get(code=code),
        "title_mn": title_mn,
        "title_en": title_en,
        "text_mn": "Дэлгэрэнгүйг лавлана уу.",
        "text_en": "Ask for the rest.",
        "contact_name": "Сумын ЗДТГ",
        "source_publisher": "Сумын ЗДТГ",
        "source_title": "Зар",
        "checked_on": today + timedelta(days=min(days, 0)),
        "expires_on": today + timedelta(days=days),
    }
    if kind == "service":
        first["service"] = ServiceType.objects.get(key="one-stop-centre")
    wanted = {**first, **OWN[kind], **values}
    return write(KINDS[kind].model(), wanted, why="test", by=None).listing
