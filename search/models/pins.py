"""Pages that editors put on top of what is found for certain words."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel


class Pin(models.Model):
    """A page that comes first for some queries, for as long as somebody stands by it."""

    terms = models.TextField(
        _("queries"), help_text=_("One query a line; endings and spelling may differ.")
    )
    page = models.ForeignKey(
        settings.WAGTAIL_PAGE_MODEL,
        verbose_name=_("page"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    owner = models.CharField(_("who stands by it"), max_length=120)
    expires_on = models.DateField(_("until"), null=True, blank=True)
    active = models.BooleanField(_("in use"), default=True)

    panels: ClassVar[list[Any]] = [
        FieldPanel("terms"),
        FieldPanel("page"),
        FieldRowPanel([FieldPanel("owner"), FieldPanel("expires_on"), FieldPanel("active")]),
    ]

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        verbose_name = _("pinned page")
        verbose_name_plural = _("pinned pages")

    def __str__(self) -> str:
        return f"{self.terms.splitlines()[0] if self.terms else ''} → {self.page_id}"

    def clean(self) -> None:
        """Refuse a pin that no query could meet."""
        if not any(map(str.isalnum, self.terms)):
            raise ValidationError({"terms": _("Write at least one query.")})
