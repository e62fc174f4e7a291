"""Organisations that help people who move."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import DraftStateMixin, RevisionMixin

from guides.fields import CodeListField
from guides.models.bases import Confirmable, SavedInMongolian, Sourced
from guides.models.terms import KindOfHelp
from guides.panels import confirmation_panels, source_panel


class Organisation(
    Confirmable, Sourced, SavedInMongolian, DraftStateMixin, RevisionMixin, ClusterableModel
):
    """A body named by a source. The phone stays empty until the organisation confirms it."""

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
        source_panel,
        *confirmation_panels,
    ]

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def __str__(self) -> str:
        return str(self.name)
