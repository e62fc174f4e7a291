"""One question in four spellings has one answer, on the real server."""

import pytest

from search.question import Question
from search.service import search
from soums.models import AimagPage
from tests.search.reader.spellings import TOPICS, dative, short_chat, without_umlauts

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]


def four_spellings(aimag, topic):
    """«Хөвсгөлд ажил», «Ховсгол ажил», «xowsgol ajil», «jobs in Khuvsgul».

    A name that is an everyday word («төв», a centre) is an aimag's beside the word for it.
    """
    word_mn, word_en = TOPICS[topic]
    name = aimag.title_mn
    if name == "Төв":
        return [
            f"{name} аймагт {word_mn}",
            f"{without_umlauts(name)} аймаг {without_umlauts(word_mn)}",
            f"{short_chat(name)} aimag {short_chat(word_mn)}",
            f"{word_en} in {aimag.title_en} province",
        ]
    return [
        f"{dative(name)} {word_mn}",
        f"{without_umlauts(name)} {without_umlauts(word_mn)}",
        f"{short_chat(name)} {short_chat(word_mn)}",
        f"{word_en} in {aimag.title_en}",
    ]


def firsts(query):
    """The code of the first place and the address of the first answer, "" where there is none."""
    answer = search(Question(query, "mn"))
    assert answer.engine == "elasticsearch"
    place = answer.places[0].code if answer.places else ""
    return place, answer.found.hits[0].url if answer.found.hits else ""


@pytest.mark.parametrize("topic", TOPICS)
def test_four_spellings_have_the_same_first_place_and_first_answer(server, topic):
    aimags = AimagPage.objects.exclude(code="11")
    assert len(aimags) == 21
    differing = {}
    for aimag in aimags:
        found = {query: firsts(query) for query in four_spellings(aimag, topic)}
        if len(set(found.values())) > 1 or {place for place, _ in found.values()} != {aimag.code}:
            differing[aimag.code] = found
    assert not differing
