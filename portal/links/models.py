"""Addresses that published content leads to, and where they stand."""

from typing import Any, ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST_ADDRESS = 1000


class Link(models.Model):
    """An address without its fragment, and how it answered when it was last asked.

    `since` is when the state began, `status` the last answer of the server, `failing_since` the
    first day of failures that no success has ended. Nobody asks before `not_before`.
    """

    class State(models.TextChoices):
        """What is known of an address."""

        UNTRIED = "untried", _("not asked yet")
        OK = "ok", _("answers")
        MOVED = "moved", _("has moved for good")
        BROKEN = "broken", _("broken")
        REFUSED = "refused", _("may not be asked")
        UNSURE = "unsure", _("not certain")

    class Reason(models.TextChoices):
        """Why an address is not simply right."""

        STATUS = "status", _("the server's answer")
        NO_HOST = "no_host", _("there is no such host")
        CLOSED = "closed", _("nobody accepts the connection")
        SLOW = "slow", _("no answer in time")
        CERTIFICATE = "certificate", _("the certificate is not valid")
        GARBLED = "garbled", _("the answer cannot be read")
        REDIRECTS = "redirects", _("too many redirections")
        ADDRESS = "address", _("not a whole web address")
        CREDENTIALS = "credentials", _("the address holds a name or password")
        PORT = "port", _("a port that is not asked")
        INTERNAL = "internal", _("an internal address")

    address = models.CharField(_("address"), max_length=LONGEST_ADDRESS, unique=True)
    host = models.CharField(_("host"), max_length=255, db_index=True)
    state = models.CharField(
        _("state"), max_length=8, choices=State.choices, default=State.UNTRIED, db_index=True
    )
    reason = models.CharField(_("reason"), max_length=12, choices=Reason.choices, blank=True)
    status = models.PositiveSmallIntegerField(_("code of the answer"), null=True, blank=True)
    moved_to = models.CharField(_("new address"), max_length=LONGEST_ADDRESS, blank=True)
    since = models.DateTimeField(_("since"), null=True, blank=True)
    last_tried = models.DateTimeField(_("last tried"), null=True, blank=True)
    failing_since = models.DateField(_("fails since"), null=True, blank=True)
    not_before = models.DateTimeField(_("not to be asked before"), null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["host", "address"]
        verbose_name = _("link")
        verbose_name_plural = _("links")

    def __str__(self) -> str:
        return str(self.address)


class LinkUse(models.Model):
    """A thing that an editor can open and that leads to the address.

    `place_code` is the NSO code of the place it belongs to, "" where it belongs to none.
    """

    link = models.ForeignKey(Link, on_delete=models.CASCADE, related_name="uses")
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    title = models.CharField(_("title"), max_length=200)
    place_code = models.CharField(_("place"), max_length=4, blank=True, db_index=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["link", "content_type", "object_id"], name="one_use_a_link_and_object"
            )
        ]
        verbose_name = _("use of a link")
        verbose_name_plural = _("uses of links")

    def __str__(self) -> str:
        return str(self.title)

    @property
    def key(self) -> tuple[Any, ...]:
        """What tells two uses apart, and whether one has changed."""
        return (
            self.link_id,
            self.content_type_id,
            self.object_id,
            self.title,
            self.place_code,
        )
