"""The words by which places are sorted: topics, regions, size bands, groups."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Term(models.Model):
    """A named term with a key that data files and addresses use."""

    key = models.SlugField(_("key"), max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=120)
    description = models.TextField(_("description"), blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True
        ordering: ClassVar[list[str]] = ["order", "key"]

    def __str__(self) -> str:
        return str(self.name)


class Topic(Term):
    """What people ask about a place: housing, work, education …

    `section` is the part of a place page that answers it; empty for nationwide topics.
    `search_topics` are the topics of the search lexicon that lead here.
    """

    section = models.SlugField(_("section of a place page"), max_length=20, blank=True)
    icon = models.SlugField(_("icon"), max_length=30)
    search_topics = models.JSONField(_("search topics"), default=list)

    class Meta(Term.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")


class Subtopic(models.Model):
    """A narrower question inside a topic; its key is `topic.part`."""

    key = models.CharField(_("key"), max_length=60, unique=True)
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="subtopics")
    name = models.CharField(_("name"), max_length=120)

    class Meta:
        ordering: ClassVar[list[str]] = ["topic", "pk"]
        verbose_name = _("subtopic")
        verbose_name_plural = _("subtopics")

    def __str__(self) -> str:
        return str(self.name)


class Region(Term):
    """One of the statistics office's four economic regions, and Ulaanbaatar."""

    class Meta(Term.Meta):
        verbose_name = _("region")
        verbose_name_plural = _("regions")


class SizeBand(Term):
    """Places of comparable size; bounds in people, inclusive, None for no bound."""

    is_centre = models.BooleanField(_("aimag centre"), null=True)
    population_min = models.PositiveIntegerField(_("people from"), null=True, blank=True)
    population_max = models.PositiveIntegerField(_("people to"), null=True, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("size band")
        verbose_name_plural = _("size bands")


class PlaceGroup(Term):
    """A named group of places with the source that names it, for filters."""

    members = models.JSONField(_("codes of its places"), default=list)
    note = models.TextField(_("note"), blank=True)
    source_title = models.CharField(_("source"), max_length=255, blank=True)
    source_url = models.URLField(_("address of the source"), blank=True)
    checked_on = models.DateField(_("checked on"), null=True, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("group of places")
        verbose_name_plural = _("groups of places")
