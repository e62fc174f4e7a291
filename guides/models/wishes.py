"""What residents miss in a place: anybody may say it, an editor decides what is shown."""

from datetime import timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from soums.models import PlacePage

SHOWN_FOR = timedelta(days=365)


class Wish(models.Model):
    """A suggestion: what is missing here. Shown for a year once an editor has approved it.

    Nothing of the person is kept but the words, and the language in which they were typed.
    """

    class Kind(models.TextChoices):
        """What kind of thing is missing."""

        SERVICE = "service", _("service")
        SPECIALIST = "specialist", _("specialist")
        SHOP = "shop", _("shop")
        PRODUCTION = "production", _("production")

    class State(models.TextChoices):
        """What an editor has decided."""

        WAITING = "waiting", _("waiting for an editor")
        SHOWN = "shown", _("shown")
        REFUSED = "refused", _("not shown")

    place = models.ForeignKey(
        PlacePage, verbose_name=_("place"), on_delete=models.CASCADE, related_name="wishes"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    text = models.CharField(_("what is missing"), max_length=300)
    locale = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.WAITING)
    created_on = models.DateField(_("said on"), auto_now_add=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True, editable=False)

    panels: ClassVar[list[Any]] = [
        FieldPanel("state"),
        FieldPanel("place"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("locale")]),
        FieldPanel("text"),
    ]

    class Meta:
        ordering: ClassVar[list[str]] = ["-created_on", "-pk"]
        verbose_name = _("what residents miss")
        verbose_name_plural = _("what residents miss")

    def __str__(self) -> str:
        return str(self.text)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Note the day of the decision."""
        if self.state == self.State.WAITING:
            self.decided_on = None
        elif self.decided_on is None:
            self.decided_on = timezone.localdate()
        super().save(*args, **kwargs)
