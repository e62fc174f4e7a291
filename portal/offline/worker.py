"""The text of the service worker: the script, after one line that names this release's files."""

import json
from functools import lru_cache

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage

from portal.i18n.languages import LANGUAGE_NAMES

SCRIPT = settings.BASE_DIR / "portal" / "static" / "js" / "sw.js"
STYLES = ("tokens", "base", "layout", "components", "viz", "print")
MODULES = (
    *("enhance", "offline", "kept", "save", "saved", "share", "shortlist"),
    *("autocomplete", "filterbox", "exit", "panorama"),
)
FONTS = ("onest-cyrillic", "onest-mongolian", "onest-latin")
FILES = (
    *(f"css/{name}.css" for name in STYLES),
    *(f"js/{name}.js" for name in MODULES),
    *(f"fonts/{name}.woff2" for name in FONTS),
    "img/icon.svg",
    "img/icons.svg",
)


@lru_cache(maxsize=1)
def worker_text() -> str:
    """Return the script with its settings; another release of any file makes another text."""
    return f"const SETTINGS = {json.dumps(worker_settings())};\n{SCRIPT.read_text('utf-8')}"


def worker_settings() -> dict[str, object]:
    """Return the addresses of the files to keep, and of the page to show per language."""
    return {
        "files": [address for name in FILES if (address := static_address(name))],
        "fallbacks": {language: f"/{language}/offline/" for language in LANGUAGE_NAMES},
    }


def static_address(name: str) -> str:
    """Return the address of a static file; "" where it was not made, as fonts without npm."""
    try:
        return str(staticfiles_storage.url(name))
    except ValueError:
        return ""
