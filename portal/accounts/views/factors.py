"""Helping somebody who lost phone and codes: an administrator takes the second factor away."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from portal.accounts.acting import name_of
from portal.accounts.models import User
from portal.accounts.second_factor import take_away


def may_take_away(who: User | AnonymousUser, whose: User) -> bool:
    """Whoever may change accounts, but an administrator's only another administrator."""
    if who.pk == whose.pk or not who.has_perm("accounts.change_user"):
        return False
    return bool(who.is_superuser or not whose.is_superuser)


class TakeFactorAwayView(WagtailAdminTemplateMixin, TemplateView):  # type: ignore[misc]
    """Asks first; then the person sets up a new one at the next sign-in."""

    template_name = "accounts/take_factor_away.html"
    page_title = gettext_lazy("Remove the second factor")
    header_icon = "lock"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse whoever may not."""
        self.whose = get_object_or_404(User, pk=kwargs["pk"])
        if not may_take_away(request.user, self.whose):
            raise PermissionDenied
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the person, and this page."""
        above = {"url": reverse("wagtailusers_users:edit", args=[self.whose.pk])}
        above["label"] = name_of(self.whose)
        return [*super().get_breadcrumbs_items(), above, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Whose it is."""
        return {**super().get_context_data(**kwargs), "whose": name_of(self.whose)}

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take it away."""
        take_away(self.whose)
        text = _("The second factor of %(name)s was removed.") % {"name": name_of(self.whose)}
        messages.success(request, text)
        return redirect("wagtailusers_users:edit", pk)
