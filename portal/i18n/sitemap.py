"""Which addresses search engines are told, in a constant number of queries."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string
from wagtail.models import PageViewRestriction, Site

from portal.basepage.models import BasePage
from portal.i18n.languages import DEFAULT_LANGUAGE, language_urls


def public_entries(base_url: str) -> Iterator[dict[str, Any]]:
    """Yield an entry per public page and language; `base_url` has no slash at its end."""
    root = Site.objects.select_related("root_page").get(is_default_site=True).root_page
    restricted = list(PageViewRestriction.objects.values_list("page__path", flat=True))
    pages = BasePage.objects.live().descendant_of(root, inclusive=True).order_by("path")
    for path, url_path, changed in pages.values_list("path", "url_path", "last_published_at"):
        if not any(path.startswith(closed) for closed in restricted):
            rest = url_path.removeprefix(root.url_path)
            yield from language_urls(base_url, f"/{DEFAULT_LANGUAGE}/{rest}", changed)
    for name in settings.NUTAG_SITEMAP_ADDRESSES:
        for rest, changed in import_string(name)():
            yield from language_urls(base_url, f"/{DEFAULT_LANGUAGE}/{rest}", changed)
