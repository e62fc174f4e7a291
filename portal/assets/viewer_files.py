"""Where the 360° viewer is at run time: static files, there only when set-up could bundle them."""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage

SCRIPT, STYLE = "viewer/panorama.js", "viewer/panorama.css"


@dataclass(frozen=True)
class Viewer:
    """Addresses of the module and of its style sheet."""

    script: str
    style: str


def viewer() -> Viewer | None:
    """Return the addresses; None where the viewer was not made."""
    if not all((Path(settings.ASSETS_DIR) / name).is_file() for name in (SCRIPT, STYLE)):
        return None
    try:
        return Viewer(staticfiles_storage.url(SCRIPT), staticfiles_storage.url(STYLE))
    except ValueError:
        return None
