"""An answer to a reader can be found, and is gone when it is taken back."""

from datetime import date

import pytest

from guides.models import ReaderQuestion
from search.models import SearchRecord
from soums.models import PlacePage
from tests.languages import BOTH

pytestmark = pytest.mark.django_db


@pytest.fixture
def answered():
    return ReaderQuestion.objects.create(
        state="answered",
        place=PlacePage.objects.get(code="4507"),
        about="dormitory",
        language="mn",
        asked_text="Миний охин есөнд сурдаг",
        question_mn="Дотуур байр бий юу?",
        question_en="Is there a dormitory?",
        answer_mn="Бий.",
        answer_en="Yes.",
        answered_by="Жишээ алба",
        answered_on=date(2026, 11, 20),
    )


def records():
    return SearchRecord.objects.filter(kind="answer", deleted=False)


@BOTH
def test_an_answer_is_a_document_of_its_place_and_topic(answered, language):
    document = records().get(locale=language).document
    assert document["url"] == f"/{language}/darkhan-uul/khongor/#answer-{answered.pk}"
    assert document["soum_code"] == "4507"
    assert "school" in document["topics"]
    assert "охин" not in str(document)


@BOTH
def test_an_answer_is_found_by_its_words(client, answered, language, no_server):
    query = {"mn": "Хонгор дотуур байр бий юу", "en": "Khongor dormitory"}[language]
    found = client.get("/api/v1/search", {"q": query, "lang": language, "size": 20}).json()
    assert "answer" in {hit["kind"] for hit in found["content"]}


@pytest.mark.parametrize("state", ["new", "waiting", "declined"])
def test_what_is_no_longer_answered_is_withdrawn(answered, state):
    answered.state = state
    answered.save()
    assert not records().exists()


def test_a_deleted_answer_is_withdrawn(answered):
    answered.delete()
    assert not records().exists()
