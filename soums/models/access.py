"""How a place is reached, and what it borders on."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from soums.models.places import PlacePage


class AccessPoint(models.Model):
    """An airport, a railway station or a border crossing.

    Coordinates are WGS 84 degrees; a crossing has none where no source gives them.
    `soum_code` is empty where no source names the soum.
    """

    class Kind(models.TextChoices):
        """What kind of way in or out."""

        AIRPORT = "airport", _("airport")
        STATION = "station", _("railway station")
        CROSSING = "crossing", _("border crossing")

    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    name = models.CharField(_("name"), max_length=120)
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)
    aimag = models.ForeignKey(
        PlacePage,
        verbose_name=_("aimag"),
        on_delete=models.CASCADE,
        null=True,
        related_name="aimag_access_points",
    )
    place = models.ForeignKey(
        PlacePage,
        verbose_name=_("place"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="access_points",
    )
    detail = models.CharField(_("line or airport code"), max_length=60, blank=True)
    status = models.CharField(_("status"), max_length=30, blank=True)
    mode = models.CharField(_("road or rail"), max_length=10, blank=True)
    across = models.CharField(_("across the border"), max_length=120, blank=True)
    source = models.CharField(_("source"), max_length=120)

    class Meta:
        ordering: ClassVar[list[str]] = ["kind", "pk"]
        verbose_name = _("access point")
        verbose_name_plural = _("access points")

    def __str__(self) -> str:
        return str(self.name)


class Neighbour(models.Model):
    """Two places that share a border, in kilometres; each pair stands in both directions."""

    place = models.ForeignKey(PlacePage, on_delete=models.CASCADE, related_name="neighbours")
    neighbour = models.ForeignKey(PlacePage, on_delete=models.CASCADE, related_name="+")
    shared_border_km = models.FloatField(_("shared border"))

    class Meta:
        ordering: ClassVar[list[str]] = ["-shared_border_km"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["place", "neighbour"], name="unique_neighbour")
        ]
        verbose_name = _("neighbour")
        verbose_name_plural = _("neighbours")

    def __str__(self) -> str:
        return f"{self.place_id} – {self.neighbour_id}"
