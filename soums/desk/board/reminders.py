"""The weekly mail to each desk, and the word to the national editors when nothing is mended.

A desk is reminded at most once a week, and only of what asks to be done; where nothing does, no
mail goes out. After thirty days of reminders without any repair the national editors are told.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils import timezone

from portal.accounts.models import User
from soums.desk.board.desks import Desk
from soums.desk.board.lines import DeskLine, lines_of
from soums.desk.board.mail import Late, remind, tell_editors
from soums.desk.board.repairs import repairs_by_place
from soums.models import DeskReminder, DeskRole, PlacePage

logger = logging.getLogger("nutag.desk")
EVERY, TERM = timedelta(days=7), timedelta(days=30)


@dataclass
class Told:
    """What a round did."""

    reminded: int = 0
    mails: int = 0
    late: int = 0
    failures: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.reminded} desks reminded by {self.mails} mails, {self.late} desks late"


def send_due() -> str:
    """The job of the clock; raises when a mail could not be sent, so that it is tried again."""
    told = send(timezone.localdate())
    if told.failures:
        raise RuntimeError(f"{told}; not sent: {', '.join(told.failures)}")
    return str(told)


def send(today: date) -> Told:
    """Remind every desk that is due on a day, then tell the national editors of late ones."""
    told = Told()
    lines = [line for line in lines_of(None) if line.reminds]
    members, newest = _members(), _newest()
    for desk in _desks():
        own = [line.within(desk.codes, desk.code) for line in lines]
        own = [line for line in own if line.count]
        people = members.get(desk.code, [])
        before = newest.get(desk.code)
        waits = before is not None and today - before < EVERY
        if own and not waits and (people or desk.below):
            _remind(desk, own, people, today, told)
    _escalate(today, members, told)
    return told


def _remind(desk: Desk, lines: list[DeskLine], people: list[User], today: date, told: Told) -> None:
    try:
        remind(desk, lines, people)
    except OSError as error:
        logger.warning("the reminder of %s was not sent: %s", desk.code, error)
        told.failures.append(desk.code)
        return
    DeskReminder.objects.create(
        place_id=desk.pk,
        sent_on=today,
        open={line.key: line.count for line in lines},
        recipients=len(people),
    )
    told.reminded += bool(people)
    told.mails += len(people)


def _desks() -> Iterable[Desk]:
    rows = PlacePage.objects.live().order_by("path")
    desks: list[Desk] = []
    for row in rows.values_list("pk", "code", "path", "title_mn", "title_en"):
        desk = Desk(*row)
        if desks and desk.path.startswith(desks[-1].path):
            desks[-1].below.append(desk)
        else:
            desks.append(desk)
    for desk in desks:
        yield desk
        yield from desk.below


def _members() -> dict[str, list[User]]:
    """Active people with an address by the code of their desk; "" for the national editors."""
    roles = DeskRole.objects.exclude(kind=DeskRole.Kind.PARTNERS)
    rows = roles.filter(group__user__is_active=True).exclude(group__user__email="")
    pairs = list(rows.values_list("place__code", "group__user").order_by("group__user"))
    people = User.objects.in_bulk({pk for _code, pk in pairs if pk is not None})
    found: dict[str, dict[int, User]] = {}
    for code, pk in pairs:
        if pk is not None:
            found.setdefault(code or "", {})[pk] = people[pk]
    return {code: list(one.values()) for code, one in found.items()}


def _newest() -> dict[str, date]:
    rows = DeskReminder.objects.order_by("sent_on").values_list("place__code", "sent_on")
    return dict(rows)


def _escalate(today: date, members: dict[str, list[User]], told: Told) -> None:
    late = list(_late(today, members))
    editors = members.get("", [])
    if not late or not editors:
        return
    try:
        tell_editors(late, editors)
    except OSError as error:
        logger.warning("the national editors were not told: %s", error)
        told.failures.append("national editors")
        return
    DeskReminder.objects.filter(pk__in=[one.reminder for one in late]).update(escalated_on=today)
    told.late = len(late)


def _late(today: date, members: dict[str, list[User]]) -> Iterable[Late]:
    mended = repairs_by_place({code: [one.pk for one in ones] for code, ones in members.items()})
    rows: dict[str, list[DeskReminder]] = {}
    for row in DeskReminder.objects.select_related(None).order_by("sent_on"):
        rows.setdefault(str(row.place_id), []).append(row)
    for desk in _desks():
        repaired = max((mended[code] for code in desk.codes if code in mended), default=None)
        reminders = rows.get(str(desk.pk), [])
        since = [row for row in reminders if repaired is None or row.sent_on > repaired]
        told_on = max((row.escalated_on for row in reminders if row.escalated_on), default=None)
        if not desk.below or not since or today - since[0].sent_on < TERM:
            continue
        if today - since[-1].sent_on < EVERY and (told_on is None or today - told_on >= TERM):
            yield Late(desk, since[0].sent_on, sum(since[-1].open.values()), since[-1].pk)
