"""The mails of the desks: plain text, Mongolian first, English beneath."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from portal.accounts.models import User
from portal.i18n.languages import LANGUAGE_NAMES
from soums.desk.board.desks import Desk
from soums.desk.board.lines import DeskLine

RULE = "\n\n" + "-" * 60 + "\n\n"


@dataclass(frozen=True)
class Late:
    """A desk at which nothing was mended: since when, how much is open, its last reminder."""

    desk: Desk
    since: date
    open: int
    reminder: int

    @property
    def url(self) -> str:
        """The board of the desk."""
        return absolute(reverse("desk_place", args=[self.desk.code]))


def remind(desk: Desk, lines: list[DeskLine], people: Iterable[User]) -> None:
    """Tell the people of a desk what is to be done; raises OSError when a mail cannot be sent."""
    context = {
        "desk": desk,
        "lines": [(line, absolute(line.address)) for line in lines],
        "board": absolute(reverse("desk_place", args=[desk.code])),
    }
    subject = _in_both(lambda: _("Nutag: to do at %(name)s") % {"name": desk.name}, " / ")
    _send(subject, "reminder", context, people)


def tell_editors(late: list[Late], people: Iterable[User]) -> None:
    """Tell the national editors which desks have mended nothing; raises OSError as above."""
    subject = _in_both(lambda: _("Nutag: desks without any repair for a month"), " / ")
    _send(subject, "escalation", {"late": late}, people)


def absolute(path: str) -> str:
    """The full address of a path."""
    return f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{path}"


def _send(subject: str, template: str, context: dict[str, Any], people: Iterable[User]) -> None:
    body = _in_both(
        lambda: render_to_string(f"soums/desk/board/{template}.txt", context).strip(), RULE
    )
    headers = {"Auto-Submitted": "auto-generated"}
    for person in people:
        EmailMessage(subject, f"{body}\n", to=[person.email], headers=headers).send()


def _in_both(make: Callable[[], str], between: str) -> str:
    texts = []
    for language in LANGUAGE_NAMES:
        with override(language):
            texts.append(make())
    return between.join(texts)
