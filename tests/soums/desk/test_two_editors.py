"""Two editors on one page: the second is warned, and what the first wrote is not lost."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.admin.models import EditingSession

from soums.models import SoumPage
from tests.factories import member

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return SoumPage.objects.get(code="4507")


def at_the_form(user, page):
    """A signed-in editor who has the form of the page open, with the session of that form."""
    client = Client()
    client.force_login(user)
    assert client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200
    return client, EditingSession.objects.get(user=user)


def told(client, session, page, revision):
    """What the form is told about others, who asks every few seconds."""
    kind = session.content_type
    names = [kind.app_label, kind.model, page.pk, session.pk]
    sent = {"revision_id": revision.pk, "revision_created_at": revision.created_at.isoformat()}
    address = reverse("wagtailadmin_editing_sessions:ping", args=names)
    return client.post(address, sent).json()["other_sessions"]


def test_the_second_editor_is_told_of_the_first_and_of_what_the_first_saved(page):
    page.save_revision()
    opened = page.get_latest_revision()
    first = member("darkhan-uul-editors", username="first")
    at_the_form(first, page)
    second, session = at_the_form(member("4507-officers", username="second"), page)
    (other,) = told(second, session, page, opened)
    assert other["user"] == "first"
    assert other["revision_id"] is None

    page.portrait_mn = "Эхнийх нь бичсэн"
    page.save_revision(user=first)
    (other,) = told(second, session, page, opened)
    assert other["revision_id"] == page.get_latest_revision().pk


def test_what_the_first_wrote_stays_in_the_history_when_the_second_saves(page):
    for name in ("first", "second"):
        page.portrait_mn = name
        page.save_revision(user=member("darkhan-uul-editors", username=name))
    texts = [revision.content["portrait_mn"] for revision in page.revisions.order_by("created_at")]
    assert texts[-2:] == ["first", "second"]
