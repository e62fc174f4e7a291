"""What editors meet: forms that open, confirmations that need a name."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import override
from wagtail.snippets.models import get_snippet_models

from guides.fields import CodesFormField
from guides.models import EventRegistration, GuidePage, Programme, Wish
from tests.guides.events.conftest import make_event


@pytest.fixture
def admin(client, db):
    user = get_user_model().objects.create_superuser("chief", "chief@example.mn", "secret")
    client.force_login(user)
    return client


def test_the_form_of_a_guide_opens_in_the_editors_language(admin, language):
    page = GuidePage.objects.get(slug="residence-registration")
    with override(language):
        response = admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))

    assert response.status_code == 200


def test_list_and_form_of_every_record_open(admin):
    ours = [model for model in get_snippet_models() if model._meta.app_label == "guides"]
    assert len(ours) == 14
    event = make_event()
    EventRegistration.objects.create(event=event, name="Бат", email="bat@example.org", locale="mn")
    Wish.objects.create(place=event.place, kind="shop", text="Дэлгүүр", locale="mn")
    for model in ours:
        views = model.snippet_viewset
        assert admin.get(reverse(views.get_url_name("list"))).status_code == 200
        if model is not EventRegistration:  # it comes through the public form only
            assert admin.get(reverse(views.get_url_name("add"))).status_code == 200
        if first := model.objects.first():
            edit = reverse(views.get_url_name("edit"), args=[first.pk])
            assert admin.get(edit).status_code == 200


def test_a_guide_can_be_previewed_in_both_languages(db, rf, language):
    page = GuidePage.objects.get(slug="residence-registration")
    response = page.make_preview_request(preview_mode=language)

    assert getattr(page, f"title_{language}") in response.content.decode()


def test_a_draft_does_not_change_what_readers_see(db, client):
    page = GuidePage.objects.get(slug="vehicle")
    page.intro_en = "A draft sentence"
    page.save_revision()

    assert "A draft sentence" not in client.get("/en/guides/vehicle/").content.decode()


@pytest.mark.parametrize(
    ("name", "day", "valid"),
    [("", None, False), ("Б. Болд", None, False), ("Б. Болд", date(2026, 11, 2), True)],
)
def test_a_confirmation_needs_a_name_and_a_day(db, name, day, valid):
    programme = Programme.objects.get(slug="sme-fund")
    programme.verification = "confirmed"
    programme.confirmed_by, programme.confirmed_on = name, day

    if valid:
        programme.clean()
    else:
        with override("en"), pytest.raises(ValidationError, match="name and the day"):
            programme.clean()


def test_the_plain_column_does_not_follow_the_editors_language(db):
    programme = Programme.objects.get(slug="sme-fund")
    with override("en"):
        programme.title_en = "Another English title"
        programme.save()

    stored = Programme.objects.values("title", "title_mn", "title_en").get(pk=programme.pk)
    assert stored["title"] == stored["title_mn"] != stored["title_en"]


@pytest.mark.parametrize("text", ["45, 4504", "45 4504", " 45,\n4504, 45 "])
def test_codes_are_read_however_they_are_divided(text):
    assert CodesFormField().clean(text) == ["45", "4504"]


def test_codes_are_shown_with_commas():
    assert CodesFormField().prepare_value(["45", "4504"]) == "45, 4504"
