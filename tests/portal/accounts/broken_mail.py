"""A mail server that is away."""

from django.core.mail.backends.base import BaseEmailBackend


class Backend(BaseEmailBackend):
    """Refuses every mail."""

    def send_messages(self, messages):
        """Fail as a missing server does."""
        raise ConnectionRefusedError
