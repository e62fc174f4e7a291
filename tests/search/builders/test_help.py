"""Organisations, events and paths among the documents."""

from datetime import timedelta

import pytest
from django.utils import timezone

from guides.models import Event, Organisation
from guides.paths.book import ways
from search.builders.events import event_documents
from search.builders.organisations import organisation_documents
from search.builders.ways import way_documents
from search.models import SearchRecord
from search.outbox import reconcile
from tests.guides.events.conftest import make_event
from tests.languages import LANGUAGES

pytestmark = pytest.mark.django_db


def test_every_organisation_is_found_in_both_languages():
    documents = list(organisation_documents(None))
    assert len(documents) == 2 * Organisation.objects.filter(live=True).count()
    assert {document.locale for document in documents} == set(LANGUAGES)


def test_an_organisation_of_some_aimags_is_found_there():
    row = Organisation.objects.get(slug="bulgan")
    for document in organisation_documents([row.pk]):
        assert (document.fields["scope"], document.fields["aimag_code"]) == ("aimag", "63")
        assert document.fields["url"] == f"/{document.locale}/help/bulgan/"


def test_the_address_of_a_shelter_stands_in_no_document():
    row = Organisation.objects.get(slug="unfpa")
    Organisation.objects.filter(pk=row.pk).update(address_mn="Нууц 5", address_en="Secret 5")
    for document in organisation_documents([row.pk]):
        assert "5" not in f"{document.fields['summary']} {document.fields['body']}"


def test_an_event_expires_with_its_end():
    event = make_event()
    documents = list(event_documents(None))
    assert {document.fields["expires_at"] for document in documents} == {event.ends.isoformat()}
    Event.objects.update(starts=timezone.now() - timedelta(hours=2), ends=timezone.now())
    assert list(event_documents(None)) == []


def test_publishing_and_unpublishing_an_event_reach_the_records():
    event = make_event()
    event.save_revision().publish()
    records = SearchRecord.objects.filter(object_id=f"event:{event.pk}")
    assert [record.deleted for record in records] == [False, False]
    event.unpublish()
    assert [record.deleted for record in records.all()] == [True, True]


def test_every_path_is_found_in_both_languages():
    assert len(list(way_documents(None))) == 2 * len(ways())


def test_the_records_of_the_seeded_database_are_complete():
    assert not reconcile()
