"""What all kinds of listing share: place, words, contact, source, dates, draft and review."""

from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    Revision,
    RevisionMixin,
    Workflow,
    WorkflowMixin,
)

from portal.i18n.english.marks import CarriesMarks
from portal.i18n.languages import DEFAULT_LANGUAGE, LANGUAGE_NAMES, current_language
from soums.listings.fields import valid_phone
from soums.models.desk import workflow_for
from soums.models.places import PlacePage

CONTACTS = ("contact_name", "phone", "email", "url", "address_mn")


class ListingQuerySet(models.QuerySet["Listing"]):
    """Listings as readers and editors ask for them."""

    def public(self, today: date | None = None) -> "ListingQuerySet":
        """What readers may see on a day: published, not over, of a place that is public."""
        day = today or timezone.localdate()
        return self.filter(live=True, expires_on__gte=day, place__live=True)

    def over(self, today: date | None = None) -> "ListingQuerySet":
        """What is past its last day."""
        return self.filter(expires_on__lt=today or timezone.localdate())

    def within(self, code: str) -> "ListingQuerySet":
        """Listings of a place: those of an aimag (two digits) with those of its soums."""
        return self.filter(place__code__startswith=code)


class Listing(  # type: ignore[misc]
    CarriesMarks,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    models.Model,
):
    """A dated, sourced, expiring notice about one place.

    `expires_on` is the last day on which readers see it. `is_sample` marks made-up listings for
    trying, which say so wherever they stand.
    """

    kind: ClassVar[str]
    slug: ClassVar[str]

    place = models.ForeignKey(
        PlacePage,
        verbose_name=_("place"),
        on_delete=models.PROTECT,
        related_name="%(class)s_listings",
        help_text=_("The soum, or the aimag where it concerns all of it."),
    )
    title = models.CharField(
        _("title"), max_length=160, help_text=_("What it is, in a few words, without a price.")
    )
    text = models.TextField(_("text"), help_text=_("What a reader has to know before calling."))
    contact_name = models.CharField(
        _("whom to ask"),
        max_length=160,
        blank=True,
        help_text=_("An office or a person who has agreed to be named."),
    )
    phone = models.CharField(
        _("phone"),
        max_length=32,
        blank=True,
        validators=[valid_phone],
        help_text=_("One number, such as 7035 1234."),
    )
    email = models.EmailField(
        _("e-mail"), blank=True, help_text=_("Readers see it: an address of an office.")
    )
    url = models.URLField(
        _("web page"), blank=True, help_text=_("Where the original or more of it can be read.")
    )
    address = models.CharField(
        _("street address"), max_length=255, blank=True, help_text=_("Bagh, street, building.")
    )
    source_publisher = models.CharField(
        _("publisher"), max_length=160, help_text=_("Who has published it or told you.")
    )
    source_title = models.CharField(
        _("source"), max_length=255, help_text=_("The notice or letter, in its own words.")
    )
    source_url = models.URLField(
        _("address of the source"), blank=True, help_text=_("Empty when it is not on the web.")
    )
    source_date = models.DateField(
        _("date of the source"), null=True, blank=True, help_text=_("The day on the notice.")
    )
    checked_on = models.DateField(
        _("checked on"), help_text=_("The day on which somebody asked whether it still holds.")
    )
    expires_on = models.DateField(
        _("last day"),
        db_index=True,
        help_text=_("On the day after, it leaves the public pages by itself."),
    )
    is_sample = models.BooleanField(_("sample"), default=False, editable=False)

    objects = ListingQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.title)

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Save under Mongolian, so that columns without a language hold the original."""
        with override(DEFAULT_LANGUAGE):
            return super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Its address in the reader's language."""
        return self.url_in(current_language())

    @property
    def is_over(self) -> bool:
        """Whether its last day lies behind."""
        return self.expires_on < timezone.localdate()

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """One preview for each language."""
        return list(LANGUAGE_NAMES.items())

    def url_in(self, language: str) -> str:
        """Its address in a language: `/mn/listings/homes/12/`."""
        return f"/{language}/listings/{self.slug}/{self.pk}/"

    def get_workflow(self) -> Workflow | None:
        """The way of approval of its aimag's desk; None where no desk is set up."""
        return workflow_for(self.place if self.place_id else None)

    def clean(self) -> None:
        """Refuse a listing that nobody can be asked about, or that ends before it was checked."""
        super().clean()
        if not any(getattr(self, name) for name in CONTACTS):
            raise ValidationError(
                {"phone": _("Give a way to ask: a phone, an address, an office.")}
            )
        if self.expires_on and self.checked_on and self.expires_on < self.checked_on:
            raise ValidationError(
                {"expires_on": _("The last day lies before the day of the check.")}
            )

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        """Record a draft under Mongolian."""
        with override(DEFAULT_LANGUAGE):
            return super().save_revision(*args, **kwargs)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show the draft as its page would, in the language named by `mode_name`."""
        from soums.listings.views import preview  # noqa: PLC0415 (views need the models)

        with override(mode_name or DEFAULT_LANGUAGE):
            return preview(request, self)
