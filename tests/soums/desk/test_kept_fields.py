"""What a place is (name, code, position, address) belongs to those who keep all places."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.test.utils.form_data import querydict_from_html

from soums.models import SoumPage
from soums.sections import SECTIONS
from tests.factories import member
from tests.languages import LANGUAGES

pytestmark = pytest.mark.django_db

CHANGED = {
    "title_mn": "Өөр",
    "title_en": "Other",
    "code": "4599",
    "kind": "aimag",
    "latitude": "1",
    "longitude": "2",
    "area_km2": "3",
    "place_source": "me",
    "slug": "other",
}
DOORS = ("person_door", "business_door")
DESKS = ("darkhan-uul-approvers", "darkhan-uul-editors", "4507-officers")


@pytest.fixture
def page():
    return SoumPage.objects.get(code="4507")


def address(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def saved(client, page, **typed):
    """The draft of the page after its form was sent with `typed` in it."""
    html = client.get(address(page)).content.decode()
    data = querydict_from_html(html, form_id="page-edit-form")
    streams = [f"{key}_{code}" for key in SECTIONS for code in LANGUAGES]
    data.update({f"{name}-count": "0" for name in [*streams, *DOORS]})
    for name, value in typed.items():
        data[name] = value
    answer = client.post(address(page), data)
    assert answer.status_code == 302, answer.context["form"].errors
    return SoumPage.objects.get(pk=page.pk).get_latest_revision_as_object()


@pytest.mark.parametrize("role", DESKS)
def test_a_desk_changes_its_texts_but_not_what_the_place_is(client, page, role):
    client.force_login(member(role))
    draft = saved(client, page, portrait_mn="Шинэ танилцуулга", phone_code="7037", **CHANGED)
    assert (draft.portrait_mn, draft.phone_code) == ("Шинэ танилцуулга", "7037")
    assert {name: getattr(draft, name) for name in CHANGED} == {
        name: getattr(page, name) for name in CHANGED
    }


def test_a_national_editor_changes_what_the_place_is(client, page):
    client.force_login(member("national-editors"))
    draft = saved(client, page, title_en="Khongor soum", latitude="49.25", slug="khongor-soum")
    assert (draft.title_en, draft.latitude, draft.slug) == ("Khongor soum", 49.25, "khongor-soum")


def test_a_desk_reads_what_it_cannot_change_and_is_told_who_can(client, page):
    client.force_login(member("4507-officers"))
    html = BeautifulSoup(client.get(address(page)).content, "html.parser")
    form = html.select_one("#page-edit-form")
    written = {field.get("name") for field in form.select("input, select, textarea")}
    assert not written & set(CHANGED)
    words = form.get_text(" ", strip=True)
    for known in ("4507", page.title_mn, str(page.slug)):
        assert known in words
    assert "улсын редактор өөрчилнө" in words
