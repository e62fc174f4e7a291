"""Vacancies."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from soums.listings.choices import Sector, YesNoAsk
from soums.listings.models.base import Listing
from soums.listings.panels import both, panels

register_number = RegexValidator(r"^\d{7}$", _("A register number has seven digits."))


class Job(Listing):
    """A vacancy. Pay is whole tugriks a month; None is to be asked."""

    class Employment(models.TextChoices):
        """How much and when."""

        FULL = "full", _("full time")
        PART = "part", _("part time")
        SEASONAL = "seasonal", _("seasonal")
        REMOTE = "remote", _("from afar")

    kind, slug = "job", "jobs"

    occupation = models.CharField(
        _("occupation"), max_length=120, help_text=_("Such as teacher, driver, cook.")
    )
    sector = models.CharField(
        _("sector"), max_length=12, choices=Sector.choices, help_text=_("For filters.")
    )
    employer = models.CharField(
        _("employer"), max_length=200, help_text=_("The full name: a job without one is not shown.")
    )
    employer_register = models.CharField(
        _("register number of the employer"),
        max_length=7,
        blank=True,
        validators=[register_number],
        help_text=_("Seven digits; readers check it in the state register."),
    )
    employment = models.CharField(
        _("form of work"),
        max_length=10,
        choices=Employment.choices,
        help_text=_("Full time, part time, seasonal or from afar."),
    )
    pay_from = models.PositiveBigIntegerField(
        _("pay from, ₮ a month"), null=True, blank=True, help_text=_("Empty: to be asked.")
    )
    pay_to = models.PositiveBigIntegerField(
        _("pay to, ₮ a month"), null=True, blank=True, help_text=_("Empty: to be asked.")
    )
    housing = models.CharField(
        _("home offered"),
        max_length=4,
        choices=YesNoAsk.choices,
        default=YesNoAsk.ASK,
        help_text=_("Whether a home goes with the job."),
    )
    partner_job = models.CharField(
        _("job for the partner"),
        max_length=4,
        choices=YesNoAsk.choices,
        default=YesNoAsk.ASK,
        help_text=_("Whether there is work for husband or wife as well."),
    )
    apply_how = models.TextField(
        _("how to apply"), blank=True, help_text=_("Papers to bring, where, until when.")
    )
    deadline = models.DateField(
        _("apply until"), null=True, blank=True, help_text=_("Empty when there is no such day.")
    )

    panels: ClassVar[list[Any]] = panels(
        *both("occupation"),
        FieldRowPanel([FieldPanel("sector"), FieldPanel("employment")]),
        FieldRowPanel([FieldPanel("employer"), FieldPanel("employer_register")]),
        FieldRowPanel([FieldPanel("pay_from"), FieldPanel("pay_to")]),
        FieldRowPanel([FieldPanel("housing"), FieldPanel("partner_job")]),
        *both("apply_how"),
        FieldPanel("deadline"),
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["-checked_on", "-pk"]
        verbose_name = _("vacancy")
        verbose_name_plural = _("vacancies")

    def clean(self) -> None:
        """Refuse pay that falls and a listing that outlives its deadline."""
        super().clean()
        if self.pay_from and self.pay_to and self.pay_to < self.pay_from:
            raise ValidationError({"pay_to": _("The upper pay is below the lower.")})
        if self.deadline and self.expires_on and self.expires_on > self.deadline:
            raise ValidationError({"expires_on": _("The last day lies after the deadline.")})
