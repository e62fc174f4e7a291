"""The banners above the text of a page: `{% load alerts %}`."""

from typing import Any

from django import template
from django.template import Context

from portal.home.alerts import alerts_on

register = template.Library()


@register.inclusion_tag("home/alerts.html", takes_context=True)
def page_alerts(context: Context) -> dict[str, Any]:
    """What stands on this page now; a preview brings its own."""
    request = context.get("request")
    if request is None:
        return {"alerts": []}
    # The middleware looks after the caching of pages with banners, and of no others.
    request.has_alerts = True
    shown = getattr(request, "shown_alerts", None)
    return {"alerts": alerts_on(request.path) if shown is None else shown}
