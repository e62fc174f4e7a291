"""A facet says how many pages are left when one of its values is chosen: exactly so many."""

from random import Random

import pytest

from search.queries.facets import FILTERS
from search.question import Question
from search.service import search
from tests.search.engines import BOTH_ENGINES

pytestmark = pytest.mark.django_db

QUERIES = ["Дархан ажил", "school", "малчинд зээл", "Хонгор visa", "ипотекк", "Баян-Өндөр"]


def ask(query, choices):
    return search(Question(query, "mn", choices=choices, with_facets=True))


def random_choices(facets, random):
    """One value of each of up to two facets, such as readers tick."""
    some = [name for name in facets if facets[name]]
    chosen = random.sample(some, k=min(len(some), random.randint(0, 2)))
    return {name: (random.choice(facets[name]).value,) for name in chosen}


@BOTH_ENGINES
@pytest.mark.parametrize("query", QUERIES)
def test_each_count_is_what_choosing_the_value_leaves(engine, query):
    random = Random(query)
    for _ in range(3):
        choices = random_choices(ask(query, {}).found.facets, random)
        facets = ask(query, choices).found.facets
        assert set(facets) == set(FILTERS)
        for name, buckets in facets.items():
            others = {facet: values for facet, values in choices.items() if facet != name}
            for bucket in random.sample(buckets, k=min(len(buckets), 2)):
                left = ask(query, {**others, name: (bucket.value,)}).found.total
                assert left == bucket.count, (choices, name, bucket)


@BOTH_ENGINES
def test_choosing_a_value_keeps_the_counts_of_its_own_facet(engine):
    before = ask("school", {}).found.facets
    after = ask("school", {"topic": ("housing",)}).found.facets
    assert before["topic"] == after["topic"]
    assert sum(b.count for b in after["kind"]) < sum(b.count for b in before["kind"])


@BOTH_ENGINES
def test_pages_are_shown_in_the_language_that_was_chosen(engine):
    hits = ask("ипотек", {"language": ("en",)}).found.hits
    assert {hit.locale for hit in hits} == {"en"}


@BOTH_ENGINES
def test_both_languages_are_counted_apart(engine):
    values = {bucket.value for bucket in ask("Хонгор цэцэрлэг", {}).found.facets["language"]}
    assert values == {"mn", "en"}
