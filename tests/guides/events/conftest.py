"""Events for tests: the portal itself is delivered without any."""

from datetime import timedelta

import pytest
from django.utils import timezone

from guides.models import Event
from soums.models import PlacePage

ORIGIN = {"HTTP_ORIGIN": "http://testserver", "HTTP_SEC_FETCH_SITE": "same-origin"}


def make_event(slug="information-day", place="45", starts_in=timedelta(days=5), **fields):
    starts = timezone.now() + starts_in
    values = {
        "title_mn": "Мэдээллийн өдөр",
        "title_en": "Information Day",
        "text_mn": "Асуултаа асуугаарай.",
        "text_en": "Ask your questions.",
        "venue_mn": "Соёлын төв",
        "venue_en": "Culture centre",
        "place": PlacePage.objects.get(code=place) if place else None,
        "starts": starts,
        "ends": starts + timedelta(hours=4),
        "language": "both",
        "registration": "form",
        "capacity": 3,
        "source_publisher": "Сорил",
        "source_title": "Сорил",
        **fields,
    }
    return Event.objects.create(slug=slug, **values)


@pytest.fixture
def event(db):
    return make_event()
