"""Who is told by e-mail when something new is known. Rows exist only after the owner confirmed."""

from typing import ClassVar

from django.db import models
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from soums.models import PlacePage

KEY_LENGTH = 32


def new_key() -> str:
    """Return a key nobody can guess."""
    return get_random_string(KEY_LENGTH)


class Follow(models.Model):
    """An address that wants news of a place or of a search: exactly one of both is set.

    `seen_version` is the newest version of search records that the last digest looked at.
    """

    class Rhythm(models.TextChoices):
        """How often a digest may come; none comes without news."""

        DAILY = "daily", _("once a day at most")
        WEEKLY = "weekly", _("once a week at most")

    email = models.EmailField(_("e-mail"))
    language = models.CharField(_("language"), max_length=2)
    place = models.ForeignKey(
        PlacePage, verbose_name=_("place"), on_delete=models.CASCADE, null=True, blank=True
    )
    query = models.CharField(_("search"), max_length=200, blank=True)
    rhythm = models.CharField(
        _("how often"), max_length=6, choices=Rhythm.choices, default=Rhythm.WEEKLY
    )
    key = models.CharField(_("key"), max_length=KEY_LENGTH, default=new_key, unique=True)
    confirmed_at = models.DateTimeField(_("confirmed at"), auto_now_add=True)
    looked_at = models.DateTimeField(_("last looked at"), auto_now_add=True)
    seen_version = models.BigIntegerField(_("version last seen"), default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["email", "place", "query"], name="unique_follow"),
            models.UniqueConstraint(
                fields=["email", "query"],
                condition=models.Q(place=None),
                name="unique_follow_of_search",
            ),
            models.CheckConstraint(
                condition=models.Q(place=None, query__gt="")
                | models.Q(place__isnull=False, query=""),
                name="follows_a_place_or_a_search",
            ),
        ]
        verbose_name = _("follower")
        verbose_name_plural = _("followers")

    def __str__(self) -> str:
        # Never the address: names of objects stand in logs and lists.
        return f"{self.place_id or self.query}"


class UsedLink(models.Model):
    """A link of a mail that did its work: it does nothing a second time. Holds no address."""

    digest = models.CharField(_("digest"), max_length=64, unique=True)
    used_at = models.DateTimeField(_("used at"), auto_now_add=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-used_at"]
        verbose_name = _("used link")
        verbose_name_plural = _("used links")

    def __str__(self) -> str:
        return self.digest[:8]
