"""Which fields of the guides room exist in both languages."""

from typing import ClassVar

from modeltranslation.translator import TranslationOptions, register

from guides.models import (
    Audience,
    Checklist,
    ChecklistItem,
    Event,
    GuideFact,
    GuideIndexPage,
    GuidePage,
    GuideStep,
    Household,
    KindOfHelp,
    Organisation,
    PlaceNote,
    Programme,
    ProgrammeRule,
    ProgrammeStep,
    ReaderQuestion,
    RegistrationPause,
    Stage,
)


@register(Audience)
@register(Household)
@register(Stage)
@register(KindOfHelp)
class TermTranslation(TranslationOptions):
    """Name and description of a term."""

    fields = ("name", "description")
    required_languages: ClassVar = {"mn": ("name",)}


@register(GuideIndexPage)
class GuideIndexPageTranslation(TranslationOptions):
    """The lead."""

    fields = ("lead",)


@register(GuidePage)
class GuidePageTranslation(TranslationOptions):
    """Everything that is read; Mongolian is the original."""

    fields = ("summary", "intro", "tips", "who_to_ask", "needs_confirmation")
    required_languages: ClassVar = {"mn": ("summary", "intro")}


@register(GuideStep)
class GuideStepTranslation(TranslationOptions):
    """Texts of a step; deadline and address exist once."""

    fields = ("title", "body", "documents", "link_label")
    required_languages: ClassVar = {"mn": ("title", "body")}


@register(GuideFact)
class GuideFactTranslation(TranslationOptions):
    """The statement; its source stands in the source's own language."""

    fields = ("statement",)
    required_languages = ("mn",)


@register(ChecklistItem)
class ChecklistItemTranslation(TranslationOptions):
    """The sentence."""

    fields = ("text",)
    required_languages = ("mn",)


@register(Checklist)
class ChecklistTranslation(TranslationOptions):
    """The title."""

    fields = ("title",)
    required_languages = ("mn",)


@register(Programme)
class ProgrammeTranslation(TranslationOptions):
    """Texts of a programme; status, dates and rules' values exist once."""

    fields = (
        "title",
        "provider",
        "what_you_get",
        "who_may",
        "what_can_go_wrong",
        "legal_basis",
        "needs_confirmation",
    )
    required_languages: ClassVar = {"mn": ("title", "provider", "what_you_get", "who_may")}


@register(ProgrammeRule)
class ProgrammeRuleTranslation(TranslationOptions):
    """Question and explanation."""

    fields = ("question", "explanation")
    required_languages = ("mn",)


@register(ProgrammeStep)
class ProgrammeStepTranslation(TranslationOptions):
    """Title and text."""

    fields = ("title", "body")
    required_languages = ("mn",)


@register(Organisation)
class OrganisationTranslation(TranslationOptions):
    """Name, role and where it is."""

    fields = ("name", "role", "address", "needs_confirmation")
    required_languages: ClassVar = {"mn": ("name", "role")}


@register(ReaderQuestion)
class ReaderQuestionTranslation(TranslationOptions):
    """What readers see."""

    fields = ("question", "answer")


@register(Event)
class EventTranslation(TranslationOptions):
    """Title, text, venue and whom to ask."""

    fields = ("title", "text", "venue", "contact")
    required_languages: ClassVar = {"mn": ("title", "text", "venue")}


@register(PlaceNote)
class PlaceNoteTranslation(TranslationOptions):
    """The text; its source stands in the source's own language."""

    fields = ("text",)
    required_languages = ("mn",)


@register(RegistrationPause)
class RegistrationPauseTranslation(TranslationOptions):
    """Title and text; the days exist once."""

    fields = ("title", "text")
    required_languages: ClassVar = {"mn": ("title",)}
