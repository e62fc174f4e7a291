"""An image as pages show it: WebP in several widths, with its words and rights."""

from collections.abc import Sequence
from dataclasses import dataclass

from portal.i18n.languages import translated
from portal.media.models import CreditedImage

# Widths in pixels; none is larger than the original. Quality keeps 800 pixels below 60 kB.
WIDTHS = (400, 800, 1200)
QUALITY = 62
LOADED = 800  # what a browser loads that knows no `srcset`


@dataclass(frozen=True)
class Picture:
    """Addresses by width, sizes in pixels, the text that stands for it, and whose it is."""

    url: str
    srcset: str
    width: int
    height: int
    alt: str
    alt_language: str
    credit: str
    licence: str
    year: int | None


def webp(width: int) -> str:
    """Return the specification of the WebP copy of a width."""
    return f"width-{width}|format-webp|webpquality-{QUALITY}"


def picture_of(image: CreditedImage, widths: Sequence[int] = WIDTHS) -> Picture | None:
    """Return the picture of an image, its copies made where they are missing.

    None where the file itself is away: a page without a picture is still a page. One query where
    the image was not read with its copies.
    """
    try:
        copies = image.get_renditions(*(webp(width) for width in widths))
    except OSError:
        return None
    by_width = {copy.width: copy for copy in copies.values()}
    shown = by_width[min(by_width, key=lambda width: abs(width - LOADED))]
    alt, language = translated(image, "alt_text")
    return Picture(
        url=shown.url,
        srcset=", ".join(f"{copy.url} {width}w" for width, copy in sorted(by_width.items())),
        width=shown.width,
        height=shown.height,
        alt=alt,
        alt_language=language,
        credit=image.credit,
        licence=image.licence,
        year=image.taken_in,
    )
