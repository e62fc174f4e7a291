"""The form of a programme's questions, and what its answers say, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from guides.models import Programme, ProgrammeRule
from guides.support.eligibility import (
    ASKED,
    FAILS,
    NO,
    OPEN,
    OTHER,
    UNKNOWN,
    YES,
    BadAnswerError,
    Verdict,
    judge,
    read_answer,
)
from guides.texts import Text, text_of
from portal.i18n.languages import current_language

LONGEST = 20


@dataclass(frozen=True)
class Option:
    """An answer to choose."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class Question:
    """A rule as a question; `given` is what was typed, `error` what is wrong with it."""

    key: str
    number: int
    text: Text
    explanation: Text
    kind: str
    asks_only: bool
    options: list[Option]
    given: str
    error: str
    state: str


@dataclass(frozen=True)
class Check:
    """The questions with the answers given so far; `verdict` is None before the first one."""

    questions: list[Question]
    verdict: Verdict | None

    @property
    def errors(self) -> list[Question]:
        """Questions whose answers cannot be read."""
        return [question for question in self.questions if question.error]

    @property
    def failed(self) -> list[Question]:
        """The conditions that decide against it."""
        return self._having(FAILS)

    @property
    def open(self) -> list[Question]:
        """The conditions that nobody has answered."""
        return self._having(OPEN)

    @property
    def to_settle(self) -> list[Question]:
        """What decides nothing here, but has to be asked."""
        return self._having(ASKED)

    def _having(self, state: str) -> list[Question]:
        return [question for question in self.questions if question.state == state]


def check(programme: Programme, query: Mapping[str, str]) -> Check:
    """Judge the answers of an address; a text that is no answer is kept, named, and left open."""
    rules = list(programme.rules.all())
    given = {rule.key: query.get(rule.key, "").strip()[:LONGEST] for rule in rules}
    answers: dict[str, bool | int | str | None] = {}
    errors: dict[str, str] = {}
    for rule in rules:
        try:
            answers[rule.key] = read_answer(rule, given[rule.key])
        except BadAnswerError as error:
            errors[rule.key] = str(error)
    verdict = judge(rules, answers)
    questions = [
        _question(rule, number, given[rule.key], errors.get(rule.key, ""), verdict)
        for number, rule in enumerate(rules, start=1)
    ]
    return Check(questions, verdict if any(given.values()) and not errors else None)


def _question(
    rule: ProgrammeRule, number: int, given: str, error: str, verdict: Verdict
) -> Question:
    return Question(
        key=rule.key,
        number=number,
        text=text_of(rule, "question"),
        explanation=text_of(rule, "explanation"),
        kind=rule.answer_type,
        asks_only=rule.operator == ProgrammeRule.Operator.ASK,
        options=[Option(key, label, key == given) for key, label in _options(rule)],
        given=given,
        error=error,
        state=verdict.states[rule.key],
    )


def _options(rule: Any) -> list[tuple[str, str]]:
    if rule.answer_type == ProgrammeRule.AnswerType.INTEGER:
        return []
    if rule.answer_type == ProgrammeRule.AnswerType.BOOLEAN:
        named = [(YES, _("Yes")), (NO, _("No"))]
    else:
        language = current_language()
        named = [(c["key"], c.get(language) or c["mn"]) for c in rule.choices]
        named.append((OTHER, _("Something else")))
    return [*named, (UNKNOWN, _("Don’t know"))]
