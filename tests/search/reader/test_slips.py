"""Misspelt names and terms."""

from random import Random

from search.reader import Lexicon, PlaceName, Reader
from tests.search.reader.slips import with_slip

SHORTEST = 5
SEED = 20260501


def letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def test_misspelt_names_stand_among_the_first_three(
    reader: Reader, places: list[PlaceName]
) -> None:
    chance, total, missed = Random(SEED), 0, []
    for place in places:
        for name in (place.name_mn, place.name_en, place.name_en.lower()):
            if letters(name) < SHORTEST:
                continue
            query = with_slip(name, chance)
            total += 1
            found = reader.read(query).places[:3]
            if all(one.name_mn != place.name_mn for one in found):
                missed.append(query)
    share = 100 - 100 * len(missed) / total
    assert share >= 95, f"{share:.1f} % of {total}: {missed}"


def test_misspelt_terms_keep_their_topic_and_name_no_place(
    reader: Reader, lexicon: Lexicon
) -> None:
    chance, total, false_places, lost = Random(SEED), 0, [], []
    terms = [
        (row.topic, term)
        for row in lexicon.rows
        for term in (*row.mongolian_terms(), *row.en)
        if letters(term) >= SHORTEST
    ]
    for topic, term in chance.sample(terms, 4000):
        query = with_slip(term, chance)
        reading = reader.read(query)
        total += 1
        if reading.filter_codes:
            false_places.append(query)
        if topic not in reading.topics:
            lost.append(query)
    share = 100 * len(false_places) / total
    assert share <= 2, f"{share:.2f} % of {total}: {false_places}"
    share = 100 - 100 * len(lost) / total
    assert share >= 92, f"{share:.1f} % of {total}: {lost[:50]}"
