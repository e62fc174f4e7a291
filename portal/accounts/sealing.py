"""Secrets of the second factor, sealed by the secret key; older keys open what they sealed."""

import base64
import hashlib
from typing import Any

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def seal(text: str) -> str:
    """Return `text` in a form that only `unseal` reads."""
    return _box().encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """Return what was sealed; raises InvalidToken when no key of ours sealed it."""
    return _box().decrypt(sealed.encode()).decode()


def _box() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_derived(key)) for key in keys])


def _derived(key: Any) -> bytes:
    digest = hashlib.sha256(f"accounts.second-factor:{key}".encode()).digest()
    return base64.urlsafe_b64encode(digest)
