"""Links that hold what must not be stored yet: nobody else can read or change what is in them."""

import base64
import hashlib
import json
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


def seal(purpose: str, content: dict[str, Any]) -> str:
    """Return `content` as a text for an address; only `unseal` of the same purpose reads it."""
    return _box(purpose).encrypt(json.dumps(content).encode()).decode().rstrip("=")


def unseal(purpose: str, token: str, seconds: int) -> dict[str, Any] | None:
    """Return what was sealed; None when it was altered, is older than `seconds` or of no sense."""
    padded = token + "=" * (-len(token) % 4)
    try:
        found = json.loads(_box(purpose).decrypt(padded.encode("ascii"), ttl=seconds))
    except (InvalidToken, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _box(purpose: str) -> Fernet:
    key = hashlib.sha256(f"{purpose}:{settings.SECRET_KEY}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
