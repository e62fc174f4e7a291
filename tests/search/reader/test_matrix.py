"""Every place with topics, in eight ways of writing."""

from search.reader import PlaceName, Reader, Reading
from tests.search.reader.spellings import TOPICS, place_with_topic


def names(reading: Reading, place: PlaceName) -> bool:
    return any(
        found.code == place.code if place.kind == "aimag" else found.name_mn == place.name_mn
        for found in reading.places[:3]
    )


def percentages(
    reader: Reader, places: list[PlaceName], topics: list[str]
) -> tuple[float, float, list[str]]:
    total, placed, topical, missed = 0, 0, 0, []
    for place in places:
        for topic in topics:
            for query in place_with_topic(place.name_mn, place.name_en, topic).values():
                reading = reader.read(query)
                total += 1
                placed += names(reading, place)
                topical += topic in reading.topics
                if not names(reading, place) or topic not in reading.topics:
                    missed.append(query)
    return 100 * placed / total, 100 * topical / total, missed


def test_every_aimag_is_read_with_every_topic(reader: Reader, places: list[PlaceName]) -> None:
    aimags = [place for place in places if place.kind == "aimag"]
    placed, topical, missed = percentages(reader, aimags, list(TOPICS))
    assert topical == 100, f"topic {topical:.1f} %: {missed}"
    assert placed >= 99, f"place {placed:.1f} %: {missed}"


def test_every_soum_is_read_with_two_topics(reader: Reader, places: list[PlaceName]) -> None:
    soums = [place for place in places if place.kind == "soum"]
    placed, topical, missed = percentages(reader, soums, ["jobs", "health"])
    assert topical == 100, f"topic {topical:.1f} %: {missed}"
    assert placed >= 96.5, f"place {placed:.1f} %: {missed}"


def test_four_spellings_of_a_wish_have_the_same_first_place_and_topic(reader: Reader) -> None:
    wishes = [
        (
            "Өвөрхангай сургууль",
            "Оворхангай сургууль",
            "uvurhangai surguuli",
            "school in Uvurkhangai",
        ),
        ("Түмэнцогт эмнэлэг", "Тумэнцогт эмнэлэг", "tumentsogt emneleg", "hospital Tumentsogt"),
        ("Хөвсгөл түрээс", "Ховсгол тvрээс", "xowsgol turees", "rent in Khuvsgul"),
    ]
    for wish in wishes:
        readings = [reader.read(query) for query in wish]
        assert len({(one.filter_codes, one.topics[0]) for one in readings}) == 1, wish
