"""Tags for what other sites show of a page: `{% load sharing %}`."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.http import HttpRequest
from django.template import Context, Node, NodeList
from django.template.base import Parser, Token
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from portal.i18n.languages import current_language
from portal.sharing.canvas import SIZE

register = template.Library()

LOCALES = {"mn": "mn_MN", "en": "en_GB"}


class Said(Node):
    """Shows what stands inside, and keeps it under a name for the rest of the page."""

    def __init__(self, name: str, nodelist: NodeList) -> None:
        self.name, self.nodelist = name, nodelist

    def render(self, context: Context) -> SafeString:
        """Return the text on one line, fit for an attribute."""
        text = " ".join(self.nodelist.render(context).split()).replace('"', "&quot;")
        context[self.name] = mark_safe(text)  # noqa: S308 (escaped where it was written)
        return mark_safe(text)  # noqa: S308


@register.tag
def said(parser: Parser, token: Token) -> Said:
    """`{% said "page_title" %}…{% endsaid %}`: one block, shown in several places."""
    try:
        _tag, name = token.split_contents()
    except ValueError as error:
        raise template.TemplateSyntaxError("said takes one name") from error
    nodelist = parser.parse(("endsaid",))
    parser.delete_first_token()
    return Said(name.strip("\"'"), nodelist)


@register.simple_tag(takes_context=True)
def share_image(context: Context) -> Mapping[str, Any]:
    """The picture of the page: its own (`share_picture`: path and alt), else the portal's."""
    own = context.get("share_picture")
    path = own["path"] if own else f"/share-{current_language()}.png"
    alt = own["alt"] if own else _("The sign of Nutag: two stitched lozenges and a knot")
    width, height = SIZE
    return {"url": _absolute(context, path), "alt": alt, "width": width, "height": height}


@register.simple_tag(takes_context=True)
def page_url(context: Context) -> str:
    """The full address of the page without its query."""
    request: HttpRequest | None = context.get("request")
    return _absolute(context, request.path if request else "/")


@register.simple_tag
def locale_name(language: str) -> str:
    """`mn_MN` or `en_GB`, as Open Graph names languages."""
    return LOCALES.get(language, LOCALES["mn"])


def _absolute(context: Context, path: str) -> str:
    request: HttpRequest | None = context.get("request")
    return request.build_absolute_uri(path) if request else path
