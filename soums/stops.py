"""The 360° stops of a place as its page shows them: a flat picture, and the way to look around."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Prefetch

from portal.i18n.languages import translated
from portal.media.models import CreditedImage
from portal.media.pictures import WIDTHS, Picture, picture_of, webp
from soums.models import PanoramaStop, PlacePage

# Phones cannot hold larger pictures in their graphics memory.
SPHERE_WIDTH = 4096
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Stop:
    """A flat picture with its caption; `sphere` is the address of the large one.

    `megabytes` is what looking around costs the reader, without the viewer.
    """

    picture: Picture
    caption: str
    caption_language: str
    sphere: str
    megabytes: float


def stops_of(page: PlacePage) -> list[Stop]:
    """Return the stops of a page in their order. One query, two more where there are any."""
    if page.pk is None:
        return []
    copies = [webp(width) for width in (*WIDTHS, SPHERE_WIDTH)]
    images = CreditedImage.objects.prefetch_renditions(*copies)
    rows = PanoramaStop.objects.filter(place=page.pk).order_by("sort_order")
    return list(_stops(rows.prefetch_related(Prefetch("image", queryset=images))))


def _stops(rows: Iterable[PanoramaStop]) -> Iterator[Stop]:
    for row in rows:
        picture = picture_of(row.image)
        if picture is None:
            continue
        caption, language = translated(row, "caption")
        sphere = row.image.get_rendition(webp(SPHERE_WIDTH))
        yield Stop(picture, caption, language, sphere.url, sphere.file.size / MEGABYTE)
