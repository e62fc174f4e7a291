"""An authenticator app, as small as it can be (RFC 6238)."""

import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value


def code_of(secret, ahead=0):
    """What the app shows now, or `ahead` steps of half a minute later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + ahead))


def set_up(client):
    """Set up the app for whoever is signed in; return its secret and the page that followed."""
    page = client.get("/admin/account/second-factor/totp/activate/")
    secret = page.context["form"].secret
    form = {"code": code_of(secret)}
    return secret, client.post("/admin/account/second-factor/totp/activate/", form, follow=True)
