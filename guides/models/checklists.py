"""Checklists: for each stage and audience, what to do in which order."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable, RevisionMixin

from guides.models.bases import DeadlineFrom, SavedInMongolian
from guides.models.guides import GuidePage
from guides.models.terms import Audience, Stage


class ChecklistItem(SavedInMongolian, RevisionMixin, models.Model):
    """One thing to do. Only with `required_by_law` is its deadline legal; else it is our advice.

    `within_days` counts from `deadline_from`; both are set or both are empty.
    """

    key = models.SlugField(_("key"), max_length=60, unique=True)
    text = models.CharField(_("text"), max_length=200)
    stage = models.ForeignKey(
        Stage, verbose_name=_("stage"), on_delete=models.PROTECT, related_name="checklist_items"
    )
    guide = models.ForeignKey(
        GuidePage,
        verbose_name=_("guide"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="checklist_items",
    )
    within_days = models.PositiveSmallIntegerField(_("deadline in days"), null=True, blank=True)
    deadline_from = models.CharField(
        _("counted from"), max_length=10, choices=DeadlineFrom.choices, blank=True
    )
    required_by_law = models.BooleanField(
        _("required by law"),
        default=False,
        help_text=_("Without it, readers see the deadline as our advice."),
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("key"),
        FieldPanel("text_mn"),
        FieldPanel("text_en"),
        FieldPanel("stage"),
        FieldPanel("guide"),
        FieldRowPanel([FieldPanel("within_days"), FieldPanel("deadline_from")]),
        FieldPanel("required_by_law"),
    ]

    class Meta:
        ordering: ClassVar[list[str]] = ["stage", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(within_days=None, deadline_from="")
                | (models.Q(within_days__isnull=False) & ~models.Q(deadline_from="")),
                name="item_deadline_whole_or_none",
                violation_error_message=_("A deadline needs both its days and its first day."),
            )
        ]
        verbose_name = _("checklist item")
        verbose_name_plural = _("checklist items")

    def __str__(self) -> str:
        return str(self.text)


class Checklist(SavedInMongolian, RevisionMixin, ClusterableModel):
    """The list of one audience at one stage; slug `<stage>-<audience>`."""

    slug = models.SlugField(_("slug"), max_length=60, unique=True)
    title = models.CharField(_("title"), max_length=120)
    stage = models.ForeignKey(
        Stage, verbose_name=_("stage"), on_delete=models.PROTECT, related_name="checklists"
    )
    audience = models.ForeignKey(
        Audience, verbose_name=_("for whom"), on_delete=models.PROTECT, related_name="checklists"
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("slug"),
        FieldPanel("title_mn"),
        FieldPanel("title_en"),
        FieldRowPanel([FieldPanel("stage"), FieldPanel("audience")]),
        InlinePanel("entries", heading=_("Items"), label=_("Item")),
    ]

    class Meta:
        ordering: ClassVar[list[str]] = ["stage", "audience"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["stage", "audience"], name="unique_checklist")
        ]
        verbose_name = _("checklist")
        verbose_name_plural = _("checklists")

    def __str__(self) -> str:
        return str(self.title)


class ChecklistEntry(Orderable):
    """An item's place on a checklist."""

    checklist = ParentalKey(Checklist, on_delete=models.CASCADE, related_name="entries")
    item = models.ForeignKey(
        ChecklistItem, verbose_name=_("item"), on_delete=models.CASCADE, related_name="entries"
    )

    panels: ClassVar[list[Any]] = [FieldPanel("item")]

    class Meta(Orderable.Meta):
        verbose_name = _("entry")
        verbose_name_plural = _("entries")

    def __str__(self) -> str:
        return f"{self.checklist_id}: {self.item_id}"
