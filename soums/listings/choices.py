"""Answers that several kinds of listing share."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class YesNoAsk(models.TextChoices):
    """What nobody has said is to be asked, never taken for a no."""

    YES = "yes", _("yes")
    NO = "no", _("no")
    ASK = "ask", _("to be asked")


class Per(models.TextChoices):
    """What a price is for."""

    MONTH = "month", _("a month")
    TOTAL = "total", _("in total")


class Heating(models.TextChoices):
    """How a home is heated."""

    CENTRAL = "central", _("central heating")
    STOVE = "stove", _("stove heating")
    ELECTRIC = "electric", _("electric heating")
    ASK = "ask", _("to be asked")


class Water(models.TextChoices):
    """Where a home's water comes from."""

    PIPE = "pipe", _("piped water")
    WELL = "well", _("water from a well")
    TRUCK = "truck", _("delivered water")
    ASK = "ask", _("to be asked")


class Sector(models.TextChoices):
    """Where in the economy a job is, in everyday words."""

    HEALTH = "health", _("health care")
    EDUCATION = "education", _("schools and kindergartens")
    STATE = "state", _("public administration")
    FARMING = "farming", _("herding and farming")
    MINING = "mining", _("mining")
    BUILDING = "building", _("building")
    MAKING = "making", _("production")
    TRADE = "trade", _("trade and catering")
    TRANSPORT = "transport", _("transport")
    OTHER = "other", _("another sector")


class Teaching(models.TextChoices):
    """Languages that schools teach in."""

    MONGOLIAN = "mn", _("Mongolian")
    KAZAKH = "kk", _("Kazakh")
    TUVAN = "tyv", _("Tuvan")
    ENGLISH = "en", _("English")
    RUSSIAN = "ru", _("Russian")
