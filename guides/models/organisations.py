"""Organisations that help people who move."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import DraftStateMixin, RevisionMixin

from guides.fields import CodeListField
from guides.models.bases import Confirmable, SavedInMongolian, Sourced
from guides.models.terms import KindOfHelp
from guides.panels import both, confirmation_panels, source_panel

# Who gives shelter is found by telephone only: its address would put people in danger.
SHELTER = "shelter"


class Organisation(
    Confirmable, Sourced, SavedInMongolian, DraftStateMixin, RevisionMixin, ClusterableModel
):
    """A body named by a source. The phone stays empty until the organisation confirms it.

    One that gives shelter never has an address: the form refuses it, saving drops it, and readers
    are shown `public_address` only.
    """

    class Kind(models.TextChoices):
        """What kind of body it is."""

        GOVERNMENT = "government", _("state body")
        NGO = "ngo", _("non-governmental organisation")
        UN = "un", _("United Nations")
        BANK = "bank", _("bank")
        BUSINESS = "business", _("business")
        DONOR = "donor", _("donor")
        MEDIA = "media", _("media")

    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=160)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    role = models.TextField(_("what it does"))
    kinds_of_help = ParentalManyToManyField(
        KindOfHelp, verbose_name=_("kinds of help"), related_name="organisations", blank=True
    )
    aimag_codes = CodeListField(
        _("aimags"),
        help_text=_("Codes of the aimags that the source names; empty for national or not stated."),
    )
    url = models.URLField(_("address"), blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    address = models.TextField(
        _("where it is"), blank=True, help_text=_("Never for shelters: it is refused.")
    )
    languages = CodeListField(
        _("languages"),
        help_text=_("Codes of the languages in which it helps (mn, en, kk); empty: not stated."),
    )
    keepers = ParentalManyToManyField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who keeps this entry"),
        related_name="kept_organisations",
        blank=True,
        help_text=_("MigNet partners who may propose changes to this entry, and to no other."),
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("slug"),
        FieldPanel("name_mn"),
        FieldPanel("name_en"),
        FieldPanel("kind"),
        FieldPanel("role_mn"),
        FieldPanel("role_en"),
        FieldPanel("kinds_of_help"),
        FieldPanel("aimag_codes"),
        FieldRowPanel([FieldPanel("url"), FieldPanel("phone")]),
        both("address"),
        FieldPanel("languages"),
        source_panel,
        *confirmation_panels,
        FieldPanel("keepers", permission="guides.publish_organisation"),
    ]

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def __str__(self) -> str:
        return str(self.name)

    @property
    def gives_shelter(self) -> bool:
        """Whether it gives shelter, so that nobody may read where it is."""
        return any(kind.key == SHELTER for kind in self.kinds_of_help.all())

    @property
    def public_address(self) -> str:
        """Where it is, in the reader's language; "" for shelters, whatever the record holds."""
        return "" if self.gives_shelter else str(self.address or "")

    def clean(self) -> None:
        """Refuse the address of a shelter."""
        super().clean()
        if self.gives_shelter and (self.address_mn or self.address_en):
            raise ValidationError({"address_mn": _("A shelter's address is never written down.")})

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Drop the address of a shelter, however it came here."""
        if self.gives_shelter:
            self.address = self.address_mn = self.address_en = ""
        return super().save(*args, **kwargs)
