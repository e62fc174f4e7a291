"""The checklist as readers ask for it: dates, papers, mistakes, calendar."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar

from guides.models import Household, RegistrationPause
from tests.languages import BOTH

pytestmark = pytest.mark.django_db

FAMILY = "audience=family&arrival=2026-12-01"
BIRTH = {"mn": "16 нас хүрээгүй хүүхдийн төрсний гэрчилгээ", "en": "Birth certificates of children"}
BOOKLET = {"mn": "Цэргийн бүртгэлээс хасуулж", "en": "Military booklet stamped"}


def ask(client, query, language="en", status=200):
    response = client.get(f"/{language}/checklist/?{query}")
    assert response.status_code == status
    return response.content.decode()


def due(page, key):
    """The last day that the page names for a task."""
    task = page.split(f'id="task-{key}"')[1].split('class="check"')[0]
    found = re.search(r'data-due="([\d-]+)"', task)
    return found[1] if found else ""


@BOTH
def test_arriving_on_the_first_of_december_gives_registration_by_the_eleventh(client, language):
    page = ask(client, FAMILY, language)

    assert due(page, "register") == "2026-12-11"
    assert {"mn": "2026 оны 12\xa0дугаар сарын 11", "en": "11 December 2026"}[language] in page


@BOTH
def test_children_under_sixteen_add_birth_certificates(client, language):
    assert BIRTH[language] not in ask(client, FAMILY, language)
    assert BIRTH[language] in ask(client, f"{FAMILY}&household=children-under-16", language)


@BOTH
def test_a_man_of_military_age_adds_the_booklet(client, language):
    assert BOOKLET[language] not in ask(client, FAMILY, language)
    assert BOOKLET[language] in ask(client, f"{FAMILY}&household=man-18-50", language)


def test_a_household_that_says_what_it_is_gets_no_steps_of_others(client):
    page = ask(client, f"{FAMILY}&household=man-18-50")

    assert 'id="task-kindergarten"' not in page
    assert 'id="task-kindergarten"' in ask(client, FAMILY)


def test_a_trait_brings_its_steps_whatever_the_audience(client):
    page = ask(client, f"{FAMILY}&household=livestock")

    assert 'id="task-vet-cert"' in page
    assert 'id="task-vet-cert"' not in ask(client, FAMILY)


def test_what_is_true_of_an_audience_anyway_needs_no_tick(client):
    page = ask(client, "audience=herder&household=vehicle")

    assert 'id="task-pasture"' in page


def test_households_may_be_divided_by_commas(client):
    page = ask(client, f"{FAMILY}&household=children-under-16,man-18-50")

    assert BIRTH["en"] in page
    assert BOOKLET["en"] in page


def test_the_job_seekers_days_count_from_the_dismissal(client):
    assert due(ask(client, FAMILY), "jobseeker") == ""
    page = ask(client, f"{FAMILY}&household=dismissed&dismissal=2026-11-20")
    assert due(page, "jobseeker") == "2026-12-04"


@BOTH
def test_a_day_that_is_none_is_named_and_nothing_else_is_lost(client, language):
    page = ask(
        client, "audience=herder&household=man-18-50&arrival=2026-13-01", language, status=400
    )

    assert 'role="alert"' in page
    assert 'value="2026-13-01"' in page
    assert 'value="herder" checked' in page
    assert 'value="man-18-50" checked' in page
    assert 'id="task-pasture"' in page


def test_choices_that_nobody_knows_are_named_and_left_out(client):
    page = ask(client, "audience=<b>kings</b>&household=dragons")

    assert "&lt;b&gt;kings&lt;/b&gt;, dragons" in page
    assert "<b>kings" not in page


def test_a_last_day_on_a_weekend_is_named_with_the_friday_before(client):
    page = ask(client, "audience=person&arrival=2026-12-03")

    assert "13 December 2026, Sunday" in page
    assert "11 December 2026, Friday" in page


def test_only_what_the_law_asks_for_is_called_law(client):
    page = ask(client, FAMILY)

    assert page.count("required by law") == 2
    assert "our advice" in page


@BOTH
def test_every_audience_has_a_list_of_every_stage(client, language):
    for audience in ("person", "family", "herder", "specialist", "business", "returnee"):
        page = ask(client, f"audience={audience}", language)
        for stage in ("plan", "move", "settle"):
            assert f'id="stage-{stage}"' in page


def test_a_page_that_counts_days_is_not_served_stale(client):
    response = client.get(f"/mn/checklist/?{FAMILY}")

    assert "stale" not in response["Cache-Control"]
    assert not response.cookies


@BOTH
def test_the_calendar_has_an_all_day_event_for_each_last_day(client, language):
    response = client.get(f"/{language}/checklist/calendar.ics?{FAMILY}")
    calendar = Calendar.from_ical(response.content)
    events = {str(event["uid"]): event for event in calendar.walk("VEVENT")}

    assert response["Content-Type"].startswith("text/calendar")
    assert str(calendar["version"]) == "2.0"
    register = events["register-20261211@nutag"]
    assert register["dtstart"].dt == date(2026, 12, 11)
    assert register["dtend"].dt == date(2026, 12, 12)
    assert register["url"].endswith(f"/{language}/guides/residence-registration/")
    assert register.walk("VALARM")
    assert len(events) > 5


def test_the_same_choices_give_the_same_calendar_in_either_language(client):
    uids = [
        [str(e["uid"]) for e in Calendar.from_ical(client.get(path).content).walk("VEVENT")]
        for path in (f"/{code}/checklist/calendar.ics?{FAMILY}" for code in ("mn", "en"))
    ]

    assert uids[0] == uids[1]
    assert len(set(uids[0])) == len(uids[0])


@pytest.mark.parametrize("query", ["", "audience=family", "audience=family&arrival=nonsense"])
def test_without_a_day_there_is_no_calendar(client, query):
    assert client.get(f"/mn/checklist/calendar.ics?{query}").status_code == 400


@BOTH
def test_a_pause_is_shown_where_it_touches_the_ten_days(client, language):
    RegistrationPause.objects.create(
        title_mn="Сонгуулийн завсарлага",
        title_en="Pause for the election",
        starts_on=date(2026, 12, 5),
        ends_on=date(2026, 12, 20),
        source_publisher="Улсын бүртгэл",
        source_title="Мэдэгдэл",
    )
    title = {"mn": "Сонгуулийн завсарлага", "en": "Pause for the election"}[language]

    assert title in ask(client, FAMILY, language)
    assert title not in ask(client, "audience=family&arrival=2026-11-01", language)


def test_no_pause_is_invented():
    assert not RegistrationPause.objects.exists()


@BOTH
def test_the_registration_guide_counts_its_ten_days(client, language):
    path = f"/{language}/guides/residence-registration/"
    arrived = timezone.localdate() - timedelta(days=3)

    assert 'data-state="running"' in client.get(f"{path}?arrived={arrived}").content.decode()
    assert "data-state" not in client.get(path).content.decode()
    bad = client.get(f"{path}?arrived=x").content.decode()
    assert 'value="x"' in bad
    assert "errtext" in bad


def test_every_document_of_a_household_stands_in_a_guide_it_leads_to(client):
    keys = "&".join(f"household={kind.key}" for kind in Household.objects.all())
    pages = [
        ask(client, f"audience={audience}&{keys}", "mn") for audience in ("family", "returnee")
    ]

    for kind in Household.objects.all():
        for line in kind.documents.splitlines():
            assert any(line in page for page in pages), line
