"""What the desk of the figures keeps beside the figures: drafts, and sheets on their way in."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class FigureDraft(models.Model):
    """What one editor has typed into one cell of a grid and not sent yet.

    `cell` is `<code>.<indicator key>`, or `source` for the source that goes with the next save;
    `typed` holds the fields of the form as text.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    cell = models.CharField(_("cell"), max_length=80)
    typed = models.JSONField(_("typed"), default=dict)
    saved_at = models.DateTimeField(_("saved at"), auto_now=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "cell"], name="one_draft_a_cell")
        ]
        verbose_name = _("draft of a figure")
        verbose_name_plural = _("drafts of figures")

    def __str__(self) -> str:
        return self.cell


class FigureImport(models.Model):
    """A sheet of figures: read, then checked row by row, then written once somebody confirms.

    Checking and writing go in batches and can go on after an interruption: what a row has become
    stands in the row.
    """

    class State(models.TextChoices):
        """The steps in their order."""

        CHECKING = "checking", _("being checked")
        CHECKED = "checked", _("checked")
        WRITING = "writing", _("being written")
        WRITTEN = "written", _("written")

    file_name = models.CharField(_("file"), max_length=160)
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.CHECKING
    )
    notes = models.JSONField(_("remarks on the headings"), default=list)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="+"
    )
    sent_at = models.DateTimeField(_("sent at"), auto_now_add=True)
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-sent_at", "-pk"]
        verbose_name = _("import of figures")
        verbose_name_plural = _("imports of figures")

    def __str__(self) -> str:
        return self.file_name


class FigureImportRow(models.Model):
    """One row of a sheet: its cells as text, and what became of it.

    `change` is `{before, after, mark}` for a row that changes something; `problems` is
    `[{column, reason}]`.
    """

    class Outcome(models.TextChoices):
        """From unread to written."""

        UNREAD = "unread", _("not checked yet")
        NEW = "new", _("new")
        CHANGED = "changed", _("changed")
        UNCHANGED = "unchanged", _("unchanged")
        WRONG = "wrong", _("with errors")
        WRITTEN = "written", _("written")
        PROPOSED = "proposed", _("proposed")
        OVERTAKEN = "overtaken", _("changed by somebody else meanwhile")

    sheet = models.ForeignKey(FigureImport, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(_("row"))
    cells = models.JSONField(_("cells"), default=dict)
    outcome = models.CharField(
        _("outcome"), max_length=10, choices=Outcome.choices, default=Outcome.UNREAD
    )
    problems = models.JSONField(_("errors"), default=list)
    change = models.JSONField(_("change"), null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["number"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["sheet", "outcome", "number"], name="figure_import_outcome")
        ]
        verbose_name = _("row of an import of figures")
        verbose_name_plural = _("rows of imports of figures")

    def __str__(self) -> str:
        return f"{self.sheet_id}!{self.number}"
