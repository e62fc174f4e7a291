"""What the pages of the second factor need to know."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from urllib.parse import quote

from allauth.mfa.models import Authenticator
from django import template
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime
from django.utils.translation import get_language

from portal.accounts.second_factor import has_factor, is_required
from portal.i18n.formats import format_date_short
from portal.i18n.languages import DEFAULT_LANGUAGE

register = template.Library()


@register.simple_tag(takes_context=True)
def second_factor_state(context: dict[str, Any]) -> dict[str, Any]:
    """`missing` a factor that is required, whether one `may_enter`, and how many `codes_left`."""
    user = context["request"].user
    missing = is_required(user) and not has_factor(user)
    codes = Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).first()
    left = len(codes.wrap().get_unused_codes()) if codes else 0
    return {"missing": missing, "may_enter": not missing, "codes_left": left}


@register.filter
def moment(when: datetime) -> str:
    """A day and a time of Ulaanbaatar in the active language."""
    time = date_format(localtime(when), "H:i", use_l10n=False)
    return f"{format_date_short(when, get_language() or DEFAULT_LANGUAGE)}, {time}"


@register.simple_tag
def codes_as_file(codes: Sequence[str]) -> SafeString:
    """An address that holds the codes themselves, one a line, to be downloaded."""
    text = quote("Nutag\n" + "\n".join(codes) + "\n")
    return mark_safe(f"data:text/plain;charset=utf-8,{text}")  # noqa: S308 (quoted above)
