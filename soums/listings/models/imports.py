"""Sheets that editors have sent: kept between the dry run and the confirmation, and afterwards."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ListingImport(models.Model):
    """One file: `cells` holds its rows as read, `written` what was made of them.

    `cells` is `[{sheet, row, cells: {column: text}}]`; `written` is
    `[{sheet, row, kind, pk, outcome}]`, empty until somebody confirms.
    """

    file_name = models.CharField(_("file"), max_length=160)
    cells = models.JSONField(_("rows"), default=list)
    written = models.JSONField(_("written rows"), default=list)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    sent_at = models.DateTimeField(_("sent at"), auto_now_add=True)
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-sent_at", "-pk"]
        verbose_name = _("import of listings")
        verbose_name_plural = _("imports of listings")

    def __str__(self) -> str:
        return self.file_name
