"""Texts in the reader's language, bound where a line must not break."""

import pytest
from django.utils.translation import override

from guides.deadlines import deadline_text
from guides.models import GuideStep
from guides.texts import Text, lines_of, text_of


@pytest.mark.parametrize(
    ("plain", "bound"),
    [
        ("44 000 ₮ төлнө", "44\xa0000\xa0₮ төлнө"),
        ("1.5 тэрбум ₮", "1.5\xa0тэрбум ₮"),
        ("10 хоногийн дотор", "10\xa0хоногийн дотор"),
        ("80 м² хүртэл", "80\xa0м² хүртэл"),
        ("MNT 44,000 is due", "MNT\xa044,000 is due"),
        ("within 10 days.", "within 10\xa0days."),
        ("Ажил бий юу?", "Ажил бий\xa0юу?"),
        ("Хаана амьдрах вэ?", "Хаана амьдрах\xa0вэ?"),
        ("2022 оны 1000 хүн", "2022 оны 1000 хүн"),
        ("2017 125 хүн", "2017\xa0125 хүн"),
    ],
)
def test_numbers_units_and_question_words_stay_together(plain, bound):
    assert str(Text(plain, "mn")) == bound


def test_a_missing_translation_is_the_mongolian_text_with_its_mark():
    step = GuideStep(title_mn="Бүртгүүлэх", title_en="")

    with override("en"):
        title = text_of(step, "title")
        assert (str(title), title.untranslated) == ("Бүртгүүлэх", True)
        assert title.marks == ' lang="mn" data-untranslated'


def test_a_translation_carries_no_mark():
    step = GuideStep(title_mn="Бүртгүүлэх", title_en="Register")

    with override("en"):
        assert str(text_of(step, "title")) == "Register"
        assert text_of(step, "title").marks == ""


def test_lines_become_texts_without_the_empty_ones():
    step = GuideStep(documents_mn="Үнэмлэх\n\n Гэрээ \n")

    with override("mn"):
        assert [str(line) for line in lines_of(step, "documents")] == ["Үнэмлэх", "Гэрээ"]


def test_a_deadline_is_said_in_words():
    with override("en"):
        assert deadline_text(14, "dismissal") == "within 14 days of the dismissal order"
        assert deadline_text(1, "arrival") == "within 1 day of arriving"


def test_no_deadline_is_no_words():
    assert deadline_text(None, "") == ""
