"""The tag that writes linked data into a page: `{% load linkeddata %}`."""

import json

from django import template
from django.http import HttpRequest
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from portal.sharing.linked import with_site

register = template.Library()

# A data block ends at "</script": no such letters may stand in it.
ESCAPED = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@register.simple_tag(takes_context=True)
def linked_data(context: Context) -> SafeString:
    """Return the page's `linked_data` as a data block, which no browser runs; "" without it."""
    data = context.get("linked_data")
    if not data:
        return SafeString()
    request: HttpRequest | None = context.get("request")
    site = request.build_absolute_uri("/").rstrip("/") if request else ""
    text = json.dumps(with_site(data, site), ensure_ascii=False, separators=(",", ":"))
    safe = mark_safe(text.translate(ESCAPED))  # noqa: S308 (escaped for this place)
    return format_html('<script type="application/ld+json">{}</script>', safe)
