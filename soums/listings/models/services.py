"""Where public services are given, and what kinds of such points there are."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from soums.listings.models.base import Listing
from soums.listings.panels import both, panels
from soums.models.taxonomy import Term


class ServiceType(Term):
    """A kind of service point: `description` says what it does, `bring` one paper a line.

    With `hide_address` no address of such a point is ever kept.
    """

    bring = models.TextField(_("what to bring"), blank=True)
    topics = models.JSONField(_("topics"), default=list)
    hide_address = models.BooleanField(_("address kept secret"), default=False)
    source_publisher = models.CharField(_("publisher"), max_length=160, blank=True)
    source_title = models.CharField(_("source"), max_length=255, blank=True)
    source_url = models.URLField(_("address of the source"), blank=True)
    checked_on = models.DateField(_("checked on"), null=True, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("kind of service point")
        verbose_name_plural = _("kinds of service point")


class ServicePoint(Listing):
    """A service point with its hours."""

    kind, slug = "service", "services"

    service = models.ForeignKey(
        ServiceType,
        verbose_name=_("kind of service point"),
        on_delete=models.PROTECT,
        related_name="points",
        help_text=_("What it does and what to bring stands there."),
    )
    hours = models.CharField(
        _("opening hours"),
        max_length=255,
        blank=True,
        help_text=_("Such as Monday to Friday 8–17; empty: to be asked."),
    )

    panels: ClassVar[list[Any]] = panels(FieldPanel("service"), *both("hours"))

    class Meta:
        ordering: ClassVar[list[str]] = ["-checked_on", "-pk"]
        verbose_name = _("service point")
        verbose_name_plural = _("service points")

    def clean(self) -> None:
        """Refuse the address of a place that people hide in."""
        super().clean()
        if self.service_id and self.service.hide_address and (self.address_mn or self.address_en):  # type: ignore[attr-defined]
            raise ValidationError(
                {"address_mn": _("The address of such a centre is never published.")}
            )
