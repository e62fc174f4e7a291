"""Information Days and other events, and the places that readers take at them."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import uuid4

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import DraftStateMixin, RevisionMixin

from guides.models.bases import SavedInMongolian, Sourced
from guides.models.organisations import Organisation
from guides.panels import both, source_panel
from soums.models import AimagPage, PlacePage

MOST_SEATS = 5


class Event(Sourced, SavedInMongolian, DraftStateMixin, RevisionMixin, models.Model):
    """A day on which people can come and ask. Without a place it is for the whole country.

    It leaves lists, feeds, search and API when it ends. `uid` names it in calendars for ever;
    `sequence` counts the times it was saved, so that calendars take the newest.
    """

    class Language(models.TextChoices):
        """In which language it is held."""

        MONGOLIAN = "mn", _("Mongolian")
        ENGLISH = "en", _("English")
        BOTH = "both", _("Mongolian and English")

    class Registration(models.TextChoices):
        """How one gets a place."""

        NONE = "none", _("not needed")
        FORM = "form", _("by the form on this page")
        LINK = "link", _("by the organiser's own page")
        ASK = "ask", _("ask the organiser")

    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=160)
    text = models.TextField(_("text"))
    place = models.ForeignKey(
        PlacePage,
        verbose_name=_("place"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        help_text=_("Aimag, soum or district; empty for the whole country."),
    )
    venue = models.CharField(_("venue"), max_length=200)
    starts = models.DateTimeField(_("starts"))
    ends = models.DateTimeField(_("ends"))
    online_url = models.URLField(_("online link"), blank=True)
    language = models.CharField(_("language"), max_length=4, choices=Language.choices)
    contact = models.CharField(_("whom to ask"), max_length=200, blank=True)
    registration = models.CharField(
        _("registration"), max_length=4, choices=Registration.choices, default=Registration.NONE
    )
    registration_url = models.URLField(_("address of the registration"), blank=True)
    capacity = models.PositiveIntegerField(_("places"), null=True, blank=True)
    register_until = models.DateTimeField(_("registration open until"), null=True, blank=True)
    organiser = models.ForeignKey(
        Organisation,
        verbose_name=_("organiser"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
    )
    organiser_group = models.ForeignKey(
        Group,
        verbose_name=_("organiser's group"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Its members see who has registered."),
    )
    checked_on = models.DateField(_("checked on"), default=timezone.localdate)

    panels: ClassVar[list[Any]] = [
        FieldPanel("slug"),
        both("title"),
        both("text"),
        FieldPanel("place"),
        both("venue"),
        FieldRowPanel([FieldPanel("starts"), FieldPanel("ends")]),
        FieldRowPanel([FieldPanel("language"), FieldPanel("online_url")]),
        both("contact"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("registration"), FieldPanel("registration_url")]),
                FieldRowPanel([FieldPanel("capacity"), FieldPanel("register_until")]),
            ],
            _("Registration"),
        ),
        FieldRowPanel([FieldPanel("organiser"), FieldPanel("organiser_group")]),
        source_panel,
        FieldPanel("checked_on"),
    ]

    class Meta:
        ordering: ClassVar[list[str]] = ["starts", "slug"]
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def __str__(self) -> str:
        return str(self.title)

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Count the times it was saved: calendars take what has the higher number."""
        if self.pk:
            self.sequence += 1
        return super().save(*args, **kwargs)

    @property
    def takes_registrations(self) -> bool:
        """Whether its registration is the portal's own form."""
        return self.registration == self.Registration.FORM

    @property
    def closes(self) -> datetime:
        """When registration ends: the day that was set, the start at the latest."""
        return min(self.register_until or self.starts, self.starts)

    def clean(self) -> None:
        """Refuse what readers could not use: an end before the start, a form without places."""
        super().clean()
        if self.starts and self.ends and self.ends <= self.starts:
            raise ValidationError({"ends": _("An event ends after it starts.")})
        if self.takes_registrations and not self.capacity:
            raise ValidationError({"capacity": _("How many can come? The form needs a number.")})
        if self.registration == self.Registration.LINK and not self.registration_url:
            raise ValidationError({"registration_url": _("Where does one register?")})
        if AimagPage.objects.filter(slug=self.slug).exists():
            raise ValidationError({"slug": _("This address is the calendar of an aimag.")})


class EventRegistration(models.Model):
    """Places taken at an event. Deleted when cancelled, and soon after the event.

    `key` stands in the signed link of the confirmation mail.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    event = models.ForeignKey(
        Event, verbose_name=_("event"), on_delete=models.CASCADE, related_name="registrations"
    )
    name = models.CharField(_("name"), max_length=80)
    email = models.EmailField(_("e-mail"), max_length=120)
    seats = models.PositiveSmallIntegerField(_("people"), default=1)
    locale = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    created_at = models.DateTimeField(_("registered at"), auto_now_add=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["event", "created_at"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["event", "email"], name="one_registration_an_address"),
            models.CheckConstraint(
                condition=models.Q(seats__gte=1, seats__lte=MOST_SEATS), name="seats_in_bounds"
            ),
        ]
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")

    def __str__(self) -> str:
        return f"{self.name} ({self.seats})"
