"""What happens around every request of an editor. A reader's request passes through untouched."""

from collections.abc import Callable

from allauth.usersessions.models import UserSession
from django.contrib.auth import logout
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from portal.accounts.acting import request_acting
from portal.accounts.grants import watched
from portal.accounts.language import language_of
from portal.accounts.second_factor import came_with_factor, is_proven, is_required

Handler = Callable[[HttpRequest], HttpResponse]
ADMIN = "/admin/"
GROUPS = "/admin/groups/"
# Reachable before the second factor: signing in and out, and what the pages for it need.
OPEN = (
    *("/admin/login/", "/admin/logout/", "/admin/account/sign-out/", "/admin/account/language/"),
    *("/admin/invitation/", "/admin/password_reset/", "/admin/jsi18n/", "/admin/sprite/"),
)
# Reachable for those who have no factor yet.
SETTING_UP = ("/admin/account/second-factor/", "/admin/account/again/")
# How often the list of sessions is brought up to date, in seconds.
SEEN_EVERY = 300


class Middleware:
    """Keeps the next handler."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response


class ActingPerson(Middleware):
    """Tells the log of permissions who acts, and forgets it when the request ends."""

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as the person of the request."""
        with request_acting(request):
            if request.method == "POST" and request.path.startswith(GROUPS):
                with watched():
                    return self.get_response(request)
            return self.get_response(request)


class AdminLanguage(Middleware):
    """The administration speaks the language that its user chose, also before signing in."""

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in that language."""
        if not request.path.startswith(ADMIN):
            return self.get_response(request)
        with override(language_of(request)):
            return self.get_response(request)


class SecondFactorGate(Middleware):
    """Lets nobody past who has a second factor and did not show it, or needs one and has none."""

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or lead to where the factor is shown or set up."""
        if (
            not request.path.startswith(ADMIN)
            or request.path.startswith(OPEN)
            or not request.user.is_authenticated
            or is_proven(request)
        ):
            return self.get_response(request)
        if came_with_factor(request.user):
            # Signed in by another way than the form that asks for the factor.
            logout(request)
            return self._lead(request, "account_login")
        if not request.path.startswith(SETTING_UP) and is_required(request.user):
            return self._lead(request, "mfa_index")
        return self.get_response(request)

    @staticmethod
    def _lead(request: HttpRequest, name: str) -> HttpResponse:
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            return HttpResponseForbidden()
        return HttpResponseRedirect(reverse(name))


class LastSeen(Middleware):
    """Keeps, every few minutes, when and from where a session was last used."""

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Note the visit, then answer."""
        if request.path.startswith(ADMIN) and request.user.is_authenticated:
            key = request.session.session_key
            if key and cache.add(f"accounts-seen-{key}", 1, SEEN_EVERY):
                UserSession.objects.filter(session_key=key).update(last_seen_at=timezone.now())
        return self.get_response(request)
