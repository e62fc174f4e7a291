"""The topic lexicon and the analyzer rules made from it."""

import pytest

from search.reader import ConceptRow, Lexicon, analyzer_rules, read_concept_rows
from search.reader.tokens import tokenise


def concepts(lexicon: Lexicon, text: str) -> set[str]:
    return {term.concept for term in lexicon.terms_of(tokenise(text)[1])}


def test_place_rows_are_left_out(lexicon: Lexicon) -> None:
    assert len(lexicon.rows) == 416
    assert all(row.topic != "place" for row in lexicon.rows)


def test_there_is_one_rule_a_concept() -> None:
    rules = analyzer_rules(read_concept_rows())
    assert len(rules) == 416
    assert any(rule.startswith("орон сууц, байр") and "apartment" in rule for rule in rules)


def test_rule_holds_few_terms_in_lower_case_with_escaped_commas() -> None:
    row = ConceptRow("office", "jobs", ("А, Б",), ("в", "Г", "д", "е"), ("one", "two", "three"))
    assert analyzer_rules([row]) == ["а\\, б, в, г, д, one, two"]


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("орон сууцны", "apartment"),
        ("oron suutsand", "apartment"),
        ("apartments", "apartment"),
        ("сургуулиуд", "school"),
        ("СӨХ", "hoa"),
        ("ХУР", "khur"),
        ("vakciny", "vaccination"),
    ],
)
def test_inflected_or_romanised_term_gives_its_concept(
    lexicon: Lexicon, text: str, concept: str
) -> None:
    assert concept in concepts(lexicon, text)


def test_nearest_term_wins_where_a_key_is_shared(lexicon: Lexicon) -> None:
    assert concepts(lexicon, "цахилгаанчин") == {"electrician"}
    assert concepts(lexicon, "nurse") == {"nurse"}


def test_word_of_two_letters_matches_as_spelt(lexicon: Lexicon) -> None:
    assert concepts(lexicon, "ус") == {"drinking_water"}
    assert concepts(lexicon, "усны") == {"drinking_water"}
    assert concepts(lexicon, "өс") == set()


def test_rows_of_editors_replace_the_file() -> None:
    lexicon = Lexicon([ConceptRow("felt", "business", ("эсгий гутал",), en=("felt boots",))])
    assert concepts(lexicon, "esgii gutal") == {"felt"}
    assert concepts(lexicon, "felt boot") == {"felt"}
    assert concepts(lexicon, "ажил") == set()
