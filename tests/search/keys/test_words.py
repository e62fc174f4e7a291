"""Text keys of ordinary words, and stems of English ones."""

import pytest

from search.keys import english_stem, word_fold, word_key, word_keys

WORDS = [
    # word, fold, text key
    ("сургуулийн", "surguuliin", "sorgl"),
    ("surguul", "surguul", "sorgl"),
    ("эмнэлгүүд", "emnelguud", "emnelg"),
    ("emnelegt", "emnelegt", "emnelg"),
    ("ажлын", "ajlin", "ajl"),
    ("ajliin", "ajliin", "ajl"),
    ("байруудын", "bairuudin", "bar"),
    ("bairand", "bairand", "bar"),
    ("түрээс", "turees", "tors"),
    ("түрээслэх", "tureesleh", "toresl"),
    ("хүүхдүүд", "huuhduud", "hohd"),
    ("hvvhed", "huuhed", "hohd"),
    ("сургалттай", "surgalttai", "sorgalt"),
    ("surgaltiin", "surgaltiin", "sorgalt"),
    ("газрын", "gazrin", "gazr"),
    ("gazraas", "gazraas", "gazr"),
    ("нүүлгэх", "nuulgeh", "nolg"),
    ("nuulgeh", "nuulgeh", "nolg"),
    ("бизнесийн", "biznesiin", "bzns"),
    ("хог", "hog", "hog"),
]


@pytest.mark.parametrize(("word", "fold", "key"), WORDS)
def test_word_has_fold_and_text_key(word: str, fold: str, key: str) -> None:
    assert word_fold(word) == fold
    assert word_key(word) == key


@pytest.mark.parametrize(
    ("inflected", "plain"),
    [
        ("сургуулийн", "surguul"),
        ("эмнэлэгт", "emneleg"),
        ("ажлаас", "ajil"),
        ("усны", "ус"),
        ("автобусаар", "автобус"),
        ("түрээсийн", "tureesiin"),
    ],
)
def test_inflected_word_meets_its_plain_form(inflected: str, plain: str) -> None:
    assert word_key(inflected) == word_key(plain)


def test_protected_word_is_not_cut_further() -> None:
    assert word_key("бизнесийн") == word_key("бизнес") != word_key("бизн")


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("schools", "school"),
        ("prices", "pric"),
        ("price", "pric"),
        ("taxes", "tax"),
        ("babies", "baby"),
        ("bus", "bus"),
        ("working", "work"),
        ("teacher's", "teacher"),
        ("class", "class"),
    ],
)
def test_english_word_has_a_light_stem(word: str, stem: str) -> None:
    assert english_stem(word) == stem


def test_g_before_an_ending_may_belong_to_the_word() -> None:
    assert word_key("цэцэрлэг") in word_keys("цэцэрлэгийн")
    assert word_key("сургууль") in word_keys("сургуулиас")
