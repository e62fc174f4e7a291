"""Shapes of this room's answers; the names are a contract with those who use the API."""

from datetime import date
from typing import Any

from ninja import Schema


class SourceOut(Schema):
    """A source in its own language; `date` is a year, month or day as text, null when undated."""

    publisher: str
    title: str
    url: str | None
    date: str | None


class LetteredSourceOut(SourceOut):
    """A source with its letter: A (official page, law) or B (report of an official decision)."""

    confidence: str


class NoteOut(Schema):
    """What a place (`place` is its NSO code) adds to a nationwide guide."""

    place: str
    text_mn: str
    text_en: str
    source: SourceOut
    checked_on: date
    checked_by: str


class StepOut(Schema):
    """A step; `days_deadline` counts from `deadline_from`, both null without a deadline."""

    title_mn: str
    title_en: str
    body_mn: str
    body_en: str
    documents_mn: list[str]
    documents_en: list[str]
    days_deadline: int | None
    deadline_from: str | None
    link_url: str | None
    link_label_mn: str
    link_label_en: str


class FactOut(Schema):
    """A statement; `confidence` is A (official page, law) or B (report of an official decision)."""

    statement_mn: str
    statement_en: str
    confidence: str
    source: SourceOut
    checked_on: date


class GuideOut(Schema):
    """A guide in short. `verification` is `draft` until a named officer has confirmed it.

    `places` are NSO codes, empty for the whole country; `concepts` are ids of the search lexicon.
    """

    slug: str
    number: int
    title_mn: str
    title_en: str
    summary_mn: str
    summary_en: str
    url: str
    audience: list[str]
    stage: str
    topics: list[str]
    places: list[str]
    concepts: list[str]
    verification: str
    confirmed_by: str | None
    confirmed_on: date | None
    checked_on: date
    reading_minutes: int


class GuideDetail(GuideOut):
    """A guide with all its texts; `related` and `programmes` are slugs."""

    intro_mn: str
    intro_en: str
    steps: list[StepOut]
    tips_mn: list[str]
    tips_en: list[str]
    who_to_ask_mn: str
    who_to_ask_en: str
    facts: list[FactOut]
    related: list[str]
    programmes: list[str]
    place_notes: list[NoteOut]


class ChoiceOut(Schema):
    """An answer to choose; `other` is always one more."""

    key: str
    mn: str
    en: str


class RuleOut(Schema):
    """A question with the answer that passes.

    `operator` is `eq`, `in`, `gte` or `lte` and compares with `value`; with `ask` the value is
    null and nothing fails. A passed check means "may qualify", never "qualifies".
    """

    key: str
    question_mn: str
    question_en: str
    type: str
    operator: str
    value: Any
    choices: list[ChoiceOut]
    explanation_mn: str
    explanation_en: str


class ApplyStepOut(Schema):
    """A step of applying."""

    title_mn: str
    title_en: str
    body_mn: str
    body_en: str


class ProgrammeOut(Schema):
    """A support programme; `status` is as of `status_as_of` (null when the source has no date)."""

    slug: str
    title_mn: str
    title_en: str
    provider_mn: str
    provider_en: str
    kind: str
    audience: list[str]
    topics: list[str]
    places: list[str]
    concepts: list[str]
    status: str
    status_as_of: str | None
    what_you_get_mn: str
    what_you_get_en: str
    who_may_mn: str
    who_may_en: str
    what_can_go_wrong_mn: str
    what_can_go_wrong_en: str
    legal_basis_mn: str
    legal_basis_en: str
    rules: list[RuleOut]
    how_to_apply: list[ApplyStepOut]
    sources: list[LetteredSourceOut]
    guide: str | None
    url: str | None
    verification: str
    confirmed_by: str | None
    confirmed_on: date | None
    checked_on: date


class EligibilityOut(Schema):
    """What answers say: `likely_yes`, `likely_no` or `cannot_say`. It promises nothing.

    `failed` decide against it, `unknown` are not answered, `to_settle` decide nothing here but have
    to be asked; all are keys of rules. The status is that of the programme, as of its date.
    """

    programme: str
    outcome: str
    failed: list[str]
    unknown: list[str]
    to_settle: list[str]
    status: str
    status_as_of: str | None


class ErrorOut(Schema):
    """Why a request cannot be answered."""

    detail: str
