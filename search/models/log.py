"""What was searched for, without who searched."""

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


def this_hour() -> datetime:
    """Now, to the hour: finer times could be joined with other logs to find a person."""
    return timezone.now().replace(minute=0, second=0, microsecond=0)


class QueryLog(models.Model):
    """One page of results: text, language and what came of it. No person, no address, no session.

    `token` names the page, not its reader: everybody who gets the page from a cache has the same.
    With scripts, the page says which rank was opened (`opened`, `best_rank`) or that it was left
    without opening anything (`left`).
    """

    asked_at = models.DateTimeField(_("hour"), default=this_hour)
    language = models.CharField(_("language"), max_length=2)
    text = models.CharField(_("text"), max_length=200)
    folded = models.CharField(_("text in lower case"), max_length=200, blank=True)
    reading = models.JSONField(_("reading"), default=dict)
    aimags = models.CharField(_("aimags"), max_length=100, blank=True)
    places_found = models.PositiveIntegerField(_("places found"))
    content_found = models.PositiveIntegerField(_("pages found"))
    engine = models.CharField(_("engine"), max_length=13)
    took_ms = models.PositiveIntegerField(_("milliseconds"))
    token = models.CharField(max_length=22, blank=True, editable=False)
    opened = models.PositiveIntegerField(_("results opened"), default=0)
    best_rank = models.PositiveSmallIntegerField(_("best rank opened"), null=True)
    left = models.PositiveIntegerField(_("left without opening"), default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["-pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["asked_at"], name="query_asked_at"),
            models.Index(fields=["content_found", "asked_at"], name="query_without_results"),
            models.Index(fields=["token"], name="query_token"),
        ]
        verbose_name = _("query")
        verbose_name_plural = _("queries")

    def __str__(self) -> str:
        return self.text
