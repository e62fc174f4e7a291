"""What single queries are read as, rule by rule of the specification."""

import pytest

from search.reader import Reader


def codes(reader: Reader, query: str) -> list[str]:
    return [place.code for place in reader.read(query).places]


def filters(reader: Reader, query: str) -> tuple[str, ...]:
    return reader.read(query).filter_codes


def topics(reader: Reader, query: str) -> tuple[str, ...]:
    return reader.read(query).topics


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("Булганд", "63"),
        ("Завханаас", "81"),
        ("Ховдын", "84"),
        ("Увсын", "85"),
        ("uvs", "85"),
        ("Эрдэнийн сум", "4176"),
        ("Төв аймаг", "41"),
        ("Сэлэнгэ", "43"),
        ("Сэлэнгэ сум", "6334"),
        ("Өвөрхангай", "62"),
        ("Оворхангай", "62"),
        ("uwurxangai", "62"),
        ("Євєрхангай", "62"),
        ("Öwörhangaj", "62"),
        ("Кобдо", "84"),
        ("Хубсугул", "67"),
        ("Улан-Батор", "11"),
        ("нийслэл", "11"),
        ("Northern Khangai", "65"),
        ("South Gobi", "46"),
        ("Lake Khuvsgul", "67"),
        ("Хөвсгөл нуур", "67"),
        ("Хатгал", "6704"),
        ("Бэрх тосгон", "2304"),
        ("Oyu Tolgoi", "4631"),
        ("Зүүнхараа", "4322"),
        ("Karakorum", "6252"),
        ("Дархан хот", "4501"),
        ("Алтай хот", "8201"),
        ("Дархан сум", "4501"),
        ("Сүхбаатар дүүрэг", "1119"),
        ("Bayangol district", "1107"),
        ("УБ", "11"),
        ("СХД", "1116"),
        ("Б-Өлгий", "83"),
        ("Г-Алтай", "82"),
        ("Б.Өлгийд", "83"),
        ("БӨ аймаг", "83"),
        ("Д-Уулын", "45"),
        ("Kuhvsgul", "67"),
        ("Гвоь-Алтай", "82"),
        ("Зvvнговь", "8516"),
        ("ДОРНОД АЙМАГ", "21"),
    ],
)
def test_name_filters_by_its_place_first(reader: Reader, query: str, code: str) -> None:
    assert filters(reader, query)[:1] == (code,)
    assert codes(reader, query)[0] == code


def test_bare_town_name_gives_the_soum_of_the_centre_and_its_aimag(reader: Reader) -> None:
    assert codes(reader, "Эрдэнэт")[:2] in (["61", "6101"], ["6101", "61"])
    assert codes(reader, "Мандалговь")[:2] == ["4801", "48"]


def test_town_is_a_name_of_the_soum_not_only_of_the_aimag(reader: Reader) -> None:
    assert filters(reader, "Чингис хот эмнэлэг") == ("2301",)


@pytest.mark.parametrize(
    ("query", "first", "origin"),
    [
        ("Завханаас Орхон руу", "61", "81"),
        ("УБ-аас Ховд", "84", "11"),
        ("Ховд УБ", "84", "11"),
        ("from Uvs to Khovd bus", "84", "85"),
        ("bus from Khovd to Ulaanbaatar", "11", "84"),
        ("ub-aas hovd", "84", "11"),
    ],
)
def test_origin_leaves_the_list(reader: Reader, query: str, first: str, origin: str) -> None:
    reading = reader.read(query)
    assert reading.places[0].code == first
    assert [place.code for place in reading.origins] == [origin]
    assert origin not in reading.filter_codes


def test_single_place_in_the_ablative_is_no_origin(reader: Reader) -> None:
    reading = reader.read("Чойбалсангаас гарах автобус")
    assert reading.filter_codes == ("2101",)
    assert reading.origins == ()


def test_aimag_of_an_origin_leaves_with_it(reader: Reader) -> None:
    reading = reader.read("Өмнөговийн Ханбогдоос УБ")
    assert reading.filter_codes == ("11",)
    assert {place.code for place in reading.origins} == {"46", "4631"}


def test_capital_stays_when_its_district_is_named(reader: Reader) -> None:
    assert filters(reader, "УБ Баянгол") == ("1107",)


@pytest.mark.parametrize(
    ("query", "soum", "aimag"),
    [
        ("Завхан Алдархаан", "8104", "81"),
        ("Ховд Алтай", "8404", "84"),
        ("Булган аймгийн Булган", "6301", "63"),
        ("Увс аймгийн Малчин", "8522", "85"),
        ("Увс Тэс", "8546", "85"),
        ("Khentii Binder school", "2322", "23"),
        ("Өлзийт Дундговь", "4828", "48"),
    ],
)
def test_soum_with_its_aimag_comes_first_and_filters_alone(
    reader: Reader, query: str, soum: str, aimag: str
) -> None:
    reading = reader.read(query)
    assert [place.code for place in reading.places[:2]] == [soum, aimag]
    assert reading.filter_codes == (soum,)


def test_shared_soum_name_filters_by_all_its_soums(reader: Reader) -> None:
    assert set(filters(reader, "Өлзийт сум")) == {"4828", "6234", "6449", "6519"}


@pytest.mark.parametrize("query", ["Ховд сум", "hovd sum", "Khovd soum"])
def test_soum_of_the_name_stands_before_the_town_of_that_name(reader: Reader, query: str) -> None:
    assert set(filters(reader, query)) == {"8440", "8549"}


def test_shared_name_of_an_aimag_centre_filters_by_the_centre(reader: Reader) -> None:
    assert filters(reader, "Мөрөн сум") == ("6701",)


def test_town_alias_filters_by_one_soum(reader: Reader) -> None:
    assert filters(reader, "Хөтөл") == ("4331",)


@pytest.mark.parametrize(
    ("query", "topic"),
    [
        ("галт тэрэг", "transport"),
        ("түргэн тусламж", "health"),
        ("turgen tuslamj", "health"),
        ("дөрвөлжин метр", "housing"),
        ("бүрэн дунд сургууль", "school"),
        ("өвс", "business"),
        ("соёлын төв", "guide"),
        ("хувь хүний татвар", "business"),
        ("нүүрс", "utilities"),
        ("nurse", "jobs"),
        ("цахилгаанчин", "jobs"),
        ("i mongol", "services"),
    ],
)
def test_term_of_ordinary_words_is_no_place(reader: Reader, query: str, topic: str) -> None:
    assert filters(reader, query) == ()
    assert topic in topics(reader, query)


def test_fodder_is_not_the_aimag_of_the_same_key(reader: Reader) -> None:
    assert codes(reader, "өвс") == []


@pytest.mark.parametrize(("query", "code"), [("Ховд эмнэлэг", "84"), ("Орхон эмнэлэг", "61")])
def test_name_nearer_than_the_words_of_a_term_is_a_place(
    reader: Reader, query: str, code: str
) -> None:
    reading = reader.read(query)
    assert reading.filter_codes == (code,)
    assert [concept.concept for concept in reading.concepts] == ["hospital"]


@pytest.mark.parametrize("query", ["сумын төв", "аймгийн төв", "хотын төв", "аймгйин төвд байр"])
def test_centre_of_something_is_not_the_aimag_of_that_name(reader: Reader, query: str) -> None:
    assert "41" not in codes(reader, query)


@pytest.mark.parametrize("query", ["хувьд", "байгаа", "the", "нь", "дээр"])
def test_stop_word_is_neither_place_nor_term(reader: Reader, query: str) -> None:
    reading = reader.read(query)
    assert (reading.places, reading.concepts, reading.text) == ((), (), "")


def test_water_is_no_stop_word(reader: Reader) -> None:
    assert topics(reader, "us") == ("utilities",)


def test_abbreviation_that_is_a_word_matches_in_capitals_only(reader: Reader) -> None:
    assert "khur" in [concept.concept for concept in reader.read("ХУР").concepts]
    assert "khur" not in [concept.concept for concept in reader.read("хур").concepts]


def test_abbreviation_may_be_a_place_and_a_term_at_once(reader: Reader) -> None:
    reading = reader.read("НД")
    assert reading.filter_codes == ("1113",)
    assert reading.topics == ("social",)


def test_all_topics_of_an_ambiguous_term_count(reader: Reader) -> None:
    assert set(topics(reader, "хаяг солих")) == {"services", "migration"}


def test_longer_and_less_generic_terms_weigh_more(reader: Reader) -> None:
    concepts = {
        concept.concept: concept.weight for concept in reader.read("орон сууцны зээл үнэ").concepts
    }
    assert concepts == {"mortgage": 3.6, "price": 1.0}


def test_modifier_is_no_topic_beside_another(reader: Reader) -> None:
    reading = reader.read("хямд сургууль ойролцоо")
    assert reading.modifiers == ("cheap", "near")
    assert reading.topics == ("school",)


def test_comparison_keeps_both_aimags(reader: Reader) -> None:
    reading = reader.read("Uvs vs Khovd")
    assert reading.compare_codes == ("85", "84")
    assert reading.filter_codes == ("85", "84")


def test_one_place_is_nothing_to_compare(reader: Reader) -> None:
    assert reader.read("compare Uvs").compare_codes == ()


@pytest.mark.parametrize(
    "query", ["ажлын байр", "ажлынбайр", "ajliin bair", "ажлын байp", "ажлынн байр"]
)
def test_ways_to_write_a_term_give_one_concept(reader: Reader, query: str) -> None:
    assert reader.read(query).concepts[0].concept == "job"
