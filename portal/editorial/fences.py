"""Where Wagtail's own views show more than a desk may see, they are closed to it.

Wagtail lets every editor open some views of pages that the editor cannot change, and its reports
over all pages list what is on everybody's desk. Both are refused here, in one place.
"""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import get_permission_codename
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from wagtail.permissions import policy_registry

from portal.basepage.models import BasePage

ON_PAGES = ("change", "publish", "bulk_delete", "lock", "unlock")
NAMES_OF_PAGES = ("page_id", "page_to_move_id", "page_pk", "pk")
# Reports over the whole tree, for those who publish the home page; each has an address of results.
HOME_DEPTH = 2
PUBLISH = get_permission_codename("publish", BasePage._meta)
WIDE = ("site_history", "page_types_usage")


class Fences:
    """Middleware that asks before a view of the administration is entered."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing is done before or after the view."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: dict[str, Any]
    ) -> None:
        """Refuse a page, or a report, that is not the user's."""
        match = request.resolver_match
        spaces = match.namespaces if match else []
        # Nothing else asks who is there: a reader's request has no session to be read.
        if "wagtailadmin_pages" in spaces and request.user.is_authenticated:
            _ask_for_page(request, kwargs)
        if "wagtailadmin_reports" in spaces and request.user.is_authenticated:
            report = str(match.url_name if match else "").removesuffix("_results")
            if report in WIDE and not sees_everything(request.user):
                raise PermissionDenied


def _ask_for_page(request: HttpRequest, kwargs: dict[str, Any]) -> None:
    key = next((kwargs[name] for name in NAMES_OF_PAGES if name in kwargs), None)
    if key is None:
        return
    page = get_object_or_404(BasePage, pk=key)
    policy = policy_registry.get_by_type(BasePage)
    if not policy.user_has_any_permission_for_instance(request.user, ON_PAGES, page):
        raise PermissionDenied


def sees_everything(user: Any) -> bool:
    """Whether a user publishes the home page, and with it all pages. Reads what Wagtail keeps."""
    kept = policy_registry.get_by_type(BasePage).get_cached_permissions_for_user(user)
    return bool(user.is_superuser) or any(
        one.permission.codename == PUBLISH and one.page.depth <= HOME_DEPTH for one in kept
    )
