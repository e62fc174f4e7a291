"""From an address to a page in two queries, however deep the page lies."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest
from wagtail.models import Site
from wagtail.url_routing import RouteResult

if TYPE_CHECKING:
    from portal.basepage.models import BasePage


def route_of(request: HttpRequest, path: str) -> RouteResult | None:
    """Return which page answers an address, None when none does.

    Wagtail asks twice for each level of the tree. Here the deepest page whose address `path`
    begins with is found at once, and routes the rest itself.
    """
    site = Site.find_for_request(request)
    if site is None:
        return None
    components = [component for component in path.split("/") if component]
    page, rest = _deepest(site.root_page, components)
    try:
        return page.specific.route(request, rest)
    except Http404:
        return None


def _deepest(root: "BasePage", components: list[str]) -> tuple["BasePage", list[str]]:
    paths = {
        f"{root.url_path}{''.join(f'{part}/' for part in components[:length])}": length
        for length in range(1, len(components) + 1)
    }
    found = type(root).objects.filter(url_path__in=paths).order_by("-depth").first()
    return (found, components[paths[found.url_path] :]) if found else (root, components)
