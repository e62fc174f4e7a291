"""Cutting queries into tokens."""

from search.reader.tokens import LONGEST_QUERY, MOST_TOKENS, tokenise


def texts(query: str) -> list[str]:
    return [token.text for token in tokenise(query)[1]]


def test_query_is_composed_and_cut() -> None:
    text, tokens = tokenise("бай" + "\u0438\u0306" + " а" * 300)
    assert text.startswith("байй")
    assert len(text) == LONGEST_QUERY
    assert len(tokens) == MOST_TOKENS


def test_hyphens_and_slashes_separate_but_are_remembered() -> None:
    tokens = tokenise("Баян-Өндөр сум/аймаг")[1]
    assert [(token.text, token.joined) for token in tokens] == [
        ("Баян", False),
        ("Өндөр", True),
        ("сум", False),
        ("аймаг", True),
    ]


def test_apostrophe_and_dot_inside_a_word_are_kept() -> None:
    assert texts("doctor's 4.5 Ogii'nuur.") == ["doctor's", "4.5", "Ogii'nuur"]


def test_ending_of_an_abbreviation_is_no_token() -> None:
    tokens = tokenise("УБ-аас СӨХ-ийн УБаас")[1]
    assert [(token.text, token.ending) for token in tokens] == [
        ("УБ", "аас"),
        ("СӨХ", "ийн"),
        ("УБ", "аас"),
    ]


def test_ending_after_a_name_in_small_letters_stays_a_token() -> None:
    assert texts("Дорнод-оос") == ["Дорнод", "оос"]


def test_initial_with_a_dot_is_split_from_the_name() -> None:
    assert texts("Б.Өлгий") == ["Б", "Өлгий"]


def test_positions_count_characters_of_the_text() -> None:
    text, tokens = tokenise("  Ховд,  ажил")
    assert [text[token.start : token.end] for token in tokens] == ["Ховд", "ажил"]


def test_combining_marks_stay_with_their_letter() -> None:
    assert len(texts("Ȯvȯrkhangai u\u0307g")) == 2
