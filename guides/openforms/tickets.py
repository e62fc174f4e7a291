"""Tickets: a form carries when and for what it was given out, signed."""

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner

TICKET_FIELD = "ticket"
# A form left open over night still works.
VALID_SECONDS = 24 * 3600
_SALT = "guides.openforms"


def ticket_for(purpose: str) -> str:
    """Return the ticket of a form; `purpose` names the form and what it is about."""
    return TimestampSigner(salt=_SALT).sign(purpose)


def is_valid(ticket: str, purpose: str) -> bool:
    """Whether the ticket was given out for this very form, within the last day."""
    try:
        return TimestampSigner(salt=_SALT).unsign(ticket, max_age=VALID_SECONDS) == purpose
    except (BadSignature, SignatureExpired):
        return False
