"""What a real server finds among everything that is seeded."""

import pytest

from search.question import Question
from search.service import search
from soums.models import AimagPage
from tests.languages import BOTH
from tests.search.reader.spellings import TOPICS, place_with_topic

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch, pytest.mark.usefixtures("server")]
FOUR = ("nominative", "without ө ү", "chat x c w", "English")


def ask(query, language="mn", **more):
    answer = search(Question(query, language, **more))
    assert answer.engine == "elasticsearch"
    return answer


def names_of(aimag):
    """«Төв» alone is the word for a centre: it takes the type word to be the aimag."""
    names = aimag.title_mn, aimag.title_en
    return ("Төв аймаг", "Tuv aimag") if aimag.title_mn == "Төв" else names


def first(answer):
    return answer.places[0].code, answer.found.hits[0].uid


@pytest.mark.parametrize("topic", TOPICS)
def test_four_spellings_of_one_wish_have_the_same_first_place_and_answer(topic):
    differing = []
    for aimag in AimagPage.objects.filter(kind="aimag"):
        queries = place_with_topic(*names_of(aimag), topic)
        wishes = [queries[spelling] for spelling in FOUR]
        if len({first(ask(wish)) for wish in wishes}) != 1:
            differing.append(wishes)
    assert differing == []


@pytest.mark.parametrize("query", ["Хонгор", "hongor", "Khongor", "Дархан-Уул хонгор сум"])
def test_khongor_is_found_in_every_spelling(query):
    assert ask(query).places[0].code == "4507"


@pytest.mark.parametrize("query", ["Дархан", "Darhan"])
def test_darkhan_is_found_in_every_spelling(query):
    assert "4501" in [place.code for place in ask(query).places]


@pytest.mark.parametrize("query", ["сургууль", "surguuli", "school"])
def test_a_topic_finds_guides_first_and_sections_of_places_too(query):
    answer = ask(query, size=50)
    kinds = [hit.kind for hit in answer.found.hits]
    assert kinds[0] == "guide"
    assert "section" in kinds


@BOTH
def test_a_place_and_a_topic_find_the_section_of_the_place(language):
    hit = ask("Хонгор цэцэрлэг", language).found.hits[0]
    assert (hit.uid, hit.locale) == (f"section:4507:schools:{language}", language)


def test_hits_are_shown_in_the_reader_s_language_whatever_was_typed():
    hits = ask("registering your new residence", "mn").found.hits
    assert {hit.locale for hit in hits} == {"mn"}


def test_what_matched_is_marked_and_everything_else_is_escaped():
    hit = ask("ипотек").found.hits[0]
    assert "<mark>" in hit.marked_title + hit.excerpt


def test_pages_of_results_do_not_repeat_one_another():
    one = ask("сургууль", size=10).found.hits
    other = ask("сургууль", size=10, offset=10).found.hits
    assert len({hit.uid for hit in (*one, *other)}) == 20


def test_the_total_counts_each_page_once():
    answer = ask("ипотекийн зээл", size=50, choices={"kind": ("guide", "programme")})
    assert answer.found.total == len(answer.found.hits)


def test_facet_counts_are_what_choosing_leaves():
    facets = ask("Дархан ажил", with_facets=True).found.facets
    for facet in ("kind", "topic", "audience"):
        for bucket in facets[facet][:4]:
            chosen = ask("Дархан ажил", choices={facet: (bucket.value,)})
            assert chosen.found.total == bucket.count, (facet, bucket)


def test_words_that_hardly_match_find_their_neighbours():
    answer = ask("ипотекк", literal=True)
    assert answer.found.lenient
    assert answer.found.total


def test_nothing_in_a_place_shows_what_lies_elsewhere():
    answer = ask("Хонгор visa")
    assert answer.found.hits or answer.found.elsewhere


def test_an_empty_query_finds_nothing_and_asks_nobody():
    answer = search(Question("  ", "mn"))
    assert (answer.found.total, answer.found.hits) == (0, ())
