"""Last days as entries of a calendar (RFC 5545)."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from icalendar import Alarm, Calendar, Event

from guides.tools.checklist import Task
from portal.i18n.languages import current_language

# How long before the last day a legal deadline reminds.
NOTICE = timedelta(days=2)


def calendar_of(tasks: Iterable[Task], base_url: str, now: datetime) -> bytes:
    """Return a VCALENDAR with an all-day event on the last day of each task that has one.

    The UID follows from task and day alone: asking again, in either language, replaces the entry.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//Nutag//checklist//{current_language().upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _("Moving: what to do by when"))
    for task in tasks:
        if task.countdown:
            calendar.add_component(_event(task, base_url, now))
    return bytes(calendar.to_ical())


def _event(task: Task, base_url: str, now: datetime) -> Event:
    assert task.countdown is not None  # noqa: S101 (the caller chose those with a day)
    due = task.countdown.due
    event = Event()
    event.add("uid", f"{task.key}-{due:%Y%m%d}@nutag")
    event.add("dtstamp", now)
    event.add("dtstart", due)
    event.add("dtend", due + timedelta(days=1))
    title = _("Last day: %(task)s") if task.legal else "%(task)s"
    event.add("summary", title % {"task": task.text.value})
    kind = _("Required by law.") if task.legal else _("Our advice, no legal deadline.")
    event.add("description", f"{kind} {task.deadline}".strip())
    event.add("transp", "TRANSPARENT")
    if task.url:
        event.add("url", base_url + task.url)
    if task.legal:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", task.text.value)
        alarm.add("trigger", -NOTICE)
        event.add_component(alarm)
    return event
