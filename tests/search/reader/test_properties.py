"""What holds for every name and every text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.keys import coarse_key, name_folds, name_key, word_fold, word_keys
from search.reader import (
    Completer,
    Lexicon,
    PlaceName,
    PlaceTable,
    Reader,
    read_place_names,
)
from search.reader.tokens import LONGEST_QUERY
from tests.search.reader.facts import FACTS
from tests.search.reader.spellings import MONGOLIAN, ukrainian

PLACES = list(read_place_names(FACTS))
SPELLINGS = {**MONGOLIAN, "Ukrainian": ukrainian}
EXAMPLES = settings(max_examples=300, deadline=None)


def finds(reader: Reader, query: str, place: PlaceName) -> bool:
    found = reader.read(query).places
    return any(one.code == place.code for one in found)


@EXAMPLES
@given(place=st.sampled_from(PLACES), spelling=st.sampled_from(list(SPELLINGS)))
def test_name_in_any_spelling_reads_back_to_its_place(
    reader: Reader, place: PlaceName, spelling: str
) -> None:
    assert finds(reader, SPELLINGS[spelling](place.name_mn), place)


@EXAMPLES
@given(place=st.sampled_from(PLACES), upper=st.booleans())
def test_english_name_reads_back_to_its_place(
    reader: Reader, place: PlaceName, upper: bool
) -> None:
    name = place.name_en.upper() if upper else place.name_en.lower()
    assert finds(reader, name, place)


@EXAMPLES
@given(
    place=st.sampled_from([place for place in PLACES if place.kind == "soum"]),
    spelling=st.sampled_from([name for name in SPELLINGS if name not in ("dative", "genitive")]),
)
def test_soum_with_type_word_filters_by_it(reader: Reader, place: PlaceName, spelling: str) -> None:
    query = f"{SPELLINGS[spelling](place.name_mn)} сум"
    reading = reader.read(query)
    assert reading.places[0].name_mn == place.name_mn or place.code in {
        one.code for one in reading.places
    }
    assert reading.filter_codes


@EXAMPLES
@given(text=st.text(max_size=60))
def test_any_text_is_read_without_error(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert set(reading.filter_codes) <= set(reader.place_table.places)
    assert all(reading.query[chip.start : chip.end] == chip.text for chip in reading.chips)


@EXAMPLES
@given(text=st.text(alphabet="аажийлоуөүэхцшч АБ-vawxky'.", max_size=40))
def test_any_mongolian_looking_text_is_read_without_error(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert len({place.code for place in reading.places}) == len(reading.places)


@pytest.mark.parametrize(
    "text",
    [
        "\x00",
        "🐎🐑🏕",
        "שלום עולם",
        "\u202eХовд\u202c",
        "؟،",
        "?!… —",
        "\u0306\u0308",
        "ﬁ½Ⅷ",
        "ө" * 5000,
        "Ховд\x00ажил",
        "-" * 300,
        "а-" * 200,
    ],
)
def test_strange_text_is_read_without_error(reader: Reader, text: str) -> None:
    assert set(reader.read(text).filter_codes) <= set(reader.place_table.places)


COMMON_LIST = """
    сайн яах хүн айл гэр өдөр сар жил найз шинэ хуучин том жижиг хэл ном үг цай хоол хувцас
    машин явах ирэх өгөх сурах уншина харах мэдэх good news book people time day life friend
    water food small long first last help work home hun ail udur sar jil naiz tom jijig hel
    nom tsai hool yavah ireh
"""
COMMON_WORDS = tuple(COMMON_LIST.split())


@EXAMPLES
@given(words=st.lists(st.sampled_from(COMMON_WORDS), min_size=1, max_size=6, unique=True))
def test_common_words_filter_by_no_place(knowing: Reader, words: list[str]) -> None:
    found = knowing.read(" ".join(words)).filter_codes
    assert found == (), words


@EXAMPLES
@given(words=st.lists(st.sampled_from(COMMON_WORDS), min_size=30, max_size=60))
def test_only_twenty_words_of_a_long_text_are_read(reader: Reader, words: list[str]) -> None:
    query = " ".join(words)
    reading, cut = reader.read(query), reader.read(" ".join(words[:20]))
    assert reading.concepts == cut.concepts
    assert len(reading.query) <= LONGEST_QUERY


@EXAMPLES
@given(text=st.text(max_size=30))
def test_keys_of_any_text_are_made_without_error(text: str) -> None:
    assert name_folds(text)
    assert isinstance(coarse_key(name_key(text)), str)
    assert word_keys(text)


@EXAMPLES
@given(text=st.text(max_size=20))
def test_any_text_is_completed_without_error(completer: Completer, text: str) -> None:
    completer.complete(text)


@pytest.fixture(scope="module")
def knowing(place_table: PlaceTable, lexicon: Lexicon) -> Reader:
    """A reader whose dictionary holds the common words."""
    return Reader(place_table, lexicon, frozenset(map(word_fold, COMMON_WORDS)))


@pytest.fixture(scope="module")
def completer(reader: Reader) -> Completer:
    return Completer(reader)
