"""`manage.py remove_second_factor NAME`: for an administrator who lost phone and codes."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.accounts.models import User
from portal.accounts.second_factor import take_away


class Command(BaseCommand):
    """Take the second factor of one account away; its owner sets up a new one when signing in."""

    help = "Remove the second factor of an account whose owner lost it."

    def add_arguments(self, parser: CommandParser) -> None:
        """The name of the account."""
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it, or say that there is nothing to do."""
        user = User.objects.filter(username=options["username"]).first()
        if user is None:
            raise CommandError(f"There is no account named {options['username']}.")
        count = take_away(user)
        self.stdout.write(f"{user.username}: {count} factors and codes removed.")
