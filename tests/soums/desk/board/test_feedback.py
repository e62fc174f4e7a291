"""Two buttons at the foot of a page, and one sentence for those who like; nothing of a person."""

from datetime import timedelta

import pytest

from soums.desk.board.heard import forget_old
from soums.models import PageFeedback
from soums.views.feedback import subject_of
from tests.languages import BOTH

pytestmark = pytest.mark.django_db

OWN = {"HTTP_ORIGIN": "http://testserver", "HTTP_SEC_FETCH_SITE": "same-origin"}
PAGE = "/darkhan-uul/khongor/housing/"


def say(client, language="mn", **fields):
    data = {"page": f"/{language}{PAGE}", "helpful": "no", **fields}
    return client.post(f"/{language}/feedback/", data, **OWN)


@BOTH
@pytest.mark.parametrize("page", ["/darkhan-uul/", PAGE, "/guides/residence-registration/"])
def test_pages_ask_whether_they_answered_and_set_no_cookie(client, language, page):
    answer = client.get(f"/{language}{page}")
    html = answer.content.decode()
    assert f'action="/{language}/feedback/"' in html
    assert f'value="/{language}{page}"' in html
    assert not answer.cookies


@BOTH
def test_an_answer_is_kept_with_place_topic_language_and_day(client, language, khongor, today):
    answer = say(client, language)
    row = PageFeedback.objects.get()
    assert (row.place_id, row.topic, row.language) == (khongor.pk, "housing", language)
    assert (row.helpful, row.said_on, row.text) == (False, today, "")
    assert "no-store" in answer["Cache-Control"]
    assert not answer.cookies
    thanks = answer["Location"]
    assert client.get(thanks).status_code == 200
    client.post(thanks, {"text": "Түрээсийн  үнэ алга"}, **OWN)
    client.post(thanks, {"text": "Дахин"}, **OWN)
    row.refresh_from_db()
    assert row.text == "Түрээсийн үнэ алга"


def test_the_topic_follows_from_the_address(khongor):
    assert subject_of("/mn/darkhan-uul/khongor/") == (khongor.pk, "place")
    assert subject_of("/en/darkhan-uul/khongor/jobs/") == (khongor.pk, "jobs")
    assert subject_of("/mn/guides/residence-registration/") == (None, "guides")
    assert subject_of("/mn/") == (None, "")


@pytest.mark.parametrize("page", ["https://example.org/", "/admin/", ""])
def test_only_pages_of_the_portal_are_spoken_of(client, page):
    assert say(client, page=page).status_code == 400
    assert not PageFeedback.objects.exists()


def test_another_site_and_a_machine_leave_nothing(client):
    data = {"page": f"/mn{PAGE}", "helpful": "yes"}
    assert client.post("/mn/feedback/", data, HTTP_ORIGIN="https://example.org").status_code == 403
    assert say(client, website="http://spam").status_code == 302
    assert not PageFeedback.objects.exists()


def test_a_flood_is_refused(client):
    answers = [say(client).status_code for _number in range(31)]
    assert answers[-1] == 429
    assert PageFeedback.objects.count() == 30


def test_a_link_that_was_altered_takes_no_sentence(client):
    token = say(client)["Location"].rstrip("/").rsplit("/", 1)[1]
    client.post(f"/mn/feedback/{token[:-4]}AAAA/", {"text": "Өөрчилсөн"}, **OWN)
    assert PageFeedback.objects.get().text == ""


def test_it_is_forgotten_after_a_year(client, today):
    say(client)
    PageFeedback.objects.update(said_on=today - timedelta(days=366))
    say(client)
    assert forget_old() == "1 feedbacks deleted"
    assert PageFeedback.objects.get().said_on == today
