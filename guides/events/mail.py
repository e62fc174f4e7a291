"""The confirmation of a registration, written by the task worker."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django_tasks import task

from guides.events.calendar import calendar_of
from guides.events.links import token_of
from guides.events.showing import event_url
from guides.events.when import in_words
from guides.models import EventRegistration
from guides.texts import text_of


@task()  # type: ignore[untyped-decorator]
def confirm(registration_id: int) -> None:
    """Write to who has registered. The task knows the row only: no address stays in its queue."""
    row = EventRegistration.objects.select_related("event").filter(pk=registration_id).first()
    if row is not None:
        with override(row.locale):
            message(row).send()


def message(row: EventRegistration) -> EmailMessage:
    """Return the mail in the active language, with the event as a calendar file."""
    event, base = row.event, settings.WAGTAILADMIN_BASE_URL.rstrip("/")
    title = " ".join(str(text_of(event, "title")).split())
    context = {
        "title": title,
        "when": in_words(event.starts, event.ends),
        "venue": text_of(event, "venue"),
        "online_url": event.online_url,
        "seats": row.seats,
        "page": base + event_url(event.slug),
        "cancel": base + reverse("event_cancel", args=[token_of(row.key)]),
    }
    mail = EmailMessage(
        subject=_("Registered: %(title)s") % {"title": title},
        body=render_to_string("guides/events/confirmation.txt", context),
        to=[row.email],
    )
    mail.attach(f"{event.slug}.ics", calendar_of([event], base).decode(), "text/calendar")
    return mail
