"""`manage.py expire_listings`: take off what is past its last day."""

from typing import Any

from django.core.management.base import BaseCommand

from soums.listings.expiry import expire_due


class Command(BaseCommand):
    """The clock does this every hour by itself; it can be run at any time."""

    help = "Take listings whose last day lies behind off the public pages."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Expire, and say how many."""
        self.stdout.write(expire_due())
