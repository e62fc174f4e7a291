"""What is known about the English of each part of what is published."""

from typing import Any, ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.i18n.english.rule import State


class EnglishPart(models.Model):
    """One part of one published object: a field, a stream, or all rows of a kind.

    `base_text` is what the Mongolian said when the English was last current; the digests are of
    both texts as they were last published. `changed_on` is the day on which an outdated part's
    Mongolian was last published with a change. What is not published keeps its rows with `live`
    unset: they are in no list, and known again when it is published anew.
    """

    STATES: ClassVar[list[tuple[str, Any]]] = [
        (State.MISSING, _("not in English")),
        (State.OUTDATED, _("out of date")),
        (State.CURRENT, _("current")),
    ]

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    part = models.CharField(_("part"), max_length=60)
    state = models.CharField(_("state"), max_length=8, choices=STATES)
    english_digest = models.CharField(max_length=32)
    mongolian_digest = models.CharField(max_length=32)
    base_text = models.TextField(blank=True)
    changed_on = models.DateField(_("Mongolian changed on"), null=True, blank=True)
    live = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "part"], name="one_state_a_part"
            )
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["state", "live"], name="english_by_state")
        ]
        default_permissions = ()
        verbose_name = _("state of the English of a part")
        verbose_name_plural = _("states of the English")

    def __str__(self) -> str:
        return f"{self.content_type_id}/{self.object_id}/{self.part}: {self.state}"
