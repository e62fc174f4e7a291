"""The list of open invitations, and what is done with them."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import FormView, TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from portal.accounts.forms import InvitationForm
from portal.accounts.invitations import PERMISSION, open_invitations, send, send_again, withdraw
from portal.accounts.models import Invitation, User


class InvitingView(WagtailAdminTemplateMixin):  # type: ignore[misc]
    """Only for those who may add users."""

    header_icon = "mail"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse everybody else."""
        if not request.user.has_perm(PERMISSION):
            raise PermissionDenied
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response


class InvitationsView(InvitingView, TemplateView):
    """Who was invited and has not come yet."""

    template_name = "accounts/invitations.html"
    page_title = gettext_lazy("Invitations")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home and this page."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The open invitations."""
        return {**super().get_context_data(**kwargs), "invitations": open_invitations()}


class InviteView(InvitingView, FormView):  # type: ignore[type-arg]
    """Invite somebody."""

    template_name = "accounts/invite.html"
    page_title = gettext_lazy("Invite somebody")
    form_class = InvitationForm

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the list, and this page."""
        above = {"url": reverse("accounts_invitations"), "label": InvitationsView.page_title}
        return [*super().get_breadcrumbs_items(), above, {"url": "", "label": self.page_title}]

    def get_form_kwargs(self) -> dict[str, Any]:
        """Only groups that the inviter may give are offered."""
        return {**super().get_form_kwargs(), "inviter": self.request.user}

    def form_valid(self, form: InvitationForm) -> HttpResponse:
        """Keep the invitation and send its mail."""
        form.instance.invited_by = self.request.user
        _mail(self.request, form.save(), send)
        return redirect("accounts_invitations")


@require_POST
def act(request: HttpRequest, pk: int) -> HttpResponse:
    """Send an open invitation again, or withdraw it."""
    user = request.user
    if not isinstance(user, User) or not user.has_perm(PERMISSION):
        raise PermissionDenied
    invitation = get_object_or_404(open_invitations(), pk=pk)
    if request.POST.get("action") == "withdraw":
        withdraw(invitation)
        text = _("The invitation of %(name)s was withdrawn; its link no longer works.")
        messages.success(request, text % {"name": invitation.name})
    else:
        _mail(request, invitation, lambda it: send_again(it, user))
    return redirect("accounts_invitations")


def _mail(request: HttpRequest, invitation: Invitation, send_it: Any) -> Model:
    """Send, and say what became of it."""
    try:
        send_it(invitation)
    except OSError:
        text = _("The mail to %(email)s could not be sent. Use “Send again” later.")
        messages.error(request, text % {"email": invitation.email})
    else:
        text = _("An invitation was sent to %(email)s.")
        messages.success(request, text % {"email": invitation.email})
    return invitation
