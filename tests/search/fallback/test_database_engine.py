"""The database's answers have the order and the counts of the index."""

import pytest

from search.models import SearchRecord
from search.question import NEWEST, Question
from search.service import search
from tests.languages import BOTH

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_server")]


def ask(query, language="mn", **more):
    answer = search(Question(query, language, **more))
    assert answer.engine == "database"
    return answer


@BOTH
def test_a_place_and_a_topic_find_the_section_of_the_place(language):
    hits = ask("hongor tsetserleg", language).found.hits
    assert hits[0].uid == f"section:4507:schools:{language}"
    assert hits[1].uid == f"section:45:schools:{language}"


def test_a_topic_alone_finds_guides_first():
    assert ask("ипотекийн зээл").found.hits[0].scope == "country"


def test_words_outside_the_lexicon_are_looked_for_in_titles_and_summaries():
    assert ask("порталын тухай").found.hits[0].kind == "page"


def test_all_soums_of_a_shared_name_are_found():
    found = ask("Өлзийт сум").places
    assert [place.name_mn for place in found[:4]] == ["Өлзийт"] * 4


def test_facet_counts_are_what_choosing_leaves():
    facets = ask("Дархан ажил", with_facets=True).found.facets
    assert facets["kind"]
    for facet in ("kind", "topic", "audience", "aimag"):
        for bucket in facets[facet][:4]:
            chosen = ask("Дархан ажил", choices={facet: (bucket.value,)})
            assert chosen.found.total == bucket.count, (facet, bucket)


def test_pages_of_results_do_not_repeat_one_another():
    one = ask("сургууль", size=10).found.hits
    other = ask("сургууль", size=10, offset=10).found.hits
    assert len({hit.uid for hit in (*one, *other)}) == 20


def test_the_newest_come_first_when_asked_for():
    days = [hit.checked_on for hit in ask("ажил", sort=NEWEST, size=30).found.hits]
    assert days == sorted(days, reverse=True)


def test_a_withdrawn_page_is_not_found():
    SearchRecord.objects.filter(uid="section:4507:schools:mn").update(deleted=True)
    SearchRecord.objects.filter(uid="section:4507:schools:en").update(deleted=True)
    uids = [hit.uid for hit in ask("Хонгор цэцэрлэг").found.hits]
    assert not any(uid.startswith("section:4507:schools") for uid in uids)


def test_an_expired_listing_is_not_found():
    record = SearchRecord.objects.get(uid="section:4507:schools:mn")
    SearchRecord.objects.filter(translation_key=record.translation_key).update(
        expires_at="2020-01-01T00:00:00Z"
    )
    assert "4507" not in ask("Хонгор цэцэрлэг").found.hits[0].soum_codes


def test_a_page_in_one_language_is_found_in_the_other():
    SearchRecord.objects.filter(uid="section:4507:schools:en").update(deleted=True)
    hits = ask("Khongor kindergarten", "en").found.hits
    assert "section:4507:schools:mn" in [hit.uid for hit in hits]


def test_a_search_takes_few_queries(django_assert_max_num_queries):
    ask("сургууль")
    with django_assert_max_num_queries(5):
        ask("Дархан ажил")
