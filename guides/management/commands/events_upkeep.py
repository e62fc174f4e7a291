"""`manage.py events_upkeep`: delete who had registered for events that are over. Run it daily."""

from typing import Any

from django.core.management.base import BaseCommand

from guides.events.upkeep import forget_job


class Command(BaseCommand):
    """Can be run at any time and again; the events themselves leave the pages without it."""

    help = "Delete the registrations of events that ended more than a day ago."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Delete and tell how many."""
        self.stdout.write(forget_job())
