"""Parts of guides with made-up texts: no real programme or source is meant."""

from datetime import date
from types import SimpleNamespace as Made

from django.utils.translation import gettext as _

from guides.cards import Card
from guides.listing import Choice
from guides.reading import FactView, ProgrammeView, SourceView, StepView
from guides.texts import Text
from portal.i18n.languages import current_language
from portal.styleguide.samples import Group, Sample, State

CHECKED = date(2026, 11, 21)
SOURCE = SourceView("Example", "Example source", "https://example.org/", "2026")


def groups() -> list[Group]:
    """Return the groups of this room."""
    return [Group("guides", _("Guides"), [*_steps(), *_lists(), *_asked()], _APART)]


_APART = {
    "guides/parts/guide_counter.html": "needs a legal term: see residence-registration",
    "guides/parts/notes.html": "needs notes of places: none is delivered",
    "guides/parts/place_tools.html": "needs the address of a place: see a soum",
    "guides/parts/programme_card.html": "needs a programme: see /support/",
    "guides/parts/quick_exit.html": "leaves the page: see a guide on violence",
    "guides/parts/tools.html": "leads to the tools: see /guides/",
    "guides/parts/filter_group.html": "stands inside guides/parts/filter.html",
    "guides/parts/crumb_list.html": "stands inside the way to a guide: see a guide",
}


def _text(value: str) -> Text:
    return Text(value, current_language())


def _steps() -> list[Sample]:
    body = _text(_("What to do, where, and what it costs."))
    papers = [_text(_("an identity card")), _text(_("a contract"))]
    plain = StepView(_text(_("A step")), body, "", [], "", _text(""))
    full = StepView(_text(_("A step")), body, _("within 10 days"), papers, "#", _text(_("A link")))
    statement = _text(_("One sentence with its source."))
    states = [
        State(_("source A"), {"fact": FactView(statement, "A", SOURCE, CHECKED)}),
        State(_("source B"), {"fact": FactView(statement, "B", SOURCE, CHECKED)}),
    ]
    steps = [State(_("usual"), {"step": plain}), State(_("with everything"), {"step": full})]
    return [
        Sample("guides/parts/step.html", steps, "ol.steps"),
        Sample("guides/parts/fact.html", states, "ul.facts"),
        Sample("guides/parts/source.html", [State(_("usual"), {"source": SOURCE})], "p.small"),
        Sample("guides/parts/verification.html", _verifications()),
        Sample("guides/parts/help_now.html", [State(_("usual"))]),
    ]


def _verifications() -> list[State]:
    confirmed = Made(is_confirmed=True, confirmed_by=_("A named person"), confirmed_on=CHECKED)
    draft = Made(is_confirmed=False, checked_on=CHECKED)
    return [State(_("confirmed"), {"page": confirmed}), State(_("draft"), {"page": draft})]


def _lists() -> list[Sample]:
    shelf = Made(
        audiences=[Choice("family", _("With children"), 12), Choice("herder", _("Herders"), 0)],
        stages=[],
        audience="family",
        stage="",
    )
    cards = [
        State(_("usual"), {"card": _card(False)}),
        State(_("confirmed"), {"card": _card(True)}),
    ]
    programmes = [State(status, {"programme": _programme(status)}) for status in _STATES]
    return [
        Sample("guides/parts/card.html", cards, "ul.results"),
        Sample("guides/parts/filter.html", [State(_("usual"), {"shelf": shelf})]),
        Sample("guides/parts/programme.html", programmes),
    ]


_STATES = ("open", "closed", "unclear")


def _card(confirmed: bool) -> Card:
    summary = _text(_("One line says what the guide answers."))
    return Card("example", _text(_("A guide")), summary, "#", 3, confirmed)


def _programme(status: str) -> ProgrammeView:
    text = _text(_("One line."))
    return ProgrammeView(
        slug=f"example-{status}",
        title=_text(_("A support programme")),
        provider=text,
        status=status,
        status_label=status,
        status_as_of="2026-11-21",
        what_you_get=text,
        who_may=text,
        what_can_go_wrong=text,
        confirmed=status == "open",
        checked_on=CHECKED,
        sources=[SOURCE],
    )


def _asked() -> list[Sample]:
    language = current_language()
    row = Made(pk=1, answered_by=_("A named person"), answered_on=CHECKED)
    answered = Made(
        question=_("A question in general words"),
        question_language=language,
        answer=_("What to do, where, and what it costs."),
        answer_language=language,
        row=row,
        day=CHECKED,
    )
    both = Made(answered=[], waiting=[answered])
    return [
        Sample("guides/parts/reader_answer.html", [State(_("answered"), {"shown": answered})]),
        Sample(
            "guides/parts/reader_questions.html",
            [State(_("Waiting for an answer"), {"asked": both})],
        ),
    ]
