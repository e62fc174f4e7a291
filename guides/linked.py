"""A guide as linked data (schema.org): what to do, in steps."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from guides.cards import guide_url
from guides.models import GuidePage
from portal.i18n.languages import current_language
from portal.sharing.linked import Node, breadcrumbs, graph

if TYPE_CHECKING:
    from guides.reading import Reading


def guide_graph(page: GuidePage, reading: "Reading") -> Node:
    """Return the guide with its steps, and the way to it."""
    address, title = guide_url(page), str(reading.title)
    how: Node = {
        "@type": "HowTo",
        "name": title,
        "description": str(reading.summary),
        "url": address,
        "inLanguage": reading.title.language or current_language(),
        "step": [
            {
                "@type": "HowToStep",
                "position": position,
                "name": str(step.title),
                "text": str(step.body),
            }
            for position, step in enumerate(reading.steps, 1)
        ],
    }
    if page.last_published_at:
        how["dateModified"] = page.last_published_at.date().isoformat()
    listed = address.removesuffix(f"{page.slug}/")
    return graph(how, breadcrumbs([(_("Guides"), listed), (title, address)]))
