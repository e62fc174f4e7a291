"""Figures as records: each has a year and a source, and every change of it is kept."""

from decimal import Decimal
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from soums.models.places import PlacePage


class Indicator(models.Model):
    """What is measured: label, unit, topic and which direction is better."""

    class Level(models.TextChoices):
        """For which places the indicator is published."""

        AIMAG = "aimag", _("aimags")
        SOUM = "soum", _("soums")
        BOTH = "both", _("aimags and soums")
        COUNTRY = "country", _("whole country")

        @classmethod
        def of(cls, kind: str) -> tuple["Indicator.Level", ...]:
            """The levels that are published for a kind of place."""
            whole = kind in (PlacePage.Kind.AIMAG, PlacePage.Kind.CAPITAL)
            return (cls.AIMAG if whole else cls.SOUM, cls.BOTH)

    class Better(models.TextChoices):
        """Whether more is better."""

        MORE = "better", _("more is better")
        LESS = "worse", _("less is better")
        NEUTRAL = "neutral", _("neither")

    key = models.SlugField(_("key"), max_length=60, unique=True)
    label = models.CharField(_("label"), max_length=200)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    definition = models.TextField(_("definition"), blank=True)
    topic = models.SlugField(_("topic"), max_length=30)
    section = models.SlugField(_("section of a place page"), max_length=20)
    level = models.CharField(_("level"), max_length=10, choices=Level.choices)
    higher_is = models.CharField(_("direction"), max_length=10, choices=Better.choices)
    decimals = models.PositiveSmallIntegerField(_("decimals"), default=0)
    lowest = models.DecimalField(
        _("lowest plausible value"), max_digits=18, decimal_places=4, null=True, blank=True
    )
    highest = models.DecimalField(
        _("highest plausible value"), max_digits=18, decimal_places=4, null=True, blank=True
    )
    computed = models.BooleanField(_("computed by the portal"), default=False)
    publisher = models.CharField(_("publisher"), max_length=120)
    licence = models.CharField(_("licence"), max_length=200, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["order", "key"]
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")

    def __str__(self) -> str:
        return str(self.label)


class Source(models.Model):
    """Where a figure was read: the words of the data file, and a short name for readers."""

    publisher = models.CharField(_("publisher"), max_length=120)
    short_name = models.CharField(_("short name"), max_length=60)
    title = models.CharField(_("title"), max_length=500, unique=True)
    url = models.URLField(_("address"), blank=True)
    licence = models.CharField(_("licence"), max_length=200, blank=True)
    retrieved_on = models.DateField(_("retrieved on"), null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["publisher", "title"]
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self) -> str:
        return str(self.title)


class Figure(models.Model):
    """One figure of one place and year: a value, a checked "none", or an asked-for "no data".

    `place` is empty for the whole country. `value` is in the indicator's unit and is set
    exactly when `status` is `value`. Written only through `soums.figures.door`.
    """

    class Status(models.TextChoices):
        """A missing figure is never the same as none."""

        VALUE = "value", _("value")
        NONE = "none", _("none")
        MISSING = "missing", _("no data")

    place = models.ForeignKey(
        PlacePage,
        verbose_name=_("place"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="figures",
    )
    indicator = models.ForeignKey(
        Indicator, verbose_name=_("indicator"), on_delete=models.PROTECT, related_name="figures"
    )
    year = models.PositiveSmallIntegerField(_("year"))
    status = models.CharField(_("status"), max_length=10, choices=Status.choices)
    value = models.DecimalField(_("value"), max_digits=18, decimal_places=4, null=True, blank=True)
    source = models.ForeignKey(
        Source, verbose_name=_("source"), on_delete=models.PROTECT, related_name="figures"
    )
    checked_on = models.DateField(_("checked on"))
    checked_by = models.CharField(_("checked by"), max_length=120)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["place", "indicator", "-year"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["place", "indicator", "year"], name="unique_figure"),
            models.UniqueConstraint(
                fields=["indicator", "year"],
                condition=models.Q(place=None),
                name="unique_country_figure",
            ),
            models.CheckConstraint(
                condition=models.Q(status="value", value__isnull=False)
                | (~models.Q(status="value") & models.Q(value=None)),
                name="value_exactly_with_status_value",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["indicator", "year"], name="figure_indicator_year")
        ]
        verbose_name = _("figure")
        verbose_name_plural = _("figures")

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.year}: {self.plain_value()}"

    def plain_value(self) -> int | float | None:
        """The value as a plain number, whole where it is whole."""
        if self.value is None:
            return None
        value = Decimal(self.value)
        return int(value) if value == value.to_integral_value() else float(value)

    def is_old(self) -> bool:
        """Whether the year lies further back than readers may take for today's."""
        return timezone.localdate().year - self.year > settings.NUTAG_OLD_AFTER_YEARS


class FigureChange(models.Model):
    """A change of a figure: who, when, from what to what, why, and whether it stands.

    `old` and `new` hold `{status, value, source, checked_on, checked_by, note}`; `old` is empty
    for a new figure. The rows are the history, the audit and the way back; none is ever deleted.
    """

    class State(models.TextChoices):
        """Only an approved change reaches the figure."""

        PROPOSED = "proposed", _("proposed")
        APPROVED = "approved", _("approved")
        REJECTED = "rejected", _("rejected")

    place = models.ForeignKey(
        PlacePage, on_delete=models.PROTECT, null=True, blank=True, related_name="figure_changes"
    )
    indicator = models.ForeignKey(
        Indicator, on_delete=models.PROTECT, related_name="figure_changes"
    )
    year = models.PositiveSmallIntegerField(_("year"))
    old = models.JSONField(_("before"), null=True, blank=True)
    new = models.JSONField(_("after"))
    why = models.CharField(_("reason"), max_length=255)
    state = models.CharField(_("state"), max_length=10, choices=State.choices)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    made_at = models.DateTimeField(_("made at"), default=timezone.now)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    answer = models.CharField(
        _("answer"), max_length=255, blank=True, help_text=_("Why it was rejected.")
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["-made_at", "-pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["place", "indicator", "year"], name="change_of_figure"),
            models.Index(fields=["state", "made_at"], name="change_state"),
            models.Index(fields=["decided_at"], name="change_decided"),
        ]
        verbose_name = _("change of a figure")
        verbose_name_plural = _("changes of figures")

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.year}: {self.state}"

    @property
    def figure_key(self) -> tuple[int | None, int, int]:
        """What identifies the figure: place, indicator, year."""
        return (self.place_id, self.indicator_id, self.year)

    @property
    def changes_value(self) -> bool:
        """Whether the value is another one, or was not known before."""
        said = ("status", "value")
        return self.old is None or any(self.old[name] != self.new[name] for name in said)
