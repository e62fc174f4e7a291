"""What the desks' board keeps: confirmations, readers' feedback, completeness, reminders."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.i18n.languages import LANGUAGE_NAMES
from soums.models.places import PlacePage
from soums.sections import SECTIONS


class SectionCheck(models.Model):
    """Somebody confirmed that the published text of a section still holds.

    `office` is the place whose desk confirmed it, empty for the portal's editors: readers see the
    office, `made_by` stays with the audit. Only an approved check is public.
    """

    class State(models.TextChoices):
        """Officers propose."""

        PROPOSED = "proposed", _("proposed")
        APPROVED = "approved", _("approved")
        REJECTED = "rejected", _("rejected")

    place = models.ForeignKey(
        PlacePage, verbose_name=_("place"), on_delete=models.CASCADE, related_name="section_checks"
    )
    section = models.SlugField(_("section"), max_length=20)
    checked_on = models.DateField(_("checked on"))
    office = models.ForeignKey(
        PlacePage, verbose_name=_("office"), on_delete=models.SET_NULL, null=True, related_name="+"
    )
    state = models.CharField(_("state"), max_length=10, choices=State.choices)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    made_at = models.DateTimeField(_("made at"), default=timezone.now)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, db_index=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-checked_on", "-pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["state", "place"], name="section_check_state")
        ]
        verbose_name = _("check of a section")
        verbose_name_plural = _("checks of sections")

    def __str__(self) -> str:
        return f"{self.place_id} {self.section}: {self.checked_on}"

    @property
    def label(self) -> str:
        """The section in the active language."""
        return str(SECTIONS[self.section].label) if self.section in SECTIONS else self.section


class PageFeedback(models.Model):
    """Whether a page answered a reader's question: nothing of the person is kept.

    `topic` is a section of a place page, or the first part of the address of other pages.
    """

    page_path = models.CharField(_("page"), max_length=300)
    place = models.ForeignKey(
        PlacePage,
        verbose_name=_("place"),
        on_delete=models.CASCADE,
        null=True,
        related_name="page_feedback",
    )
    topic = models.SlugField(_("topic"), max_length=40, blank=True)
    language = models.CharField(_("language"), max_length=2, choices=list(LANGUAGE_NAMES.items()))
    helpful = models.BooleanField(_("did it answer"))
    text = models.CharField(_("what was missing"), max_length=300, blank=True)
    said_on = models.DateField(_("said on"), default=timezone.localdate)

    class Meta:
        ordering: ClassVar[list[str]] = ["-said_on", "-pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["place", "said_on"], name="feedback_of_place")
        ]
        verbose_name = _("feedback on a page")
        verbose_name_plural = _("feedback on pages")

    def __str__(self) -> str:
        return f"{self.page_path}: {self.helpful}"


class Completeness(models.Model):
    """How much of a place's page is answered, counted every night; one row a week stays.

    `week` is its Monday. `figures` are the newest figures of each indicator, `fresh` those of them
    that are not old; `texts` and `english` are empty where nobody counts them.
    """

    place = models.ForeignKey(
        PlacePage, verbose_name=_("place"), on_delete=models.CASCADE, related_name="completeness"
    )
    week = models.DateField(_("week"))
    counted_on = models.DateField(_("counted on"))
    asked = models.PositiveSmallIntegerField(_("questions"))
    answered = models.PositiveSmallIntegerField(_("answered"))
    figures = models.PositiveSmallIntegerField(_("figures"))
    fresh = models.PositiveSmallIntegerField(_("figures that are not old"))
    texts = models.PositiveSmallIntegerField(_("texts"), null=True)
    english = models.PositiveSmallIntegerField(_("texts in English"), null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-week", "place"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["week", "place"], name="one_count_a_week_and_place")
        ]
        verbose_name = _("completeness of a page")
        verbose_name_plural = _("completeness of pages")

    def __str__(self) -> str:
        return f"{self.place_id} {self.week}: {self.answered}/{self.asked}"


class DeskReminder(models.Model):
    """A reminder of a place's desk: what was open, how many got it, and whether it went further.

    `open` holds the counts by line. `recipients` is 0 where nobody at the desk has an address; the
    row then only marks since when things have been open.
    """

    place = models.ForeignKey(
        PlacePage, verbose_name=_("place"), on_delete=models.CASCADE, related_name="reminders"
    )
    sent_on = models.DateField(_("sent on"))
    open = models.JSONField(_("what was open"))
    recipients = models.PositiveSmallIntegerField(_("recipients"))
    escalated_on = models.DateField(_("told the national editors on"), null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-sent_on", "-pk"]
        verbose_name = _("reminder of a desk")
        verbose_name_plural = _("reminders of desks")

    def __str__(self) -> str:
        return f"{self.place_id}: {self.sent_on}"
