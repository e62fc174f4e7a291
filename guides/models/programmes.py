"""Support programmes as records: status with its date, checkable rules, steps and sources."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList, TabbedInterface
from wagtail.models import DraftStateMixin, Orderable, RevisionMixin

from guides.fields import CodeListField
from guides.models.bases import Confirmable, SavedInMongolian, Sourced, partial_date
from guides.models.guides import GuideFact, GuidePage
from guides.models.terms import Audience
from guides.panels import both, confirmation_panels, search_panel, source_panel
from soums.models import Topic


class Programme(Confirmable, SavedInMongolian, DraftStateMixin, RevisionMixin, ClusterableModel):
    """A loan, grant, relief or other support. `status` is as of `status_as_of`, not of today."""

    class Kind(models.TextChoices):
        """What kind of support it is."""

        LOAN = "loan", _("loan")
        GRANT = "grant", _("grant")
        ALLOWANCE = "allowance", _("allowance")
        RELIEF = "relief", _("relief")
        TAX = "tax", _("tax relief")
        LAND = "land", _("land")
        HOUSING = "housing", _("housing")
        SUPPORT = "support", _("other support")
        PARTICIPATION = "participation", _("taking part")

    class Status(models.TextChoices):
        """Whether one can apply."""

        OPEN = "open", _("open")
        CLOSED = "closed", _("closed")
        PLANNED = "planned", _("planned")
        UNKNOWN = "unknown", _("status not known")

    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=160)
    provider = models.CharField(_("provider"), max_length=255)
    kind = models.CharField(_("kind"), max_length=15, choices=Kind.choices)
    status = models.CharField(_("status"), max_length=10, choices=Status.choices)
    status_as_of = models.CharField(
        _("status as of"), max_length=10, blank=True, validators=[partial_date]
    )
    what_you_get = models.TextField(_("what you get"))
    who_may = models.TextField(_("who may apply"))
    what_can_go_wrong = models.TextField(_("what can go wrong"), blank=True)
    legal_basis = models.TextField(_("legal basis"), blank=True)
    audiences = ParentalManyToManyField(
        Audience, verbose_name=_("for whom"), related_name="programmes"
    )
    topics = ParentalManyToManyField(Topic, verbose_name=_("topics"), related_name="programmes")
    guide = models.ForeignKey(
        GuidePage,
        verbose_name=_("guide"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="programmes",
    )
    place_codes = CodeListField(
        _("only for these places"),
        help_text=_("Codes of aimags or soums; empty for the whole country."),
    )
    concepts = CodeListField(
        _("search concepts"), help_text=_("Ids of the search lexicon that this answers.")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("slug"),
                    both("title"),
                    both("provider"),
                    FieldPanel("kind"),
                    FieldRowPanel([FieldPanel("status"), FieldPanel("status_as_of")]),
                    both("what_you_get"),
                    both("who_may"),
                    InlinePanel("steps", heading=_("How to apply"), label=_("Step")),
                    both("what_can_go_wrong"),
                    both("legal_basis"),
                ],
                heading=_("Programme"),
            ),
            ObjectList(
                [InlinePanel("rules", heading=_("Rules"), label=_("Rule"))], heading=_("Rules")
            ),
            ObjectList(
                [
                    InlinePanel("sources", heading=_("Sources"), label=_("Source"), min_num=1),
                    *confirmation_panels,
                ],
                heading=_("Sources and confirmation"),
            ),
            ObjectList(
                [
                    FieldPanel("audiences"),
                    FieldPanel("topics"),
                    FieldPanel("guide"),
                    search_panel,
                    FieldPanel("order"),
                ],
                heading=_("For whom and when"),
            ),
        ]
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["order", "slug"]
        verbose_name = _("support programme")
        verbose_name_plural = _("support programmes")

    def __str__(self) -> str:
        return str(self.title)


class ProgrammeRule(Orderable):
    """A question whose answer decides; `value` is the bound, None with the operator `ask`.

    `explanation` is shown when the answer fails; with `ask` it is shown always, nothing fails.
    """

    class AnswerType(models.TextChoices):
        """How the question is answered."""

        BOOLEAN = "boolean", _("yes or no")
        INTEGER = "integer", _("whole number")
        CHOICE = "choice", _("choice")

    class Operator(models.TextChoices):
        """How the answer is compared with the value."""

        EQUAL = "eq", _("equals")
        ONE_OF = "in", _("is one of")
        AT_LEAST = "gte", _("is at least")
        AT_MOST = "lte", _("is at most")
        ASK = "ask", _("only asked")

    programme = ParentalKey(Programme, on_delete=models.CASCADE, related_name="rules")
    key = models.SlugField(_("key"), max_length=60)
    question = models.CharField(_("question"), max_length=255)
    answer_type = models.CharField(_("answer"), max_length=10, choices=AnswerType.choices)
    operator = models.CharField(_("comparison"), max_length=5, choices=Operator.choices)
    value = models.JSONField(_("value"), null=True, blank=True)
    choices = models.JSONField(
        _("choices"),
        default=list,
        blank=True,
        help_text=_('For the answer “choice”: [{"key": …, "mn": …, "en": …}].'),
    )
    explanation = models.TextField(_("explanation"))

    panels: ClassVar[list[Any]] = [
        FieldPanel("key"),
        FieldPanel("question_mn"),
        FieldPanel("question_en"),
        FieldRowPanel([FieldPanel("answer_type"), FieldPanel("operator"), FieldPanel("value")]),
        FieldPanel("choices"),
        FieldPanel("explanation_mn"),
        FieldPanel("explanation_en"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("rule")
        verbose_name_plural = _("rules")

    def __str__(self) -> str:
        return str(self.question)


class ProgrammeStep(Orderable):
    """One step of applying."""

    programme = ParentalKey(Programme, on_delete=models.CASCADE, related_name="steps")
    title = models.CharField(_("title"), max_length=120)
    body = models.TextField(_("text"))

    panels: ClassVar[list[Any]] = [
        FieldPanel("title_mn"),
        FieldPanel("title_en"),
        FieldPanel("body_mn"),
        FieldPanel("body_en"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("step")
        verbose_name_plural = _("steps")

    def __str__(self) -> str:
        return str(self.title)


class ProgrammeSource(Sourced, Orderable):
    """A source of what the programme's record says."""

    programme = ParentalKey(Programme, on_delete=models.CASCADE, related_name="sources")
    confidence = models.CharField(
        _("confidence"),
        max_length=1,
        choices=GuideFact.Confidence.choices,
        default=GuideFact.Confidence.REPORTED,
    )

    panels: ClassVar[list[Any]] = [source_panel, FieldPanel("confidence")]

    class Meta(Orderable.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self) -> str:
        return str(self.source_title)
