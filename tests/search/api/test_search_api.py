"""The promises of `/api/v1/search`, on both engines."""

import csv

import pytest

from soums.models import PlacePage
from tests.languages import BOTH
from tests.search.engines import BOTH_ENGINES
from tests.search.reader.test_public_queries import PUBLIC_QUERIES

pytestmark = pytest.mark.django_db
PLACE = {"code", "kind", "name_mn", "name_en", "aimag_code"}
with PUBLIC_QUERIES.open(encoding="utf-8", newline="") as lines:
    QUERIES = list(csv.DictReader(lines, delimiter="\t"))


def get(client, path="search", **parameters):
    response = client.get(f"/api/v1/{path}", parameters)
    return response.status_code, response.json()


def ask(client, query, language="mn", **more):
    status, answer = get(client, q=query, lang=language, **more)
    assert status == 200
    return answer


@BOTH_ENGINES
def test_an_answer_has_the_promised_shape(client, engine):
    answer = ask(client, "Хонгор цэцэрлэг")
    assert answer["engine"] == engine
    assert answer["query"] == "Хонгор цэцэрлэг"
    assert answer["filters"] == {"places": ["4507"]}
    assert set(answer["reading"]) >= {"places", "topics", "concepts", "rest"}
    assert set(answer["reading"]["places"][0]) == PLACE
    assert set(answer["places"][0]) == PLACE | {"aimag_mn", "aimag_en", "url"}
    assert answer["suggestion"] is None
    assert answer["total"] >= len(answer["content"]) > 0


@BOTH_ENGINES
def test_a_page_names_its_place_topics_and_last_check(client, engine):
    page = ask(client, "Хонгор цэцэрлэг")["content"][0]
    assert (page["aimag_code"], page["soum_code"]) == ("45", "4507")
    assert page["topics"] == ["school"]
    assert page["kind"] == "section"
    assert page["checked_on"]
    assert page["url"] == "/mn/darkhan-uul/khongor/schools/"


@BOTH_ENGINES
@BOTH
def test_addresses_lead_to_the_reader_s_language(client, engine, language):
    answer = ask(client, "Khongor kindergarten", language)
    urls = [hit["url"] for hit in (*answer["places"], *answer["content"])]
    assert all(url.startswith(f"/{language}/") for url in urls)


@BOTH_ENGINES
def test_every_address_that_is_found_answers(client, engine):
    answer = ask(client, "Дархан ипотек", size=12)
    urls = [hit["url"] for hit in (*answer["places"], *answer["content"])]
    assert {client.get(url.partition("#")[0]).status_code for url in urls} == {200}


@BOTH_ENGINES
@pytest.mark.parametrize("query", ["", "   ", "?!"])
def test_nothing_asked_gives_nothing(client, engine, query):
    answer = ask(client, query)
    assert (answer["total"], answer["places"], answer["content"]) == (0, [], [])


@BOTH_ENGINES
def test_size_bounds_the_pages(client, engine):
    assert len(ask(client, "сургууль", size=3)["content"]) == 3


@pytest.mark.parametrize(
    "parameters", [{"size": "0"}, {"size": "51"}, {"size": "x"}, {"lang": "ru"}, {"offset": "-1"}]
)
def test_a_wrong_parameter_is_named(client, no_server, parameters):
    status, answer = get(client, q="сургууль", **parameters)
    assert status == 422
    assert next(iter(parameters)) in answer["detail"]


@pytest.mark.parametrize("query", ["%", "\x00", "'; --", "🙂", "a" * 5000, "ө" * 300, "\u0306"])
def test_no_text_breaks_the_search(client, no_server, query):
    assert get(client, q=query)[0] == 200


@BOTH_ENGINES
def test_a_misspelt_topic_is_searched_as_it_was_meant(client, engine):
    answer = ask(client, "орон сууцн зээл")
    assert answer["suggestion"]
    assert "housing" in answer["content"][0]["topics"]


@BOTH_ENGINES
@pytest.mark.parametrize("row", QUERIES, ids=[row["query"] for row in QUERIES])
def test_public_queries_find_place_and_topic_among_the_first(client, engine, row):
    language = "en" if row["lang_or_script"] == "en" else "mn"
    answer = ask(client, row["query"], language)
    aimags, soums, topics = (
        set(filter(None, row[f"expected_{name}"].split("/")))
        for name in ("aimag_mn", "soum_mn", "topic")
    )
    if not aimags:
        assert answer["filters"]["places"] == []
    else:
        found = answer["places"][:3]
        assert any(
            place["aimag_mn"] in aimags and (not soums or place["name_mn"] in soums)
            for place in found
        )
    codes = set(PlacePage.objects.filter(title_mn__in=aimags).values_list("code", flat=True))
    assert not topics or any(
        topics & set(page["topics"]) and (not aimags or page["aimag_code"] in codes)
        for page in answer["content"][:5]
    )


def rows_of(client, query, language="mn"):
    status, rows = get(client, "autocomplete", q=query, lang=language)
    assert status == 200
    return rows


@BOTH_ENGINES
@pytest.mark.parametrize("typed", ["хонг", "hong", "xong", "Khon", "Хонгор"])
def test_the_beginning_of_a_name_finds_the_place(client, engine, typed):
    assert "4507" in [place["code"] for place in rows_of(client, typed)["places"]]


@BOTH_ENGINES
def test_a_latin_beginning_finds_a_cyrillic_title(client, engine):
    if engine == "elasticsearch":
        titles = [page["title"] for page in rows_of(client, "ipotek")["pages"]]
        assert any("ипотек" in title for title in titles)


@BOTH_ENGINES
def test_a_topic_after_a_place_leads_to_the_section_of_the_place(client, engine):
    topic = rows_of(client, "Хонгор цэцэрл")["topics"][0]
    assert topic == {
        "topic": "school",
        "label": "Хонгор · цэцэрлэг",
        "url": "/mn/darkhan-uul/khongor/schools/",
    }


@BOTH_ENGINES
@pytest.mark.parametrize("typed", ["х", "да", "сур", "бү"])
def test_completions_are_eight_at_most(client, engine, typed):
    assert 0 < sum(map(len, rows_of(client, typed).values())) <= 8


@BOTH_ENGINES
def test_nothing_typed_completes_to_nothing(client, engine):
    assert rows_of(client, " ") == {"places": [], "topics": [], "pages": []}


def test_a_completion_that_was_asked_for_before_asks_nobody(
    client, no_server, settings, django_assert_num_queries
):
    settings.SEARCH_RELOAD_SECONDS = 60
    rows_of(client, "хонг")
    with django_assert_num_queries(0):
        rows_of(client, "хонг")
