"""The table of names."""

import pytest

from search.keys import name_key
from search.reader import PlaceName, PlaceTable, read_place_names
from search.reader.place_table import OWN_NAME, SETTLEMENT, TOWN, is_abbreviation
from tests.search.reader.facts import FACTS


def strengths(table: PlaceTable, name: str) -> dict[str, int]:
    return {code: entry.strength for code, entry in table.by_key[name_key(name)].items()}


def test_all_places_are_there(place_table: PlaceTable) -> None:
    assert len(place_table.places) == 361
    assert place_table.places["11"].kind == "capital"


def test_town_names_its_soum_and_its_aimag(place_table: PlaceTable) -> None:
    assert strengths(place_table, "Улиастай") == {"8101": OWN_NAME, "81": TOWN}
    assert strengths(place_table, "Мөрөн") == {"2340": OWN_NAME, "6701": OWN_NAME, "67": TOWN}


def test_settlement_is_the_weakest_name(place_table: PlaceTable) -> None:
    assert strengths(place_table, "Хорго") == {"6525": SETTLEMENT}


def test_type_word_is_cut_off_an_alias(place_table: PlaceTable) -> None:
    assert strengths(place_table, "Алтай")["8201"] == OWN_NAME


@pytest.mark.parametrize(
    ("name", "short"), [("СХД", True), ("BKhD", True), ("Ubs", False), ("Угтаал", False)]
)
def test_abbreviation_has_two_capitals_and_at_most_five_letters(name: str, short: bool) -> None:
    assert is_abbreviation(name) is short


def test_soums_of_one_name_are_namesakes(place_table: PlaceTable) -> None:
    assert set(place_table.namesakes["6234"]) == {"4828", "6234", "6449", "6519"}
    assert place_table.namesakes["8104"] == ("8104",)


def test_alias_of_an_unknown_place_is_ignored() -> None:
    table = PlaceTable([PlaceName("41", "aimag", "41", "Төв", "Tuv")])
    assert set(table.places) == {"41"}
    assert all(set(entries) <= {"41"} for entries in table.by_key.values())


def test_ordinary_names_are_known_by_their_key(place_table: PlaceTable) -> None:
    assert place_table.is_ordinary(name_key("turgen"))
    assert not place_table.is_ordinary(name_key("Дорнод"))


def test_record_without_coordinates_or_population_is_read() -> None:
    assert all(place.population >= 0 for place in read_place_names(FACTS))
