"""Completions from memory."""

from collections.abc import Callable

import pytest

from search.reader import Completer, PlaceName, PlaceTable, Reader, complete_places, prefix_keys
from tests.search.reader.spellings import chat, short_chat, with_v, without_umlauts

WAYS: dict[str, Callable[[PlaceName], str]] = {
    "Cyrillic": lambda place: place.name_mn,
    "without ө ү": lambda place: without_umlauts(place.name_mn),
    "with v": lambda place: with_v(place.name_mn),
    "English": lambda place: place.name_en,
    "chat h": lambda place: chat(place.name_mn),
    "chat x c w": lambda place: short_chat(place.name_mn),
}


@pytest.fixture(scope="module")
def completer(reader: Reader) -> Completer:
    return Completer(reader)


@pytest.mark.parametrize("way", WAYS)
def test_name_completes_every_prefix_of_two_letters_and_more(
    place_table: PlaceTable, way: str
) -> None:
    missed = [
        typed
        for place in place_table.places.values()
        for length in range(2, len(WAYS[way](place)) + 1)
        for typed in (WAYS[way](place)[:length],)
        if all(one.code != place.code for one in complete_places(place_table, typed))
    ]
    assert missed == []


def test_keys_of_a_half_typed_digraph_hold_what_it_may_become() -> None:
    assert prefix_keys("Бат-С")[:1] == ("bac",)
    assert {"k", "h"} <= set(prefix_keys("K"))
    assert {"bat", "bac", "baw"} <= set(prefix_keys("Bat"))
    assert "gorv" in prefix_keys("Гурв")


def test_nothing_typed_has_no_keys() -> None:
    assert prefix_keys("") == prefix_keys(" - ") == ()


def test_whole_name_stands_before_longer_ones(completer: Completer) -> None:
    assert completer.complete("Ховд").places[0].code == "84"


def test_one_letter_completes_places_but_no_topics(completer: Completer) -> None:
    completions = completer.complete("д")
    assert completions.places
    assert completions.topics == ()


@pytest.mark.parametrize(
    ("typed", "concept"), [("орон су", "apartment"), ("surg", "school"), ("hosp", "hospital")]
)
def test_topic_completes_from_its_terms(completer: Completer, typed: str, concept: str) -> None:
    assert completer.complete(typed).topics[0].concept == concept


def test_topic_after_a_place_leads_there(completer: Completer) -> None:
    completions = completer.complete("Дархан аж")
    assert [place.code for place in completions.places] == ["45"]
    assert completions.topics[0].topic == "jobs"
    assert completions.topics[0].place_code == "45"


def test_number_of_rows_is_bounded(completer: Completer) -> None:
    completions = completer.complete("ба", most_places=2, most_topics=1)
    assert (len(completions.places), len(completions.topics)) == (2, 1)


@pytest.mark.parametrize("typed", ["", " ", "?", "Ховд ", "\u0306"])
def test_odd_input_completes_without_error(completer: Completer, typed: str) -> None:
    completer.complete(typed)
