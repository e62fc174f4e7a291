"""What records of this room share: a source, an officer's confirmation, a deadline."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from portal.i18n.english.marks import CarriesMarks
from portal.i18n.languages import DEFAULT_LANGUAGE

partial_date = RegexValidator(
    r"^\d{4}(-\d{2}(-\d{2})?)?$", _("Write a year, a month (2024-05) or a day (2024-05-27).")
)


class DeadlineFrom(models.TextChoices):
    """The day from which a deadline counts."""

    ARRIVAL = "arrival", _("day of arrival")
    DISMISSAL = "dismissal", _("day of dismissal")
    DECISION = "decision", _("day of the decision")
    CALL = "call", _("day of the call for applications")


class SavedInMongolian(CarriesMarks, models.Model):
    """Saves under Mongolian, so that the un-suffixed columns never follow an editor's screen."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Save, and commit inline rows, under Mongolian."""
        with override(DEFAULT_LANGUAGE):
            return super().save(*args, **kwargs)


class Sourced(models.Model):
    """The source of a statement, in the source's own language.

    `source_date` is a year, a month or a day as text; empty means that the page has no date.
    `source_url` is empty where no exact address is known.
    """

    source_publisher = models.CharField(_("publisher"), max_length=255)
    source_title = models.CharField(_("source"), max_length=255)
    source_url = models.URLField(_("address of the source"), blank=True)
    source_date = models.CharField(
        _("date of the source"), max_length=10, blank=True, validators=[partial_date]
    )

    class Meta:
        abstract = True


class Confirmable(models.Model):
    """A text that readers see as "not yet confirmed" until a named officer has checked it.

    `checked_on` is the day on which the text was last compared with its sources; it is not an
    officer's confirmation.
    """

    english_not_read = ("needs_confirmation",)

    class Verification(models.TextChoices):
        """Whether a named officer has checked the text."""

        DRAFT = "draft", _("not yet confirmed by an officer")
        CONFIRMED = "confirmed", _("confirmed by an officer")

    verification = models.CharField(
        _("verification"),
        max_length=10,
        choices=Verification.choices,
        default=Verification.DRAFT,
    )
    confirmed_by = models.CharField(
        _("confirmed by"),
        max_length=120,
        blank=True,
        help_text=_("Name and office of the officer; readers see it."),
    )
    confirmed_on = models.DateField(_("confirmed on"), null=True, blank=True)
    checked_on = models.DateField(
        _("checked on"), help_text=_("The day on which the text was compared with its sources.")
    )
    needs_confirmation = models.TextField(
        _("open questions"),
        blank=True,
        help_text=_("What an officer should settle, one question a line. Readers do not see it."),
    )

    class Meta:
        abstract = True

    @property
    def is_confirmed(self) -> bool:
        """Whether a named officer has checked the text."""
        return self.verification == self.Verification.CONFIRMED

    def clean(self) -> None:
        """Refuse a confirmation without a name or a day."""
        super().clean()
        if self.is_confirmed and not (self.confirmed_by and self.confirmed_on):
            raise ValidationError(
                {"verification": _("A confirmation needs the officer's name and the day.")}
            )
