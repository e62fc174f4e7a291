"""Registering: no cookie, no more places than there are, a link to cancel, and forgetting."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from guides.events.links import token_of
from guides.events.permissions import registrations_for
from guides.events.seats import Outcome, Wanted, take
from guides.models import Event, EventRegistration
from tests.guides.events.conftest import ORIGIN, make_event
from tests.languages import BOTH

pytestmark = pytest.mark.django_db

ADDRESS = "/{}/events/information-day/register/"
SOMEBODY = {"name": "Бат", "email": "Bat@Example.org", "seats": "2"}


@pytest.fixture
def reader():
    """A browser without any cookie, that Django's own check would refuse."""
    return Client(enforce_csrf_checks=True)


def send(client, language="mn", origin=ORIGIN, **fields):
    data = {**SOMEBODY, **fields}
    return client.post(ADDRESS.format(language), data, **origin)


def wanted(number, seats=1):
    return Wanted(f"Хүн {number}", f"reader{number}@example.org", seats, "mn")


@BOTH
def test_a_reader_registers_and_gets_a_mail_in_the_reader_s_language(
    reader, language, event, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        answer = send(reader, language)
    assert answer.status_code == 302
    assert not answer.cookies
    row = EventRegistration.objects.get()
    assert (row.name, row.email, row.seats, row.locale) == ("Бат", "bat@example.org", 2, language)
    (letter,) = mail.outbox
    assert letter.to == ["bat@example.org"]
    assert getattr(event, f"title_{language}") in letter.subject
    assert f"/{language}/events/cancel/" in letter.body
    assert letter.attachments[0][2] == "text/calendar"


@BOTH
def test_the_form_is_kept_in_no_cache_and_sets_no_cookie(reader, language, event):
    answer = reader.get(ADDRESS.format(language))
    assert answer["Cache-Control"] == "private, no-store"
    assert not answer.cookies


@pytest.mark.parametrize(
    "origin",
    [
        {},
        {"HTTP_ORIGIN": "https://elsewhere.example"},
        {"HTTP_ORIGIN": "null"},
        {"HTTP_ORIGIN": "http://testserver", "HTTP_SEC_FETCH_SITE": "cross-site"},
    ],
)
def test_a_form_from_another_site_is_refused(reader, event, origin):
    assert send(reader, origin=origin).status_code == 403
    assert not EventRegistration.objects.exists()


def test_what_fills_in_the_hidden_field_is_thanked_and_forgotten(reader, event):
    assert send(reader, website="http://spam.example").status_code == 302
    assert not EventRegistration.objects.exists()


def test_a_hundred_forms_from_one_address_are_throttled(reader, event):
    Event.objects.update(capacity=500)
    codes = [
        send(reader, email=f"r{number}@example.org", seats="1").status_code for number in range(100)
    ]
    assert codes.count(302) == 10
    assert EventRegistration.objects.count() == 10


@BOTH
@pytest.mark.parametrize("fields", [{"email": "no"}, {"seats": "0"}, {"seats": "6"}, {"name": ""}])
def test_what_is_wrong_is_said_beside_the_field(reader, language, event, fields):
    answer = send(reader, language, **fields)
    assert answer.status_code == 400
    assert 'aria-invalid="true"' in answer.content.decode()


@BOTH
def test_nobody_gets_more_places_than_are_left(reader, language, event):
    take(event.pk, wanted(1, 2))
    assert send(reader, language).status_code == 409
    assert send(reader, language, seats="1").status_code == 302
    html = reader.get(ADDRESS.format(language)).content.decode()
    assert 'method="post"' not in html


def test_an_address_registers_once(event):
    assert take(event.pk, wanted(1))[0] is Outcome.TAKEN
    assert take(event.pk, wanted(1))[0] is Outcome.AGAIN
    assert EventRegistration.objects.count() == 1


def test_registration_ends_when_it_was_said_to_end(event):
    Event.objects.update(register_until=timezone.now() - timedelta(minutes=1))
    assert take(event.pk, wanted(1))[0] is Outcome.CLOSED


@pytest.mark.django_db(transaction=True)
def test_of_two_who_want_the_last_place_at_once_one_gets_it():
    event = make_event(capacity=1)
    start, outcomes = Barrier(2), []

    def want(number):
        start.wait()
        try:
            outcomes.append(take(event.pk, wanted(number))[0])
        finally:
            connection.close()

    both = [Thread(target=want, args=(number,)) for number in (1, 2)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert sorted(outcome.name for outcome in outcomes) == ["FULL", "TAKEN"]
    assert EventRegistration.objects.count() == 1


@BOTH
def test_opening_the_link_changes_nothing_and_the_button_deletes(reader, language, event):
    _outcome, row = take(event.pk, wanted(1))
    address = f"/{language}/events/cancel/{token_of(row.key)}/"
    assert reader.get(address).status_code == 200
    assert EventRegistration.objects.count() == 1
    assert reader.post(address, **ORIGIN).status_code == 200
    assert EventRegistration.objects.count() == 0
    assert reader.post(address, **ORIGIN).status_code == 404


@BOTH
@pytest.mark.parametrize("alter", [lambda t: t[:-1], lambda t: "0" * 32 + t[32:], lambda t: "x"])
def test_an_altered_link_does_nothing(reader, language, event, alter):
    _outcome, row = take(event.pk, wanted(1))
    answer = reader.post(f"/{language}/events/cancel/{alter(token_of(row.key))}/", **ORIGIN)
    assert answer.status_code == 404
    assert EventRegistration.objects.count() == 1


def test_who_came_is_forgotten_a_day_after_the_event(event, capsys):
    take(event.pk, wanted(1))
    ended = timezone.now() - timedelta(hours=23)
    Event.objects.update(starts=ended - timedelta(hours=1), ends=ended)
    call_command("events_upkeep")
    assert EventRegistration.objects.count() == 1
    Event.objects.update(ends=timezone.now() - timedelta(hours=25))
    call_command("events_upkeep")
    assert EventRegistration.objects.count() == 0
    assert capsys.readouterr().out.split("\n")[-2] == "1 registrations deleted"


def test_only_the_organiser_s_group_sees_who_has_registered(event, django_user_model):
    group = Group.objects.create(name="organisers")
    Event.objects.update(organiser_group=group)
    take(event.pk, wanted(1))
    organiser = django_user_model.objects.create_user("organiser")
    organiser.groups.add(group)
    other = django_user_model.objects.create_user("other")
    assert registrations_for(organiser).count() == 1
    assert registrations_for(other).count() == 0
