"""The shape of a reading: chips, the API's keys, empty queries."""

import pytest

from search.reader import Reader


def test_chips_name_what_each_stretch_was_read_as(reader: Reader) -> None:
    chips = reader.read("УБ-аас Ховд аймагт хямд орон сууц").chips
    assert [(chip.kind, chip.text, chip.values) for chip in chips] == [
        ("origin", "УБ-аас", ("11",)),
        ("place", "Ховд аймагт", ("84",)),
        ("modifier", "хямд", ("cheap",)),
        ("concept", "орон сууц", ("apartment",)),
    ]


def test_chip_knows_the_query_without_it(reader: Reader) -> None:
    chips = {chip.text: chip.without for chip in reader.read("Ховд аймаг, цахилгаан").chips}
    assert chips == {"Ховд аймаг": ", цахилгаан", "цахилгаан": "Ховд аймаг,"}


def test_offered_place_has_a_chip_of_its_own(reader: Reader) -> None:
    chips = reader.read("сайхан байр").chips
    assert [(chip.kind, chip.text) for chip in chips] == [("offer", "сайхан"), ("concept", "байр")]


def test_reading_has_the_keys_of_the_api(reader: Reader) -> None:
    answer = reader.read("darhan ajil").as_dict()
    assert answer["reading"]["places"][0] == {
        "code": "45",
        "kind": "aimag",
        "name_mn": "Дархан-Уул",
        "name_en": "Darkhan-Uul",
        "aimag_code": "45",
    }
    assert answer["reading"]["topics"] == ["jobs"]
    assert answer["reading"]["concepts"] == ["job"]
    assert answer["reading"]["rest"] == ""
    assert answer["filters"] == {"places": ["45"]}
    assert answer["suggestion"] is None


@pytest.mark.parametrize("query", ["", "   ", "?!", "–", "\u0306"])
def test_query_without_words_is_empty(reader: Reader, query: str) -> None:
    reading = reader.read(query)
    assert reading.is_empty
    assert reading.as_dict()["filters"] == {"places": []}


def test_reading_is_immutable_and_repeatable(reader: Reader) -> None:
    first, second = reader.read("Ховд ажил"), reader.read("Ховд ажил")
    assert first == second
    with pytest.raises(AttributeError):
        first.rest = "x"  # type: ignore[misc]
