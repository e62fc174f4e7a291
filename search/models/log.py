"""What was searched for, without who searched."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class QueryLog(models.Model):
    """One search: text, language and what came of it. No person, no address, no session."""

    asked_at = models.DateTimeField(_("asked at"), auto_now_add=True)
    language = models.CharField(_("language"), max_length=2)
    text = models.CharField(_("text"), max_length=200)
    reading = models.JSONField(_("reading"), default=dict)
    places_found = models.PositiveIntegerField(_("places found"))
    content_found = models.PositiveIntegerField(_("pages found"))
    engine = models.CharField(_("engine"), max_length=13)
    took_ms = models.PositiveIntegerField(_("milliseconds"))

    class Meta:
        ordering: ClassVar[list[str]] = ["-asked_at"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["asked_at"], name="query_asked_at"),
            models.Index(fields=["content_found", "asked_at"], name="query_without_results"),
        ]
        verbose_name = _("query")
        verbose_name_plural = _("queries")

    def __str__(self) -> str:
        return self.text
