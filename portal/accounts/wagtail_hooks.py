"""Where accounts stand in the administration: settings, reports, one's own account."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from portal.accounts.guard import refuse_gifts, refuse_unless_stronger
from portal.accounts.invitations import PERMISSION
from portal.accounts.models import User
from portal.accounts.views.factors import TakeFactorAwayView, may_take_away
from portal.accounts.views.inviting import InvitationsView, InviteView, act
from portal.accounts.views.report import PermissionsReport
from portal.accounts.views.sessions import SessionsView

TAKE_AWAY = "accounts_take_factor_away"


@hooks.register("register_admin_urls")  # type: ignore[untyped-decorator]
def admin_urls() -> list[Any]:
    """Pages for signed-in editors."""
    report = PermissionsReport
    return [
        path("account/sessions/", SessionsView.as_view(), name="accounts_sessions"),
        path("invitations/", InvitationsView.as_view(), name="accounts_invitations"),
        path("invitations/new/", InviteView.as_view(), name="accounts_invite"),
        path("invitations/<int:pk>/", act, name="accounts_invitation_act"),
        # Wagtail's form would let somebody make an account without its owner.
        path("users/new/", RedirectView.as_view(pattern_name="accounts_invite")),
        path("users/<int:pk>/second-factor/", TakeFactorAwayView.as_view(), name=TAKE_AWAY),
        path("reports/permissions/", report.as_view(), name=report.index_url_name),
        path(
            "reports/permissions/results/",
            report.as_view(results_only=True),
            name=report.index_results_url_name,
        ),
    ]


class PermittedItem(MenuItem):  # type: ignore[misc]
    """An entry for those who have a permission."""

    def __init__(self, *args: Any, permission: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.permission = permission

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person may go there."""
        return request.user.has_perm(self.permission)


@hooks.register("register_settings_menu_item")  # type: ignore[untyped-decorator]
def invitations_item() -> MenuItem:
    """Invitations, beside users and groups."""
    address = reverse("accounts_invitations")
    label = _("Invitations")
    return PermittedItem(label, address, icon_name="mail", order=605, permission=PERMISSION)


@hooks.register("register_reports_menu_item")  # type: ignore[untyped-decorator]
def permissions_item() -> MenuItem:
    """The log of permissions."""
    permission = "accounts.view_permissionchange"
    address = reverse("accounts_permissions")
    label = _("Changes of permissions")
    return PermittedItem(label, address, icon_name="lock", order=900, permission=permission)


@hooks.register("register_account_menu_item")  # type: ignore[untyped-decorator]
def second_factor_item(request: HttpRequest) -> dict[str, Any]:
    """The second factor, on the page of one's own account."""
    return {
        "url": reverse("mfa_index"),
        "label": _("Second factor"),
        "help_text": _("An app or a passkey that is asked for beside the password."),
    }


@hooks.register("register_account_menu_item")  # type: ignore[untyped-decorator]
def sessions_item(request: HttpRequest) -> dict[str, Any]:
    """Sessions, on the page of one's own account."""
    return {
        "url": reverse("accounts_sessions"),
        "label": _("Where you are signed in"),
        "help_text": _("Devices that are signed in to your account; you can end each of them."),
    }


@hooks.register("register_user_listing_buttons")  # type: ignore[untyped-decorator]
def take_away_button(user: User, request_user: User) -> Iterator[Button]:
    """For whoever lost phone and codes."""
    if may_take_away(request_user, user):
        label = _("Remove the second factor")
        address = reverse(TAKE_AWAY, args=[user.pk])
        yield Button(label, address, icon_name="lock", priority=40)


@hooks.register("before_edit_user")  # type: ignore[untyped-decorator]
def before_edit(request: HttpRequest, user: User) -> None:
    """An account is changed by nobody weaker, and gets nothing that its editor lacks."""
    refuse_unless_stronger(request, [user])
    refuse_gifts(request, user)


@hooks.register("before_delete_user")  # type: ignore[untyped-decorator]
def before_delete(request: HttpRequest, user: User) -> None:
    """Administrators are deleted by administrators."""
    refuse_unless_stronger(request, [user])


@hooks.register("before_bulk_action")  # type: ignore[untyped-decorator]
def before_bulk(request: HttpRequest, action_type: str, objects: Any, action: Any) -> None:
    """The same for many accounts at once; groups are given to many by administrators only."""
    if User in action.models:
        refuse_unless_stronger(request, objects)
        if action_type == "assign_role" and not request.user.is_superuser:
            raise PermissionDenied
