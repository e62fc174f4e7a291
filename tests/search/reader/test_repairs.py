"""Suggestions, guesses and what the dictionary keeps from being guessed."""

from collections.abc import Iterable

import pytest

from search.keys import word_fold
from search.reader import Lexicon, PlaceTable, Reader


class Words:
    """A gate that knows a few words."""

    def __init__(self, words: Iterable[str]) -> None:
        self._folds = set(map(word_fold, words))

    def __contains__(self, fold: object) -> bool:
        return fold in self._folds


@pytest.fixture(scope="module")
def gated(place_table: PlaceTable, lexicon: Lexicon) -> Reader:
    return Reader(place_table, lexicon, Words(["хаяг", "булга", "малгай", "бичиг", "ханда"]))


def test_repair_completes_the_longest_term(reader: Reader) -> None:
    reading = reader.read("орон сууцн зээл")
    assert reading.suggestion == "орон сууцны зээл"
    assert reading.suggestion_applied
    assert reading.concepts[0].concept == "mortgage"


def test_repaired_word_is_searched_instead(reader: Reader) -> None:
    assert "сууцны" in reader.read("орон сууцн зээл").text


def test_english_term_is_repaired(reader: Reader) -> None:
    reading = reader.read("kindergraten in Khovd")
    assert reading.topics == ("school",)
    assert reading.suggestion == "kindergarten in Khovd"


@pytest.mark.parametrize(
    ("query", "code", "suggestion"),
    [
        ("Сэлэгнэ", "43", "Сэлэнгэ"),
        ("zavhann ajil", "81", "Zavkhan ajil"),
        ("Моногморьт", "4158", "Мөнгөнморьт"),
        ("Хэнтйи аймаг", "23", "Хэнтий аймаг"),
    ],
)
def test_misspelt_name_filters_and_is_suggested(
    reader: Reader, query: str, code: str, suggestion: str
) -> None:
    reading = reader.read(query)
    assert reading.filter_codes[:1] == (code,)
    assert (reading.suggestion, reading.suggestion_applied) in (
        (suggestion, True),
        (None, False),
    )


def test_misspelt_soum_of_a_read_aimag_is_found(reader: Reader) -> None:
    assert reader.read("Завхан Тэлмн").filter_codes == ("8146",)


def test_slip_does_not_turn_an_aimag_into_a_settlement(reader: Reader) -> None:
    assert reader.read("Булагнд").places[0].name_mn == "Булган"


def test_dictionary_word_is_no_misspelt_name(gated: Reader) -> None:
    reading = gated.read("хаягаа")
    assert reading.filter_codes == ()
    assert reading.suggestion is None


def test_dictionary_word_is_only_offered_as_a_place(gated: Reader, reader: Reader) -> None:
    assert reader.read("Булга").filter_codes
    assert gated.read("Булга").filter_codes == ()
    assert gated.read("Булга").places


@pytest.mark.parametrize("query", ["гэрээ бичгээр", "байцаагчид хандаж", "албанд хандсан"])
def test_inflected_dictionary_word_filters_by_no_place(gated: Reader, query: str) -> None:
    assert gated.read(query).filter_codes == ()


@pytest.mark.parametrize(
    "query", ["find your service", "medical card", "save this page", "Look at vacancies"]
)
def test_common_english_words_are_neither_repaired_nor_guessed(reader: Reader, query: str) -> None:
    reading = reader.read(query)
    assert reading.suggestion is None
    assert reading.places == ()


def test_long_sentence_is_not_guessed_at(reader: Reader) -> None:
    query = "юу асуух вэ гэдгээ сайтар бодож бичээд сэлэгнэ рүү явна гэж найздаа хэлээрэй"
    assert reader.read(query).filter_codes == ()


def test_dictionary_word_is_not_repaired(gated: Reader) -> None:
    assert gated.read("малгай").suggestion is None


def test_unexplained_words_are_kept(reader: Reader) -> None:
    reading = reader.read("Ховд жжжжж ажил")
    assert reading.rest == "жжжжж"
    assert reading.text == "жжжжж ажил"


def test_word_that_only_hints_at_a_term_weighs_least(reader: Reader) -> None:
    reading = reader.read("schools for disabled children")
    assert reading.topics[0] == "school"
    assert reading.concepts[-1].weight == 0.5
    assert reading.rest == "disabled"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("Хнтий нүүх", "23"),
        ("Завхн ажил", "81"),
        ("Хархрин сургууль", "6252"),
        ("Nooonnuur зээл", "8325"),
    ],
)
def test_misspelt_name_that_alone_explains_the_rest_filters(
    reader: Reader, query: str, code: str
) -> None:
    assert reader.read(query).filter_codes == (code,)


@pytest.mark.parametrize("query", ["осолд орсон", "хүүхэд хандаж", "ажил саатсан"])
def test_verb_beside_a_topic_is_no_misspelt_name(reader: Reader, query: str) -> None:
    assert reader.read(query).filter_codes == ()


def test_river_is_not_joined_to_another_name(place_table: PlaceTable, lexicon: Lexicon) -> None:
    reader = Reader(place_table, lexicon, Words(["гол"]))
    assert reader.read("орхон гол").filter_codes == ("61",)
