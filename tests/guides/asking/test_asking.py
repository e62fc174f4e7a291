"""Asking the desk: from a gap of a page to an answer on it."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from guides.asking.tidying import tidy
from guides.models import ReaderQuestion
from soums.models import PlacePage
from tests.languages import BOTH

pytestmark = pytest.mark.django_db
STATES = ReaderQuestion.State
TEXT = "Дотуур байранд хэдэн сул ор байгаа вэ?"
SOUM = "darkhan-uul/khongor/"


def asked(state=STATES.ANSWERED, **fields):
    whole = {
        "place": PlacePage.objects.get(code="4507"),
        "about": "dormitory",
        "language": "mn",
        "asked_text": TEXT,
        "question_mn": "Дотуур байр бий юу?",
        "question_en": "Is there a dormitory?",
        "answer_mn": "Бий.",
        "answer_en": "Yes.",
        "answered_by": "Жишээ алба",
        "answered_on": date(2026, 11, 20),
    }
    row = ReaderQuestion(state=state, **{**whole, **fields})
    row.full_clean()
    row.save()
    return row


@BOTH
def test_every_gap_of_a_place_leads_to_its_form(client, language):
    page = client.get(f"/{language}/{SOUM}schools/").text
    assert f"/{language}/ask/?place=4507&amp;about=dormitory" in page
    form = client.get(f"/{language}/ask/?place=4507&about=dormitory")
    assert {"mn": "Дотуур байрны ор", "en": "Dormitory beds"}[language] in form.text
    assert not form.cookies


@BOTH
def test_a_question_is_kept_for_the_desk_and_shown_to_nobody(client, language):
    data = {"text": TEXT, "place": "4507", "about": "dormitory"}
    assert client.post(f"/{language}/ask/", data).status_code == 200
    row = ReaderQuestion.objects.get()
    assert (row.place.code, row.about, row.state, row.language) == (
        "4507",
        "dormitory",
        "new",
        language,
    )
    assert TEXT not in client.get(f"/{language}/{SOUM}").text


@BOTH
def test_a_question_that_waits_marks_its_gap_with_the_day(client, language):
    asked(STATES.WAITING)
    page = client.get(f"/{language}/{SOUM}schools/").text
    assert f"/{language}/ask/?place=4507&amp;about=dormitory" not in page
    assert {"mn": "хариу хүлээж байна", "en": "waiting for an answer"}[language] in page


@BOTH
def test_an_answer_stands_on_the_page_with_who_and_when(client, language):
    asked()
    page = client.get(f"/{language}/{SOUM}").text
    for text in {"mn": ("Бий.", "2026.11.20"), "en": ("Yes.", "20 Nov 2026")}[language]:
        assert text in page.replace("\xa0", " ")
    assert "Жишээ алба" in page


def test_an_answer_without_english_is_shown_in_mongolian_and_says_so(client):
    asked(question_en="", answer_en="")
    assert '<h3 lang="mn">Дотуур байр бий юу?</h3>' in client.get(f"/en/{SOUM}").text


@pytest.mark.parametrize("state", [STATES.NEW, STATES.DECLINED])
def test_what_is_not_accepted_is_seen_nowhere(client, state):
    asked(state)
    assert "Дотуур байр бий юу" not in client.get(f"/mn/{SOUM}").text
    assert client.get("/api/v1/answers").json()["count"] == 0


def test_the_api_gives_answers_and_never_what_was_typed(client):
    asked()
    answer = client.get("/api/v1/answers?place=4507")
    assert answer.json()["results"][0]["answered_on"] == "2026-11-20"
    assert TEXT not in answer.text


@pytest.mark.parametrize("missing", ["question_mn", "answer_mn", "answered_by", "answered_on"])
def test_an_answer_that_is_not_whole_is_refused(missing):
    empty = None if missing == "answered_on" else ""
    with pytest.raises(ValidationError) as refused:
        asked(**{missing: empty})
    assert missing in refused.value.message_dict


@pytest.mark.parametrize("text", ["", "?", "x" * 1001])
def test_a_wrong_text_is_shown_again_with_its_error(client, text):
    answer = client.post("/mn/ask/", {"text": text, "place": "4507"})
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert not ReaderQuestion.objects.exists()


def test_what_it_is_about_is_ours_or_nothing(client):
    data = {"text": TEXT, "about": "no-such-key", "page": "https://elsewhere.example/"}
    client.post("/mn/ask/", data)
    row = ReaderQuestion.objects.get()
    assert (row.about, row.page_path, row.place) == ("", "", None)


def test_a_flood_from_one_network_is_refused(client):
    sent = [client.post("/mn/ask/", {"text": TEXT}).status_code for _ in range(20)]
    assert sent == [200] * 6 + [429] * 14
    assert ReaderQuestion.objects.count() == 6


def test_what_was_typed_does_not_stay(client):
    old = timezone.now() - timedelta(days=100)
    asked(STATES.DECLINED, asked_at=old)
    answered = asked(answered_on=old.date())
    assert tidy() == "1 questions deleted, 1 typed texts erased"
    answered.refresh_from_db()
    assert answered.asked_text == ""
    assert ReaderQuestion.objects.count() == 1
