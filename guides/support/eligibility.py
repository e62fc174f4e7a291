"""Whether a household may qualify: answers against rules. Needs no database.

Nothing here promises: the best answer is «likely yes», and what is not known is named.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.translation import gettext as _

YES, NO, UNKNOWN = "yes", "no", "unknown"
OTHER = "other"
# What an answer does to a rule; an `asked` rule decides nothing but has to be settled.
PASSES, FAILS, OPEN, ASKED = "passes", "fails", "open", "asked"
# What the answers say together.
LIKELY_YES, LIKELY_NO, CANNOT_SAY = "likely_yes", "likely_no", "cannot_say"
MOST_DIGITS = 15


class Rule(Protocol):
    """What a rule of a programme has."""

    key: str
    answer_type: str
    operator: str
    value: Any
    choices: list[dict[str, str]]


class BadAnswerError(ValueError):
    """An answer does not go with its question; the message is for readers."""


@dataclass(frozen=True)
class Verdict:
    """What the answers say: `outcome`, the state of each rule by key, and the rules behind it."""

    outcome: str
    states: dict[str, str]

    def having(self, state: str) -> list[str]:
        """Keys of the rules in this state."""
        return [key for key, one in self.states.items() if one == state]


def read_answer(rule: Rule, text: str) -> bool | int | str | None:
    """Return an answer of an address as a value; None for unknown or none. Raises BadAnswerError.

    Yes or no questions take `yes`, `no`; numbers are whole, with spaces or commas between
    thousands; choices take a key of the rule or `other`. Everywhere, `unknown` is an answer.
    """
    text = text.strip()
    if text in ("", UNKNOWN):
        return None
    if rule.answer_type == "boolean":
        if text not in (YES, NO):
            raise BadAnswerError(_("Answer yes, no or don’t know."))
        return text == YES
    if rule.answer_type == "integer":
        return _whole_number(text)
    if text not in {OTHER, *(choice["key"] for choice in rule.choices)}:
        raise BadAnswerError(_("Choose one of the answers."))
    return text


def _whole_number(text: str) -> int:
    digits = text.replace("\u00a0", "").replace(" ", "").replace(",", "")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > MOST_DIGITS:
        raise BadAnswerError(_("Write a whole number, such as 35."))
    return int(digits)


def passes(rule: Rule, answer: bool | int | str) -> bool:
    """Whether an answer meets the rule."""
    if rule.operator == "eq":
        return bool(answer == rule.value)
    if rule.operator == "in":
        return answer in rule.value
    if rule.operator == "gte":
        return int(answer) >= int(rule.value)
    return int(answer) <= int(rule.value)


def state_of(rule: Rule, answer: bool | int | str | None) -> str:
    """What the answer does to the rule."""
    if rule.operator == "ask":
        return ASKED
    if answer is None:
        return OPEN
    return PASSES if passes(rule, answer) else FAILS


def judge(rules: Iterable[Rule], answers: Mapping[str, bool | int | str | None]) -> Verdict:
    """Weigh answers by rule key. One failed rule decides; an open one leaves it unsaid."""
    states = {rule.key: state_of(rule, answers.get(rule.key)) for rule in rules}
    found = set(states.values())
    if FAILS in found:
        outcome = LIKELY_NO
    elif OPEN in found or PASSES not in found:
        outcome = CANNOT_SAY
    else:
        outcome = LIKELY_YES
    return Verdict(outcome, states)
