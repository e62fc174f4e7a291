"""The user of the portal, invitations to become one, and the log of who was given which rights."""

import secrets
from datetime import timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractUser, Group
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """An editor. A model of our own, because the user model cannot be changed later."""


def new_nonce() -> str:
    """A word nobody can guess; it changes with every mail, so only the newest link works."""
    return secrets.token_urlsafe(16)


class Invitation(models.Model):
    """Somebody asked by mail to become an editor; `nonce` ties the newest link to it."""

    name = models.CharField(_("name"), max_length=150)
    email = models.EmailField(_("e-mail"))
    groups = models.ManyToManyField(Group, verbose_name=_("groups"), blank=True, related_name="+")
    invited_by = models.ForeignKey(
        User, models.SET_NULL, null=True, verbose_name=_("invited by"), related_name="invitations"
    )
    nonce = models.CharField(max_length=32, default=new_nonce, editable=False)
    invited_at = models.DateTimeField(_("invited at"), default=timezone.now)
    sent_at = models.DateTimeField(_("sent at"), default=timezone.now)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)
    accepted_at = models.DateTimeField(_("accepted at"), null=True, blank=True)
    user = models.OneToOneField(
        User, models.SET_NULL, null=True, blank=True, related_name="invitation"
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["-sent_at"]
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")

    def __str__(self) -> str:
        return f"{self.name} ({self.email})"

    @property
    def ends_at(self) -> Any:
        """When the newest link stops working."""
        return self.sent_at + timedelta(days=settings.NUTAG_INVITATION_DAYS)

    @property
    def has_ended(self) -> bool:
        """Whether the newest link is too old."""
        return bool(timezone.now() > self.ends_at)


class PermissionChange(models.Model):
    """One change of what somebody may do. Rows are written by signals and never changed."""

    class What(models.TextChoices):
        """What was changed."""

        ACCOUNT = "account", _("account")
        ACTIVE = "active", _("active")
        SUPERUSER = "superuser", _("administrator")
        GROUPS = "groups", _("groups of a person")
        PERMISSIONS = "permissions", _("permissions")
        PAGES = "pages", _("rights on pages")
        COLLECTIONS = "collections", _("rights on collections")
        FACTOR = "factor", _("second factor")

    at = models.DateTimeField(_("when"), default=timezone.now, db_index=True)
    who = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, verbose_name=_("who"), related_name="+"
    )
    who_name = models.CharField(_("who"), max_length=200)
    by_command = models.BooleanField(_("by a command"), default=False)
    subject_kind = models.CharField(max_length=10)
    subject_pk = models.BigIntegerField(null=True)
    subject_name = models.CharField(_("whose"), max_length=200)
    what = models.CharField(_("what"), max_length=20, choices=What.choices)
    before = models.JSONField(_("before"), default=list)
    after = models.JSONField(_("after"), default=list)

    class Meta:
        ordering: ClassVar[list[str]] = ["-at", "-pk"]
        verbose_name = _("change of permissions")
        verbose_name_plural = _("changes of permissions")
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.subject_name}: {self.get_what_display()}"

    @property
    def added(self) -> list[str]:
        """What is there now and was not before."""
        return [item for item in self.after if item not in self.before]

    @property
    def removed(self) -> list[str]:
        """What was there before and is not now."""
        return [item for item in self.before if item not in self.after]
