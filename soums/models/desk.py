"""Who keeps which places: the roles that `manage.py ensure_editorial` derives from the tree."""

from typing import ClassVar

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, Workflow

from soums.models.places import AimagPage, PlacePage


class DeskRole(models.Model):
    """What the members of a group may do, and for which place and the places below it."""

    class Kind(models.TextChoices):
        """Officers propose, editors write drafts, approvers publish, national editors see all."""

        NATIONAL = "national", _("national editors")
        APPROVERS = "approvers", _("approvers")
        EDITORS = "editors", _("editors")
        OFFICERS = "officers", _("officers")
        PARTNERS = "partners", _("MigNet partners")

    group = models.OneToOneField(
        Group, verbose_name=_("group"), on_delete=models.CASCADE, related_name="desk_role"
    )
    kind = models.CharField(_("role"), max_length=10, choices=Kind.choices)
    place = models.ForeignKey(
        PlacePage,
        verbose_name=_("place"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="desk_roles",
    )

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["kind", "place"], name="one_group_a_role_and_place")
        ]
        verbose_name = _("role at a desk")
        verbose_name_plural = _("roles at the desks")

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.place}" if self.place else self.get_kind_display()


class AimagDesk(models.Model):
    """What an aimag's desk works with: its pictures and documents, and its way of approval."""

    aimag = models.OneToOneField(
        AimagPage, verbose_name=_("aimag"), on_delete=models.CASCADE, related_name="desk"
    )
    collection = models.ForeignKey(
        Collection, verbose_name=_("collection"), on_delete=models.PROTECT, related_name="+"
    )
    workflow = models.ForeignKey(
        Workflow, verbose_name=_("workflow"), on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("desk of an aimag")
        verbose_name_plural = _("desks of the aimags")

    def __str__(self) -> str:
        return str(self.aimag)


def workflow_for(place: PlacePage | None) -> Workflow | None:
    """The way of approval of a place's aimag; None where no desk is set up."""
    if place is None:
        return None
    aimag_id = place.pk if place.is_aimag else place.get_parent().pk
    desk = AimagDesk.objects.select_related("workflow").filter(aimag_id=aimag_id).first()
    return desk.workflow if desk and desk.workflow.active else None
