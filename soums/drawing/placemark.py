"""Place mark: a felt square whose seams are computed from a place's own figures.

shape   longitude   superellipse, from a lozenge in the west to a squircle in the east
rings   population  ceil(1.6 * log10(population / 100)), kept within 2..7
gaps    density     sparse land has wider gaps between stitches
line    bearing     saffron stitches point to Ulaanbaatar, one for every 200 km
ground  latitude    fifth of the 330 soums, north (1) to Gobi (5): class b1..b5

The same figures always give the same mark; an unknown area or population gives the quiet middle.
"""

from dataclasses import dataclass
from math import ceil, cos, log10, radians, sin

from django.utils.safestring import SafeString

from soums.drawing.geometry import ULAANBAATAR, bearing, distance_km, roundness, superellipse
from soums.drawing.markup import joined, short

BAND_LIMITS = (45.964, 47.112, 48.200, 49.145)  # latitudes that split the soums into fifths
FEWEST_RINGS, MOST_RINGS = 2, 7
UNKNOWN_GAP = 0.33
HOME_KM = 15.0  # nearer than this a place is the capital itself: no line
KM_PER_STITCH = 200.0
GROUND = '<rect class="gr" x="-60" y="-60" width="120" height="120" rx="5"/>'


@dataclass(frozen=True)
class PlaceFigures:
    """What a mark is sewn from: degrees (WGS 84), square kilometres, people."""

    latitude: float
    longitude: float
    area_km2: float | None = None
    population: int | None = None

    @property
    def position(self) -> tuple[float, float]:
        """Latitude and longitude."""
        return self.latitude, self.longitude


def band(latitude: float) -> int:
    """Return 1 for the northern fifth of the soums to 5 for the Gobi: the ground b1..b5."""
    return 5 - sum(latitude >= limit for limit in BAND_LIMITS)


def ring_count(population: int | None) -> int:
    """Return the number of stitched rings: 2 for the smallest soums, 7 for the capital."""
    rings = ceil(1.6 * log10(max(population or 0, 101) / 100))
    return max(FEWEST_RINGS, min(MOST_RINGS, rings))


def gap_share(population: int | None, area_km2: float | None) -> float:
    """Return the share of a ring left open between stitches: 0.16 (dense) to 0.5 (sparse)."""
    if not population or not area_km2:
        return UNKNOWN_GAP
    return max(0.16, min(0.5, 0.33 - 0.085 * log10(population / area_km2 + 0.02)))


def stitch_count(ring: int) -> int:
    """Return how many stitches the ring with this number (1 = innermost) has."""
    return 8 * (1 + (ring > 2) + (ring > 5))  # noqa: PLR2004 (ring numbers)


def stitching(gap: float, ring: int, width: float) -> str:
    """Return the stroke attributes of a stitched ring; pathLength must be 100 per stitch."""
    offset = 41 - 50 * gap + (50 if ring % 2 else 0)
    dash = f"{100 * (1 - gap) - 18:.0f} {100 * gap + 18:.0f}"
    return (
        f'stroke-width="{short(width, 2)}" stroke-dasharray="{dash}"'
        f' stroke-dashoffset="{offset:.0f}"'
    )


def way(figures: PlaceFigures, length: float) -> tuple[float, float, float] | None:
    """Return x, y of the end of the line to Ulaanbaatar and the length of one of its stitches.

    None where the place is in the capital itself.
    """
    away = distance_km(figures.position, ULAANBAATAR)
    if away <= HOME_KM:
        return None
    angle = radians(bearing(figures.position, ULAANBAATAR) - 90)
    stitch = length / max(1, min(8, ceil(away / KM_PER_STITCH)))
    end = length - stitch * 0.3
    return end * cos(angle), end * sin(angle), stitch


def place_mark(figures: PlaceFigures, size: int = 72) -> SafeString:
    """Return the mark as inline SVG, `size` pixels wide: decorative, the page says it in words."""
    parts = [GROUND, *_rings(figures), _line(figures), '<circle class="kn" r="6.5"/>']
    return joined(
        [
            f'<svg class="mark b{band(figures.latitude)}" viewBox="-60 -60 120 120"',
            f' width="{size:d}" height="{size:d}" aria-hidden="true">',
            *parts,
            "</svg>",
        ]
    )


def _rings(figures: PlaceFigures) -> list[str]:
    rings = ring_count(figures.population)
    gap = gap_share(figures.population, figures.area_km2)
    step = 50 / (rings + 0.15)
    power = roundness(figures.longitude)
    paths = []
    for ring in range(1, rings + 1):
        shape = superellipse(power, 50 * (ring + 0.05) / (rings + 0.15) - step * 0.12)
        thread = stitching(gap, ring, max(3, round(step * 0.46, 1)))
        length = stitch_count(ring) * 100
        paths.append(f'<path class="rg" d="{shape}" pathLength="{length}" {thread}/>')
    return paths


def _line(figures: PlaceFigures) -> str:
    end = way(figures, 46)
    if end is None:
        return ""
    x, y, stitch = end
    dash = f"{short(stitch * 0.62)} {short(stitch * 0.38)}"
    return f'<path class="ln" d="M0 0L{short(x)} {short(y)}" stroke-dasharray="{dash}"/>'
