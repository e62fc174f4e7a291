"""Terms and everyday words that are no places."""

import pytest

from search.reader import Lexicon, Reader


def test_no_term_filters_but_two_abbreviations(reader: Reader, lexicon: Lexicon) -> None:
    terms = {term for row in lexicon.rows for term in (*row.mongolian_terms(), *row.en)}
    filtering = {term for term in terms if reader.read(term).filter_codes}
    assert filtering <= {"УБ", "НД"}, filtering


def test_terms_give_their_topic(reader: Reader, lexicon: Lexicon) -> None:
    terms = [
        (row.topic, term) for row in lexicon.rows for term in (*row.mongolian_terms(), *row.en)
    ]
    lost = [term for topic, term in terms if topic not in reader.read(term).topics]
    share = 100 - 100 * len(lost) / len(terms)
    assert share >= 99.9, f"{share:.2f} %: {lost}"


@pytest.mark.parametrize(
    "query",
    [
        "түргэн интернэт",
        "сайхан байр",
        "бүрэн дунд сургууль",
        "баян хүн",
        "цэнхэр машин",
        "төгрөг зээл",
        "өргөн зам",
        "наран хамгаалалт",
        "эрдэнэ шиш",
        "алтны уурхай",
        "хангай цэцэг",
        "малын тэжээл",
        "must know",
        "tunnel construction",
        "central heating",
        "capital gains",
        "eastern medicine",
        "lousy weather",
        "more or less",
        "safe home for women",
    ],
)
def test_everyday_words_filter_by_no_place(reader: Reader, query: str) -> None:
    assert reader.read(query).filter_codes == ()


@pytest.mark.parametrize("query", ["сайхан байр", "бүрэн эмнэлэг", "сэргэлэн хүүхэд"])
def test_ordinary_name_beside_a_topic_is_offered_and_searched(reader: Reader, query: str) -> None:
    reading = reader.read(query)
    assert reading.places
    assert not any(place.sure for place in reading.places)
    assert reading.text.startswith(query.partition(" ")[0])


@pytest.mark.parametrize("query", ["must jobs", "tunnel repair", "duty roster"])
def test_english_word_that_shares_a_key_is_not_even_offered(reader: Reader, query: str) -> None:
    assert reader.read(query).places == ()


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("Мандал", "4322"),
        ("Мандал сум", "4322"),
        ("Мандалын эмнэлэг", "4322"),
        ("Тариатад интернэт", "6525"),
        ("tariatad internet", "6525"),
        ("Малчин сум", "8522"),
        ("Must soum", "8431"),
        ("binder", "2322"),
    ],
)
def test_ordinary_name_is_a_place_when_something_says_so(
    reader: Reader, query: str, code: str
) -> None:
    assert reader.read(query).filter_codes == (code,)


@pytest.mark.parametrize("query", ["Цэцэрлэг", "uvs malchin", "Хөвсгөл цэцэрлэг"])
def test_name_that_is_a_term_is_read_as_the_term_and_offered(reader: Reader, query: str) -> None:
    reading = reader.read(query)
    assert reading.topics
    assert any(not place.sure for place in reading.places)


@pytest.mark.parametrize("query", ["сайхан гэр", "Дэлгэр гэр", "эрдэнэ гэр"])
def test_word_after_a_name_is_no_ending_of_it(reader: Reader, query: str) -> None:
    assert reader.read(query).topics == ("housing",)
    assert reader.read(query).filter_codes == ()


@pytest.mark.parametrize("query", ["алтан дэлхий", "алтан ажил", "Дарханд цэцэрлэгийн хашаа"])
def test_word_that_shares_the_start_of_a_name_filters_by_no_other_place(
    reader: Reader, query: str
) -> None:
    assert set(reader.read(query).filter_codes) <= {"45"}


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("улирлын ажил Хүдэр", "4340"),
        ("Увсын Малчин", "8522"),
        ("Хөвсгөлийн Цэцэрлэгийн иргэний бүртгэл", "6758"),
    ],
)
def test_capital_says_that_an_everyday_word_is_a_name(
    reader: Reader, query: str, code: str
) -> None:
    assert reader.read(query).filter_codes == (code,)
