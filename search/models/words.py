"""What editors may change about how queries are read: concepts, ordinary names, other names."""

from hashlib import sha256
from json import dumps
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from guides.fields import CodeListField
from search.keys import normalise
from soums.models import PlacePage

LONGEST_TERM = 80


def is_term(text: str) -> bool:
    """Whether the reader and the index can take a text for a term."""
    return any(map(str.isalnum, text)) and len(text) <= LONGEST_TERM and "=>" not in text


def named(text: str) -> str:
    """A name as it is kept. Raises ValidationError for a text without letters."""
    text = " ".join(normalise(text).split())
    if not any(map(str.isalpha, text)):
        raise ValidationError({"name": _("Write a name with letters.")})
    return text


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text that say something."""
    return tuple(filter(None, map(str.strip, text.splitlines())))


class SeededWord(models.Model):
    """A row that the repository's data files give and that editors may change.

    `seeded` is the fingerprint of what the file gave last: as long as it fits, nobody has changed
    the row, and a newer file may.
    """

    SEEDED_FIELDS: ClassVar[tuple[str, ...]] = ()

    active = models.BooleanField(_("in use"), default=True)
    seeded = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True

    def fingerprint(self) -> str:
        """Equal exactly when all that a file gives is equal."""
        values: list[Any] = [getattr(self, name) for name in self.SEEDED_FIELDS]
        return sha256(dumps(values, ensure_ascii=False).encode()).hexdigest()

    def is_edited(self) -> bool:
        """Whether a person has changed it, or made it."""
        return not self.active or self.seeded != self.fingerprint()


class Concept(SeededWord):
    """Something people ask about, with all the words for it; each list holds one term a line."""

    SEEDED_FIELDS = ("topic", "mn_official", "mn_variants", "en", "latin_chat", "kind", "order")

    class Topic(models.TextChoices):
        """The topics of search."""

        HOUSING = "housing", _("Housing")
        UTILITIES = "utilities", _("Heating, water, power")
        JOBS = "jobs", _("Work")
        SCHOOL = "school", _("Education")
        HEALTH = "health", _("Health")
        SERVICES = "services", _("Public services")
        SOCIAL = "social", _("Social support")
        LAND = "land", _("Land")
        BUSINESS = "business", _("Business")
        TRANSPORT = "transport", _("Transport")
        MIGRATION = "migration", _("Moving")
        GUIDE = "guide", _("Living")

    key = models.SlugField(_("key"), max_length=60, unique=True)
    topic = models.CharField(_("topic"), max_length=12, choices=Topic.choices)
    mn_official = models.TextField(
        _("official words"), help_text=_("The first one names the concept. One a line.")
    )
    mn_variants = models.TextField(_("other words"), blank=True)
    en = models.TextField(_("English words"), blank=True)
    latin_chat = models.TextField(_("Mongolian in Latin letters"), blank=True)
    kind = models.CharField(max_length=20, default="equivalent", editable=False)
    order = models.PositiveIntegerField(_("order"), default=0)

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("key"), FieldPanel("topic"), FieldPanel("active")]),
        MultiFieldPanel(
            [
                FieldPanel("mn_official"),
                FieldPanel("mn_variants"),
                FieldPanel("latin_chat"),
                FieldPanel("en"),
            ],
            _("Words, one a line"),
        ),
        FieldPanel("order"),
    ]

    class Meta:
        ordering: ClassVar[list[str]] = ["order", "key"]
        verbose_name = _("concept")
        verbose_name_plural = _("concepts")

    def __str__(self) -> str:
        return next(iter(lines(self.mn_official)), self.key)

    def clean(self) -> None:
        """Refuse a concept without a word, and terms that no index could take."""
        if not lines(self.mn_official):
            raise ValidationError({"mn_official": _("Write at least one word.")})
        for name in ("mn_official", "mn_variants", "en", "latin_chat"):
            for term in lines(getattr(self, name)):
                if not is_term(term):
                    asked = {"term": term[:LONGEST_TERM]}
                    raise ValidationError({name: _("“%(term)s” cannot be a word.") % asked})


class OrdinaryName(SeededWord):
    """A place name that is an everyday word: alone beside a topic it names no place."""

    SEEDED_FIELDS = ("name",)

    name = models.CharField(_("name"), max_length=60, unique=True)

    panels: ClassVar[list[Any]] = [FieldPanel("name"), FieldPanel("active")]

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]
        verbose_name = _("name that is an ordinary word")
        verbose_name_plural = _("names that are ordinary words")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse what has no letter, and so no key."""
        self.name = named(self.name)


class EverydayWord(SeededWord):
    """A word that says nothing about what is searched for, or that only looks like a name."""

    SEEDED_FIELDS = ("use", "word")

    class Use(models.TextChoices):
        """What the reader of queries does with it."""

        ENGLISH = "english", _("English word that looks like a name")
        STOP_MN = "stop_mn", _("Mongolian word to be skipped")
        STOP_EN = "stop_en", _("English word to be skipped")

    use = models.CharField(_("what it is"), max_length=8, choices=Use.choices)
    word = models.CharField(
        _("word"), max_length=40, help_text=_("One word, in lower case, without endings.")
    )

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("word"), FieldPanel("use"), FieldPanel("active")])
    ]

    class Meta:
        ordering: ClassVar[list[str]] = ["use", "word"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["use", "word"], name="unique_everyday_word")
        ]
        verbose_name = _("everyday word")
        verbose_name_plural = _("everyday words")

    def __str__(self) -> str:
        return self.word

    def clean(self) -> None:
        """Take the word as the reader knows it: lower case, one word, letters only."""
        self.word = normalise(self.word).strip().lower()
        if not self.word.isalpha():
            raise ValidationError({"word": _("Write one word of letters only.")})


class OtherName(SeededWord):
    """Another name of one or several places: a town, a mine, a former name."""

    SEEDED_FIELDS = ("codes",)

    class Strength(models.TextChoices):
        """How much the name stands for the place."""

        NAME = "name", _("a name of the place itself")
        TOWN = "town", _("the town that is its aimag's centre")
        SETTLEMENT = "settlement", _("a settlement in it")

    name = models.CharField(_("name"), max_length=80)
    codes = CodeListField(_("codes of the places"), blank=False)
    strength = models.CharField(
        _("what the name stands for"),
        max_length=10,
        choices=Strength.choices,
        default=Strength.NAME,
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("codes"), FieldPanel("strength"), FieldPanel("active")]),
    ]

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["name", "strength"], name="unique_other_name")
        ]
        verbose_name = _("other name of a place")
        verbose_name_plural = _("other names of places")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse a name without a letter, and codes that no place has."""
        self.name = named(self.name)
        known = set(PlacePage.objects.values_list("code", flat=True))
        if unknown := [code for code in self.codes if code not in known]:
            asked = {"codes": ", ".join(map(str, unknown))}
            raise ValidationError({"codes": _("No place has the code %(codes)s.") % asked})
