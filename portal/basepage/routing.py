"""From an address to a page in two queries, however deep the page lies."""

from typing import TYPE_CHECKING

from django.apps import apps
from django.conf import settings
from django.http import Http404, HttpRequest
from wagtail.models import Site
from wagtail.url_routing import RouteResult

from portal.i18n.english.notice import with_outdated

if TYPE_CHECKING:
    from portal.basepage.models import BasePage


def route_of(request: HttpRequest, path: str) -> RouteResult | None:
    """Return which page answers an address, None when none does.

    Wagtail asks twice for each level of the tree. Here the deepest page whose address `path`
    begins with is found at once, and routes the rest itself.
    """
    root = _root_path(request)
    if root is None:
        return None
    components = [component for component in path.split("/") if component]
    page, rest = _deepest(root, components)
    if page is None:
        return None
    try:
        return page.specific.route(request, rest)
    except Http404:
        return None


def _root_path(request: HttpRequest) -> str | None:
    """The path of the home page: of the only site, which Wagtail keeps in the cache, or by host."""
    known = Site.get_site_root_paths()
    if len(known) == 1:
        return str(known[0].root_path)
    site = Site.find_for_request(request)
    return str(site.root_page.url_path) if site else None


def _deepest(root: str, components: list[str]) -> tuple["BasePage | None", list[str]]:
    paths = {
        f"{root}{''.join(f'{part}/' for part in components[:length])}": length
        for length in range(len(components) + 1)
    }
    model = apps.get_model(settings.WAGTAIL_PAGE_MODEL)
    found = with_outdated(model.objects.filter(url_path__in=paths)).order_by("-depth").first()
    return found, components[paths[found.url_path] :] if found else []
