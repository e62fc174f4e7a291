"""What an editor reads about a changed text."""

from portal.i18n.english.difference import GONE, NEW, SAME, Piece, difference


def test_words_that_went_and_came_stand_between_those_that_stayed():
    assert difference("Сумд 5 эмч ажилладаг", "Сумд 7 эмч ажилладаг") == [
        Piece(SAME, "Сумд"),
        Piece(GONE, "5"),
        Piece(NEW, "7"),
        Piece(SAME, "эмч ажилладаг"),
    ]


def test_a_long_passage_that_stayed_is_shortened_in_the_middle():
    long = " ".join(f"үг{number}" for number in range(100))
    stayed, came = difference(long, f"{long} шинэ")
    assert stayed.text.startswith("үг0 ")
    assert " … " in stayed.text
    assert stayed.text.endswith(" үг99")
    assert came == Piece(NEW, "шинэ")


def test_equal_texts_have_no_changed_words():
    assert difference("Нэг хоёр", "Нэг  хоёр") == [Piece(SAME, "Нэг хоёр")]
