"""`manage.py make_admin`: the first administrator, with a password shown once."""

import secrets
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from portal.accounts.models import User


class Command(BaseCommand):
    """Create an administrator unless one exists; print the password once, keep it nowhere."""

    help = "Create the first administrator and print a one-time password."

    def add_arguments(self, parser: CommandParser) -> None:
        """`--username` names the account; `--reset` gives an existing one a new password."""
        parser.add_argument("--username", default="admin")
        parser.add_argument("--reset", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Create or reset the account."""
        exists = User.objects.filter(is_superuser=True).exists()
        if exists and not options["reset"]:
            self.stdout.write("An administrator exists already (--reset gives a new password).")
            return
        password = secrets.token_urlsafe(12)
        user, _created = User.objects.get_or_create(username=options["username"])
        user.is_staff = user.is_superuser = True
        user.set_password(password)
        user.save()
        self.stdout.write(
            f"\n  Administration: /admin/\n  user: {user.username}\n"
            f"  password (shown once): {password}\n"
        )
