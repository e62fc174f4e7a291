"""The web manifest: what the portal is called on a reader's home screen."""

from typing import Any

from django.utils.translation import gettext as _

from portal.offline.worker import static_address

GROUND, PAPER = "#16254d", "#ffffff"
# Names of `portal.assets.icons`, which draws them.
PNG_ICONS = (("img/icon-192.png", 192, "any"), ("img/icon-512.png", 512, "any maskable"))


def manifest(language: str) -> dict[str, Any]:
    """Return the manifest in a language, which must be the active one."""
    return {
        "id": "/",
        "name": _("Nutag: 330 soums of Mongolia"),
        "short_name": _("Nutag"),
        "description": _("Sourced information on 21 aimags and 330 soums, in two languages"),
        "lang": language,
        "dir": "ltr",
        "start_url": f"/{language}/",
        "scope": "/",
        "display": "minimal-ui",
        "theme_color": GROUND,
        "background_color": PAPER,
        "icons": list(_icons()),
        "shortcuts": [
            {"name": _("Search"), "url": f"/{language}/search/"},
            {"name": _("Saved pages"), "url": f"/{language}/saved/"},
            {"name": _("Compare"), "url": f"/{language}/compare/"},
        ],
    }


def _icons() -> list[dict[str, str]]:
    icons = [{"src": static_address("img/icon.svg"), "sizes": "any", "type": "image/svg+xml"}]
    for name, size, purpose in PNG_ICONS:
        icons.append(
            {
                "src": static_address(name),
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": purpose,
            }
        )
    return [icon for icon in icons if icon["src"]]
