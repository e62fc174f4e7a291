"""Editors' screens of the search room."""

import pytest

from search.models import Concept, QueryLog, SearchRecord
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    return client


@pytest.mark.parametrize(
    "model", ["concept", "ordinaryname", "othername", "pin", "querylog", "searchrecord"]
)
def test_every_list_opens(admin, model):
    assert admin.get(f"/admin/snippets/search/{model}/").status_code == 200


def test_a_concept_can_be_edited(admin):
    concept = Concept.objects.get(key="job")
    assert admin.get(f"/admin/snippets/search/concept/edit/{concept.pk}/").status_code == 200


def test_nobody_edits_the_log_of_queries(admin):
    entry = QueryLog.objects.create(
        language="mn", text="ажил", places_found=0, content_found=0, engine="database", took_ms=1
    )
    assert admin.get("/admin/snippets/search/querylog/add/").status_code in (302, 403, 404)
    assert admin.get(f"/admin/snippets/search/querylog/edit/{entry.pk}/").status_code != 200


def test_refused_records_are_listed_with_their_reason(admin):
    SearchRecord.objects.filter(uid="place:4507").update(failed_reason="strict mapping")
    page = admin.get("/admin/snippets/search/searchrecord/").content.decode()
    assert "strict mapping" in page
    assert "place:4504" not in page
