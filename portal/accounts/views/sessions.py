"""Where am I signed in: every session of one's own, and ending them."""

from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from portal.accounts.devices import family


class SessionsView(WagtailAdminTemplateMixin, TemplateView):  # type: ignore[misc]
    """The list, this session first, then the newest."""

    template_name = "accounts/sessions.html"
    page_title = gettext_lazy("Where you are signed in")
    header_icon = "user"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home and this page."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The rows of the list."""
        own = self.request.session.session_key
        rows = [
            {
                "pk": session.pk,
                "device": family(session.user_agent),
                "address": session.ip,
                "since": session.created_at,
                "seen": session.last_seen_at,
                "here": session.session_key == own,
            }
            for session in UserSession.objects.purge_and_list(self.request.user)
        ]
        rows.sort(key=lambda row: (row["here"], row["seen"]), reverse=True)
        return {**super().get_context_data(**kwargs), "rows": rows}

    def post(self, request: HttpRequest) -> HttpResponse:
        """End the session that was named, or all but this one."""
        others = UserSession.objects.filter(user=request.user)
        others = others.exclude(session_key=request.session.session_key)
        if named := request.POST.get("end", ""):
            if not named.isdecimal():
                return redirect("accounts_sessions")
            get_object_or_404(others, pk=named).end()
            messages.success(request, _("The session was ended."))
        else:
            for session in others:
                session.end()
            messages.success(request, _("All other sessions were ended."))
        return redirect("accounts_sessions")
