"""The language of the administration: the user's own choice, or that of the sign-in page."""

from django.conf import settings
from django.http import HttpRequest

from portal.i18n.languages import DEFAULT_LANGUAGE, LANGUAGE_NAMES

CHOSEN = "accounts.language"


def language_of(request: HttpRequest) -> str:
    """Return the code of the language in which a page of the administration is shown."""
    profile = getattr(request.user, "wagtail_userprofile", None)
    if profile is not None and profile.preferred_language in LANGUAGE_NAMES:
        return str(profile.preferred_language)
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return DEFAULT_LANGUAGE
    chosen = request.session.get(CHOSEN)
    return str(chosen) if chosen in LANGUAGE_NAMES else DEFAULT_LANGUAGE


def choose(request: HttpRequest, language: str) -> None:
    """Keep the choice in the session, which exists under /admin/ only."""
    if language in LANGUAGE_NAMES:
        request.session[CHOSEN] = language
