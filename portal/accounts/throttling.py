"""Wrong passwords: counted by account and address, and what a locked person is told."""

from datetime import timedelta
from typing import Any

from axes.backends import AxesStandaloneBackend
from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from portal.accounts.models import User
from portal.readers.throttle import address_of


class LockingBackend(AxesStandaloneBackend):  # type: ignore[misc]
    """Refuses a locked account. Code without a request is not somebody trying passwords."""

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> None:  # type: ignore[override]
        """Raise PermissionDenied for a locked account; never sign in by itself."""
        if request is not None:
            super().authenticate(request, **credentials)


def account_name(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """One name for an account, whether it is called by its name or by its e-mail address."""
    given = credentials or {}
    typed = given.get("username") or given.get("email") or request.POST.get("login") or ""
    typed = str(typed).strip()
    found = User.objects.filter(Q(username__iexact=typed) | Q(email__iexact=typed)).first()
    return (found.username if found and typed else typed).lower()[:255]


def locked_page(
    request: HttpRequest, response: HttpResponse | None, credentials: dict[str, Any] | None
) -> HttpResponse:
    """Say until when the account is locked from this address, and what to do meanwhile."""
    until = locked_until(account_name(request, credentials), address_of(request))
    minutes = max(1, -int(-(until - timezone.now()).total_seconds() // 60))
    context = {"until": until, "minutes": minutes}
    locked = render(request, "accounts/locked.html", context, status=429)
    locked["Cache-Control"] = "private, no-store"
    return locked


def locked_until(name: str, address: str) -> Any:
    """When the lock ends: counted from the last wrong password that was taken into account."""
    attempts = AccessAttempt.objects.filter(username=name, ip_address=address)
    last = attempts.order_by("-attempt_time").values_list("attempt_time", flat=True).first()
    cool_off: timedelta = settings.AXES_COOLOFF_TIME
    return (last or timezone.now()) + cool_off


def unlock(user: User) -> None:
    """Forget wrong passwords of an account, such as after a new one was set by mail."""
    AxesProxyHandler.reset_attempts(username=user.username.lower())
