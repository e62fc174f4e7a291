"""Linked data (schema.org, JSON-LD): what machines may know of a page.

A graph is given to a template as `linked_data`: nodes whose addresses begin with "/"; base.html
writes them with the address of the site before them.
"""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from portal.i18n.languages import current_language

Node = dict[str, Any]
# Values under these names are addresses.
ADDRESSES = {"@id", "url", "item", "image", "contentUrl", "urlTemplate"}


def graph(*nodes: Node | None) -> Node:
    """Return the document of several nodes, those that are None left out."""
    return {"@context": "https://schema.org", "@graph": [node for node in nodes if node]}


def breadcrumbs(crumbs: Iterable[tuple[str, str]]) -> Node:
    """Return the way from the home page: pairs of a title and an address, the page itself last."""
    way = [(_("Nutag"), f"/{current_language()}/"), *crumbs]
    items = [
        {"@type": "ListItem", "position": position, "name": str(title), "item": address}
        for position, (title, address) in enumerate(way, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def site_graph() -> Node:
    """Return the portal itself and how to search it, for the home page."""
    language = current_language()
    target = {"@type": "EntryPoint", "urlTemplate": f"/{language}/search/?q={{words}}"}
    return graph(
        {
            "@type": "WebSite",
            "name": _("Nutag"),
            "url": f"/{language}/",
            "inLanguage": language,
            "potentialAction": {
                "@type": "SearchAction",
                "target": target,
                "query-input": "required name=words",
            },
        }
    )


def with_site(value: Any, site: str, name: str = "") -> Any:
    """Return the same data with `site` before every address that begins with "/"."""
    if isinstance(value, dict):
        return {key: with_site(inner, site, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [with_site(inner, site, name) for inner in value]
    if name in ADDRESSES and isinstance(value, str) and value.startswith("/"):
        return site + value
    return value
