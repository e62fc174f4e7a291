"""How often one address may send a form, without keeping the address.

What is counted is a keyed hash that changes every hour: nobody, the portal included, can tell
from it who has sent what, and it is forgotten within two hours.
"""

from datetime import datetime

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

HOUR = 3600
_SALT = "guides.openforms.limits"


def sender_of(request: HttpRequest, now: datetime | None = None) -> str:
    """Return a name for the sender that holds for this hour and leads back to nobody."""
    header = settings.NUTAG_CLIENT_ADDRESS_HEADER
    address = request.headers.get(header, "") if header else request.META.get("REMOTE_ADDR", "")
    hour = (now or timezone.now()).strftime("%Y%m%d%H")
    return salted_hmac(_SALT, f"{hour}:{address.strip()}", algorithm="sha256").hexdigest()[:32]


def is_too_often(request: HttpRequest, form: str, most: int) -> bool:
    """Count this sending; True when the sender has sent the form `most` times in this hour."""
    key = f"openform:{form}:{sender_of(request)}"
    cache.add(key, 0, 2 * HOUR)
    try:
        return cache.incr(key) > most
    except ValueError:
        return False
