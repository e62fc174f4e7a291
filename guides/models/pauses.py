"""Days on which registration is paused, around national elections."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import RevisionMixin

from guides.models.bases import SavedInMongolian, Sourced
from guides.panels import both, source_panel


class RegistrationPause(SavedInMongolian, Sourced, RevisionMixin, models.Model):
    """A pause announced by an authority, first and last day included."""

    title = models.CharField(_("title"), max_length=160)
    text = models.TextField(_("text"), blank=True)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))

    panels: ClassVar[list[Any]] = [
        both("title"),
        both("text"),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        source_panel,
    ]

    class Meta:
        ordering: ClassVar[list[str]] = ["starts_on"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")),
                name="pause_ends_after_it_starts",
                violation_error_message=_("The last day lies before the first."),
            )
        ]
        verbose_name = _("pause of registration")
        verbose_name_plural = _("pauses of registration")

    def __str__(self) -> str:
        return str(self.title)
