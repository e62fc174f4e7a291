"""Tags of 360° stops: `{% load stops %}`."""

import json

from django import template
from django.utils.translation import gettext as _

from portal.assets.viewer_files import Viewer, viewer

register = template.Library()


@register.simple_tag
def panorama_viewer() -> Viewer | None:
    """Addresses of the viewer; None where set-up has not made it."""
    return viewer()


@register.simple_tag
def panorama_words() -> str:
    """What the viewer's own buttons and messages say, as JSON for its `lang` option."""
    words = {
        "zoom": _("Zoom"),
        "zoomOut": _("Zoom out"),
        "zoomIn": _("Zoom in"),
        "moveUp": _("Look up"),
        "moveDown": _("Look down"),
        "moveLeft": _("Look left"),
        "moveRight": _("Look right"),
        "fullscreen": _("Full screen"),
        "loading": _("One moment"),
        "loadError": _("The picture could not be loaded."),
        "webglError": _("This browser cannot turn the picture."),
    }
    return json.dumps(words, ensure_ascii=False)
