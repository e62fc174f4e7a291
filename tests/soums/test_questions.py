"""What every place page is asked."""

import pytest
from django.utils.translation import override

from portal.ops.seeding import Reading
from soums.questions import Question, questions
from soums.sections import SECTIONS
from soums.seed.figures import read_indicators


def test_every_section_is_asked_something():
    assert list(questions()) == list(SECTIONS)
    assert all(questions().values())


def test_every_question_is_asked_in_both_languages_and_once():
    asked = [question for group in questions().values() for question in group]
    assert all(question.mn and question.en for question in asked)
    keys = [question.key for question in asked]
    assert len(keys) == len(set(keys))


def test_every_indicator_that_answers_a_question_exists():
    known = {fields["key"] for fields in read_indicators(Reading())}
    named = {key for group in questions().values() for one in group for key in one.indicators}
    assert named <= known


@pytest.mark.parametrize(
    ("known", "answered"),
    [(set(), False), ({"other"}, False), ({"schools"}, True), ({"pupils", "other"}, True)],
)
def test_any_of_its_indicators_answers_a_question(known, answered):
    question = Question("schools", "Сургууль", "Schools", ("schools", "pupils"))
    assert question.answered_by(known) is answered


def test_a_question_without_indicators_is_open_whatever_is_known():
    assert not Question("heating", "Халаалт", "Heating").answered_by({"heating"})


@pytest.mark.parametrize(("language", "label"), [("mn", "Халаалт"), ("en", "Heating")])
def test_a_question_is_asked_in_the_language_of_the_reader(language, label):
    with override(language):
        assert Question("heating", "Халаалт", "Heating").label == label
