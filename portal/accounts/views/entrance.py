"""Pages that are reached without being signed in: language, sign-out, invitation, new password."""

from http import HTTPStatus

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST
from wagtail.admin.views.account import PasswordResetConfirmView

from portal.accounts import mail
from portal.accounts.forms import FirstPasswordForm
from portal.accounts.invitations import Found, State, accept, find, username_for
from portal.accounts.language import choose
from portal.accounts.models import Invitation, User
from portal.accounts.throttling import unlock


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Keep the language of the pages before signing in, and go back."""
    choose(request, request.POST.get("language", ""))
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    return HttpResponseRedirect(back if safe else reverse("account_login"))


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session, also one that stands before the second factor."""
    logout(request)
    return redirect("account_login")


@method_decorator(sensitive_post_parameters(), name="dispatch")
class InvitationView(View):
    """Where the link of an invitation leads: to a password of one's own, or to what went wrong."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Show the form, or say why the link does not work. Nothing is used up by looking."""
        found = find(token)
        if found.state is not State.OPEN or found.invitation is None:
            return self._refused(request, found)
        return self._form(request, found.invitation, FirstPasswordForm(_future(found.invitation)))

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Make the account and sign its owner in."""
        found = find(token)
        if found.state is not State.OPEN or found.invitation is None:
            return self._refused(request, found)
        form = FirstPasswordForm(_future(found.invitation), request.POST)
        if not form.is_valid():
            return self._form(request, found.invitation, form)
        user = accept(found.invitation, form.cleaned_data["new_password1"])
        if user is None:
            return self._refused(request, find(token))
        if request.user.is_authenticated:
            logout(request)
        credentials = {"username": user.username}
        response: HttpResponse = perform_password_login(request, credentials, Login(user=user))
        return response

    @staticmethod
    def _form(
        request: HttpRequest, invitation: Invitation, form: FirstPasswordForm
    ) -> HttpResponse:
        context = {"invitation": invitation, "form": form, "groups": invitation.groups.all()}
        return render(request, "accounts/invitation.html", context)

    @staticmethod
    def _refused(request: HttpRequest, found: Found) -> HttpResponse:
        gone = HTTPStatus.NOT_FOUND if found.state is State.ALTERED else HTTPStatus.GONE
        context = {"state": found.state.value, "invitation": found.invitation}
        return render(request, "accounts/invitation_refused.html", context, status=gone)


def _future(invitation: Invitation) -> User:
    """The account as it will be, so that a password like its name is refused."""
    first, _, last = invitation.name.partition(" ")
    name = username_for(invitation.email)
    return User(username=name, email=invitation.email, first_name=first, last_name=last)


class NewPasswordView(PasswordResetConfirmView):  # type: ignore[misc]
    """The link of a reset mail; a new password also ends a lock by wrong ones."""

    def form_valid(self, form: FirstPasswordForm) -> HttpResponse:
        """Save, unlock, and tell the owner."""
        response: HttpResponse = super().form_valid(form)
        unlock(self.user)
        mail.tell_of_change(self.user, "password_changed")
        return response
