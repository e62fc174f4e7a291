"""The picture of pages that have none of their own: the portal's sign and what it is."""

import hashlib

from django.core.cache import cache
from django.utils.translation import gettext as _

from portal.assets.icons import GROUND, sign
from portal.sharing.canvas import SAFFRON, Canvas, wrapped
from portal.sharing.fonts import HEADING_FONT, TEXT_FONT

VERSION = 1
LEFT, ROOM, SIGN = 480, 650, 330
THREAD = (169, 189, 236)


def words() -> tuple[str, str]:
    """Return what the picture says in the reader's language."""
    return _("Nutag"), _("Sourced information on 21 aimags and 330 soums, in two languages")


def digest() -> str:
    """Return the name of exactly this picture."""
    return hashlib.sha256(f"{VERSION} {words()}".encode()).hexdigest()[:20]


def picture() -> bytes:
    """Return the picture as PNG, drawn once for its digest."""
    key = f"share-picture-{digest()}"
    found: bytes | None = cache.get(key)
    if found is None:
        found = _draw(*words())
        cache.set(key, found)
    return found


def _draw(name: str, lead: str) -> bytes:
    canvas = Canvas(GROUND)
    canvas.paste(sign(SIGN), (84, 150))
    canvas.words((LEFT - 6, 300), name, HEADING_FONT, 132)
    for row, line in enumerate(wrapped(lead, TEXT_FONT, 42, ROOM)):
        canvas.words((LEFT, 380 + row * 54), line, TEXT_FONT, 42, THREAD)
    canvas.seam([(0, 600), (1200, 600)], SAFFRON, 6)
    return canvas.png()
