"""Editors' screens of the search room."""

import re

import pytest
from django.contrib.auth.models import Permission

from search.models import Concept, OtherName, QueryLog, SearchRecord
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    return client


@pytest.mark.parametrize(
    "model",
    ["concept", "ordinaryname", "everydayword", "othername", "pin", "querylog", "searchrecord"],
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


@pytest.mark.parametrize(
    ("report", "left"), [("search_without_results", 0), ("search_abandoned", 1)]
)
def test_reports_group_what_was_searched_in_vain_and_name_its_aimags(admin, report, left):
    for text in ("Увс чонон", "увс чонон"):
        QueryLog.objects.create(
            text=text,
            folded="увс чонон",
            language="mn",
            aimags=" 85 ",
            places_found=1,
            content_found=left,
            engine="database",
            took_ms=1,
            left=left,
        )
    page = admin.get(f"/admin/reports/{report}/").content.decode()
    assert re.search(r"[Уу]вс чонон\s*</td>", page)
    assert re.search(r">\s*(Увс|Uvs)\s*</td>", page)
    table = admin.get(f"/admin/reports/{report}/?export=csv")
    assert table.status_code == 200
    assert "чонон,2," in b"".join(table.streaming_content).decode()


@pytest.mark.parametrize("report", ["search_without_results", "search_abandoned"])
def test_a_report_is_for_those_who_may_see_the_log(client, report):
    user = UserFactory()
    user.user_permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    )
    client.force_login(user)
    assert client.get(f"/admin/reports/{report}/").status_code == 302
    seeing = Permission.objects.get(content_type__app_label="search", codename="view_querylog")
    user.user_permissions.add(seeing)
    assert client.get(f"/admin/reports/{report}/").status_code == 200


WORD_MODELS = ["concept", "ordinaryname", "everydayword", "othername", "pin"]


@pytest.mark.parametrize("model", WORD_MODELS)
def test_words_are_changed_by_those_who_may_and_by_nobody_else(client, model):
    user = UserFactory()
    user.user_permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    )
    client.force_login(user)
    assert client.get(f"/admin/snippets/search/{model}/add/").status_code == 302
    adding = Permission.objects.get(content_type__app_label="search", codename=f"add_{model}")
    user.user_permissions.add(adding)
    assert client.get(f"/admin/snippets/search/{model}/add/").status_code == 200


def test_a_wrong_code_is_said_beside_the_field(admin):
    form = {"name": "Зурбагаан", "codes": "4507, 9999", "strength": "name", "active": "on"}
    page = admin.post("/admin/snippets/search/othername/add/", form).content.decode()
    assert "9999" in page
    assert not OtherName.objects.filter(name="Зурбагаан").exists()
