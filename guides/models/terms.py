"""The words by which guides are sorted: for whom, when, and which kind of help."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from soums.models.taxonomy import Term


class Audience(Term):
    """Who moves: a person, a family, a herder … `door` is the door of the home page."""

    class Door(models.TextChoices):
        """The two doors of the home page."""

        PERSON = "person", _("person")
        BUSINESS = "business", _("business")

    door = models.CharField(_("door"), max_length=10, choices=Door.choices)

    class Meta(Term.Meta):
        verbose_name = _("audience")
        verbose_name_plural = _("audiences")


class Stage(Term):
    """A stage of a move, in days from arrival; None for no bound."""

    days_from = models.SmallIntegerField(_("days from"), null=True, blank=True)
    days_to = models.SmallIntegerField(_("days to"), null=True, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("stage")
        verbose_name_plural = _("stages")


class KindOfHelp(Term):
    """What an organisation helps with; `mignet` marks the network's own four kinds."""

    mignet = models.BooleanField(_("kind of help of MigNet"), default=False)

    class Meta(Term.Meta):
        verbose_name = _("kind of help")
        verbose_name_plural = _("kinds of help")
