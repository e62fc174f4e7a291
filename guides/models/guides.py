"""A guide: steps with deadlines and documents, and the sourced facts it rests on."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.models import Orderable
from wagtail.search import index

from guides.fields import CodeListField
from guides.models.bases import Confirmable, DeadlineFrom, Sourced
from guides.models.terms import Audience, Stage
from guides.panels import fact_panels, guide_edit_handler, related_panels, step_panels
from portal.basepage.models import BasePage
from soums.models import Subtopic, Topic


class GuidePage(Confirmable, BasePage):
    """What to do, step by step. Texts are plain; lists hold one entry a line.

    `place_codes` are NSO codes of the places it is about; empty for the whole country.
    `concepts` are ids of the search lexicon that the guide answers.
    """

    number = models.PositiveSmallIntegerField(_("number"), unique=True)
    summary = models.CharField(_("summary"), max_length=200)
    intro = models.TextField(_("introduction"))
    tips = models.TextField(_("tips"), blank=True, help_text=_("One tip a line."))
    who_to_ask = models.TextField(_("who to ask"), blank=True)
    audiences = ParentalManyToManyField(Audience, verbose_name=_("for whom"), related_name="guides")
    stage = models.ForeignKey(
        Stage, verbose_name=_("stage"), on_delete=models.PROTECT, related_name="guides"
    )
    topics = ParentalManyToManyField(Topic, verbose_name=_("topics"), related_name="guides")
    subtopics = ParentalManyToManyField(
        Subtopic, verbose_name=_("subtopics"), related_name="guides", blank=True
    )
    place_codes = CodeListField(
        _("only for these places"),
        help_text=_("Codes of aimags or soums; empty for the whole country."),
    )
    concepts = CodeListField(
        _("search concepts"), help_text=_("Ids of the search lexicon that this answers.")
    )
    reading_minutes = models.PositiveSmallIntegerField(_("minutes to read"), default=1)
    quick_exit = models.BooleanField(
        _("quick exit"),
        default=False,
        help_text=_("Shows a button that leaves the site at once: for violence and trafficking."),
    )

    edit_handler = guide_edit_handler
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("summary_mn"),
        index.SearchField("summary_en"),
        index.SearchField("intro_mn"),
        index.SearchField("intro_en"),
        index.FilterField("stage"),
        index.FilterField("verification"),
    ]
    parent_page_types: ClassVar[list[str]] = ["guides.GuideIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "guides/guide_page.html"

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guides")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Serve the page; one read in danger stays in no cache and on no device.

        One that counts days is not served stale.
        """
        response: HttpResponse = super().serve(request, *args, **kwargs)
        if self.quick_exit:
            response["Cache-Control"] = "private, no-store"
        elif request.GET.get("arrived"):
            response["Cache-Control"] = (
                f"public, max-age=0, s-maxage={settings.NUTAG_SHARED_MAX_AGE}"
            )
        return response

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what the page shows; see `guides.reading.guide_context`."""
        from guides.reading import guide_context  # noqa: PLC0415 (it reads this model)

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, **guide_context(self, request.GET)}


class GuideStep(Orderable):
    """One step; `days_deadline` and `deadline_from` are both set or both empty."""

    page = ParentalKey(GuidePage, on_delete=models.CASCADE, related_name="steps")
    title = models.CharField(_("title"), max_length=120)
    body = models.TextField(_("text"))
    documents = models.TextField(
        _("documents"), blank=True, help_text=_("What to bring, one document a line.")
    )
    days_deadline = models.PositiveSmallIntegerField(_("deadline in days"), null=True, blank=True)
    deadline_from = models.CharField(
        _("counted from"), max_length=10, choices=DeadlineFrom.choices, blank=True
    )
    link_url = models.URLField(_("official link"), blank=True)
    link_label = models.CharField(_("text of the link"), max_length=120, blank=True)

    panels = step_panels

    class Meta(Orderable.Meta):
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(days_deadline=None, deadline_from="")
                | (models.Q(days_deadline__isnull=False) & ~models.Q(deadline_from="")),
                name="step_deadline_whole_or_none",
                violation_error_message=_("A deadline needs both its days and its first day."),
            )
        ]

    def __str__(self) -> str:
        return str(self.title)


class GuideFact(Sourced, Orderable):
    """A statement that the guide rests on, with its source and how far it can be trusted."""

    class Confidence(models.TextChoices):
        """How direct the source is; weaker statements are not published."""

        OFFICIAL = "A", _("official page or text of the law")
        REPORTED = "B", _("report of an official decision")

    page = ParentalKey(GuidePage, on_delete=models.CASCADE, related_name="facts")
    statement = models.TextField(_("statement"))
    confidence = models.CharField(_("confidence"), max_length=1, choices=Confidence.choices)
    checked_on = models.DateField(_("checked on"))

    panels = fact_panels

    class Meta(Orderable.Meta):
        verbose_name = _("fact")
        verbose_name_plural = _("facts")

    def __str__(self) -> str:
        return str(self.statement)


class RelatedGuide(Orderable):
    """A guide to read next."""

    page = ParentalKey(GuidePage, on_delete=models.CASCADE, related_name="related")
    guide = models.ForeignKey(
        GuidePage, verbose_name=_("guide"), on_delete=models.CASCADE, related_name="+"
    )

    panels = related_panels

    class Meta(Orderable.Meta):
        verbose_name = _("related guide")
        verbose_name_plural = _("related guides")

    def __str__(self) -> str:
        return f"{self.page_id} → {self.guide_id}"
