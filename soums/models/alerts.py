"""Alert banners: a sentence or two that stand on pages for a while and leave by themselves."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import (
    DraftStateMixin,
    PreviewableMixin,
    Revision,
    RevisionMixin,
    Workflow,
    WorkflowMixin,
)

from portal.i18n.languages import DEFAULT_LANGUAGE, LANGUAGE_NAMES
from soums.models.desk import workflow_for
from soums.models.places import PlacePage


class Alert(WorkflowMixin, DraftStateMixin, RevisionMixin, PreviewableMixin, models.Model):  # type: ignore[misc]
    """What readers of a place's pages must know now; without a place, of all pages.

    That of an aimag stands on its soums' pages too. Shown from `starts` until just before `ends`.
    """

    class Kind(models.TextChoices):
        """How urgent it is; readers are told in words, not by colour alone."""

        INFORMATION = "information", _("Information")
        WARNING = "warning", _("Warning")
        EMERGENCY = "emergency", _("Emergency")

    place = models.ForeignKey(
        PlacePage,
        verbose_name=_("place"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="alerts",
        help_text=_("An aimag with all its soums, or one soum; empty for the whole country."),
    )
    kind = models.CharField(
        _("kind"), max_length=12, choices=Kind.choices, default=Kind.INFORMATION
    )
    title = models.CharField(_("title"), max_length=80, help_text=_("What it is, in a few words."))
    text = models.CharField(
        _("text"), max_length=240, help_text=_("One or two sentences: what readers should do.")
    )
    url = models.URLField(
        _("address for more"), blank=True, help_text=_("A page that says more about it.")
    )
    link_text = models.CharField(
        _("text of the link"), max_length=60, blank=True, help_text=_("Empty: «More about it».")
    )
    starts = models.DateTimeField(_("shown from"))
    ends = models.DateTimeField(
        _("shown until"), help_text=_("It leaves all pages then, by itself.")
    )

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("place")]),
        FieldRowPanel([FieldPanel("starts"), FieldPanel("ends")]),
        MultiFieldPanel([FieldPanel("title_mn"), FieldPanel("title_en")], _("Title")),
        MultiFieldPanel([FieldPanel("text_mn"), FieldPanel("text_en")], _("Text of the banner")),
        MultiFieldPanel(
            [
                FieldPanel("url"),
                FieldRowPanel([FieldPanel("link_text_mn"), FieldPanel("link_text_en")]),
            ],
            _("Link"),
        ),
    ]

    class Meta:
        ordering: ClassVar[list[str]] = ["-starts", "-pk"]
        verbose_name = _("alert banner")
        verbose_name_plural = _("alert banners")

    def __str__(self) -> str:
        return str(self.title)

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Save under Mongolian, so that columns without a language hold the original."""
        with override(DEFAULT_LANGUAGE):
            return super().save(*args, **kwargs)

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """One preview for each language."""
        return list(LANGUAGE_NAMES.items())

    def clean(self) -> None:
        """Refuse an end before the start, and English of which only half is there."""
        super().clean()
        if self.starts and self.ends and self.ends <= self.starts:
            raise ValidationError({"ends": _("A banner ends after it starts.")})
        if bool(self.title_en) != bool(self.text_en):
            raise ValidationError(
                {"text_en": _("Give title and text in English, or neither of them.")}
            )

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        """Record a draft under Mongolian."""
        with override(DEFAULT_LANGUAGE):
            return super().save_revision(*args, **kwargs)

    def get_workflow(self) -> Workflow | None:
        """The way of approval of its aimag's desk; none for the whole country."""
        return workflow_for(self.place)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """A page with nothing but the banner."""
        return "soums/alerts/preview.html"

    def serve_preview(self, request: HttpRequest, mode_name: str) -> Any:
        """Show the draft in the language named by `mode_name`."""
        from soums.alerts import banner_of  # noqa: PLC0415 (it reads this model)

        with override(mode_name or DEFAULT_LANGUAGE):
            request.shown_alerts = [banner_of(self).shown()]  # type: ignore[attr-defined]
            response = super().serve_preview(request, mode_name)
            return response.render() if hasattr(response, "render") else response
