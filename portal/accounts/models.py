"""The user of the portal: Django's own, made ours before the first migration."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An editor. A model of our own, because the user model cannot be changed later."""
