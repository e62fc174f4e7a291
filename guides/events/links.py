"""The link by which somebody gives places back: signed, so that nobody can make up another."""

from uuid import UUID

from django.core.signing import BadSignature, Signer

_SALT = "guides.events.cancel"


def token_of(key: UUID) -> str:
    """Return the signed form of a registration's key."""
    return Signer(salt=_SALT).sign(key.hex)


def key_of(token: str) -> UUID | None:
    """Return the key of a token; None for what we have not signed."""
    try:
        return UUID(hex=Signer(salt=_SALT).unsign(token))
    except (BadSignature, ValueError):
        return None
