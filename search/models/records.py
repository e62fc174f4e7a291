"""The outbox: what the index has to hold, written in the transaction that changes a page."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class SearchRecord(models.Model):
    """One document of the index: of a page and language, or of a place.

    The row says how the document looks *now*; the worker sends it whenever `indexed_version` lags
    behind `version`. Rows are never removed: `deleted` keeps the version of a withdrawn document.
    The columns below `fingerprint` repeat parts of the document for the database's own search.
    """

    uid = models.CharField(_("document"), max_length=120, unique=True)
    kind = models.CharField(_("kind"), max_length=20)
    object_id = models.CharField(
        _("made of"), max_length=60, help_text=_("Such as page:12 or programme:3.")
    )
    locale = models.CharField(_("language"), max_length=2, blank=True)
    version = models.BigIntegerField(_("version"))
    indexed_version = models.BigIntegerField(_("version in the index"), default=0)
    deleted = models.BooleanField(_("withdrawn"), default=False)
    changed_at = models.DateTimeField(_("changed at"))
    failed_reason = models.TextField(_("why the index refused it"), blank=True)
    fingerprint = models.CharField(_("fingerprint"), max_length=40)

    translation_key = models.CharField(_("page"), max_length=120)
    scope = models.CharField(_("scope"), max_length=8, blank=True)
    tags = models.TextField(_("tags"), blank=True)
    words = models.TextField(_("words"), blank=True)
    checked_on = models.DateField(_("checked on"), null=True, blank=True)
    expires_at = models.DateTimeField(_("expires at"), null=True, blank=True)
    # Last, so that a database that reads rows from the left need not read it to search the others.
    document = models.JSONField(_("content"))

    class Meta:
        ordering: ClassVar[list[str]] = ["uid"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["object_id"], name="record_object"),
            models.Index(fields=["translation_key"], name="record_translation_key"),
            models.Index(fields=["kind", "locale"], name="record_kind_locale"),
            models.Index(fields=["version"], name="record_version"),
            models.Index(
                fields=["changed_at"],
                name="record_waiting",
                condition=Q(indexed_version__lt=F("version")),
            ),
        ]
        verbose_name = _("search record")
        verbose_name_plural = _("search records")

    def __str__(self) -> str:
        return self.uid


class RecordCounter(models.Model):
    """The one sequence of versions: the first row, locked by whoever writes records.

    The second row holds the mark of the lexicon, another number after each of its changes. Unlike
    a sequence of the database it exists in SQLite too, and its lock makes versions become visible
    in their order, so that "everything after version n" misses nothing.
    """

    last = models.BigIntegerField(_("last version given"), default=0)

    class Meta:
        verbose_name = _("counter of versions")
        verbose_name_plural = _("counters of versions")

    def __str__(self) -> str:
        return str(self.last)
