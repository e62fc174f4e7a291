"""The list of events, their pages, calendars and API: past ones leave by themselves."""

import json
import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from icalendar import Calendar

from guides.events.coming import coming
from guides.models import Event
from tests.guides.events.conftest import make_event
from tests.languages import BOTH

pytestmark = pytest.mark.django_db


def entries(client, path):
    answer = client.get(path)
    assert answer["Content-Type"].startswith("text/calendar")
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


@BOTH
def test_without_events_the_page_says_that_nobody_has_told_us(client, language):
    html = client.get(f"/{language}/events/").content.decode()
    assert Event.objects.count() == 0
    assert 'class="empty"' in html


@BOTH
def test_an_event_stands_on_list_page_feed_and_api_until_it_ends(client, language, event):
    addresses = [
        f"/{language}/events/",
        f"/{language}/events.ics",
        f"/{language}/events/darkhan-uul.ics",
        f"/api/v1/events?lang={language}",
    ]
    assert all("information-day" in client.get(a).content.decode() for a in addresses)
    assert client.get(f"/{language}/events/information-day/").status_code == 200

    Event.objects.update(starts=timezone.now() - timedelta(hours=5), ends=timezone.now())

    assert not any("information-day" in client.get(a).content.decode() for a in addresses)
    assert client.get(f"/{language}/events/information-day/").status_code == 404
    assert client.get(f"/{language}/events/information-day.ics").status_code == 404


@BOTH
def test_the_feed_of_an_aimag_holds_its_events_and_those_for_everybody(client, language):
    make_event("here", "4507")
    make_event("everywhere", None)
    make_event("elsewhere", "61")
    urls = [str(e["URL"]) for e in entries(client, f"/{language}/events/darkhan-uul.ics")]
    assert sorted(url.rsplit("/", 2)[1] for url in urls) == ["everywhere", "here"]


@BOTH
def test_the_calendar_file_tells_when_in_the_time_of_ulaanbaatar(client, language, event):
    (entry,) = entries(client, f"/{language}/events/information-day.ics")
    assert entry["DTSTART"].params["TZID"] == "Asia/Ulaanbaatar"
    assert entry["DTSTART"].dt == event.starts.replace(microsecond=0)
    assert str(entry["SUMMARY"]) == getattr(event, f"title_{language}")


def test_the_identity_of_an_event_in_calendars_stays_and_its_number_rises(client, event):
    (before,) = entries(client, "/mn/events/information-day.ics")
    event.title_mn = "Өөр нэр"
    event.save()
    (after,) = entries(client, "/en/events/information-day.ics")
    assert before["UID"] == after["UID"]
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])


@BOTH
def test_the_page_tells_search_engines_what_it_tells_readers(client, language, event):
    html = client.get(f"/{language}/events/information-day/").content.decode()
    data = json.loads(re.search(r'application/ld\+json">(.*?)</script>', html)[1])
    assert data["@type"] == "Event"
    assert data["name"] == getattr(event, f"title_{language}")
    assert data["startDate"].endswith("+08:00")
    assert data["maximumAttendeeCapacity"] == 3


def test_a_title_cannot_break_out_of_the_data_block(client):
    make_event(title_en="</script><script>alert(1)</script>")
    html = client.get("/en/events/information-day/").content.decode()
    assert "<script>alert" not in html


@BOTH
@pytest.mark.parametrize("path", ["events/", "events/information-day/"])
def test_readers_of_events_get_no_cookie_and_a_shared_cache_may_keep_the_page(
    client, language, path, event
):
    answer = client.get(f"/{language}/{path}")
    assert not answer.cookies
    assert "s-maxage" in answer["Cache-Control"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"slug": "darkhan-uul"}, "slug"),
        ({"capacity": None}, "capacity"),
        ({"registration": "link"}, "registration_url"),
        ({"ends": timezone.now()}, "ends"),
    ],
)
def test_an_event_that_readers_could_not_use_is_refused(event, change, field):
    for name, value in change.items():
        setattr(event, name, value)
    with pytest.raises(ValidationError) as error:
        event.clean()
    assert field in error.value.message_dict


def test_the_sitemap_names_events_organisations_paths_and_business_doors(client, event):
    text = client.get("/sitemap.xml").content.decode()
    for path in (
        "events/information-day/",
        "help/gasr/",
        "paths/herders/",
        "business/darkhan-uul/",
    ):
        assert f"<loc>http://testserver/en/{path}</loc>" in text
        assert f'hreflang="x-default" href="http://testserver/mn/{path}"' in text


def test_drafts_are_not_public(event):
    Event.objects.update(live=False)
    assert not coming().exists()
