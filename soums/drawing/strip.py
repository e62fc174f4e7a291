"""Ten stitches (where a place stands among all soums) and the seam that completeness closes."""

from django.utils.html import format_html
from django.utils.safestring import SafeString

from soums.drawing.markup import joined

STITCHES = 10
SEAM_STITCHES = 20


def ten_stitches(tenth: int, label: str) -> SafeString:
    """Return ten stitches with number `tenth` (1 = lowest, 10 = highest tenth) coloured.

    `label` says the same in words, as «330 сумын 85 хувиас их». Raises ValueError out of 1..10.
    """
    if not 1 <= tenth <= STITCHES:
        raise ValueError(f"no tenth number {tenth}")
    return format_html(
        '<svg viewBox="0 0 130 14" role="img" aria-label="{}"><path d="M4 7h122"/>'
        '<path class="on" d="M{} 7h8"/></svg>',
        label,
        f"{4 + (tenth - 1) * 12.6:.1f}",
    )


def tenth_of(rank: int, total: int) -> int:
    """Return the tenth (1..10) of the value with this rank (1 = lowest) among `total` values."""
    return min(STITCHES, (rank - 1) * STITCHES // total + 1)


def seam(done: int, total: int) -> SafeString:
    """Return the completeness gauge, twenty stitches closed as far as `done` of `total`.

    Decorative: the page says both numbers. Nothing is closed before the first answer, and the last
    stitch closes only when everything is answered.
    """
    closed = closed_stitches(done, total)
    front = f'<path class="on" d="M3 6h{closed * 15 - 7}"/>' if closed else ""
    return format_html(
        '<svg class="gauge" viewBox="0 0 300 12" preserveAspectRatio="none" aria-hidden="true">'
        '<path d="M3 6h293"/>{}</svg>',
        joined([front]),
    )


def closed_stitches(done: int, total: int) -> int:
    """Return how many of the twenty stitches are closed."""
    if total <= 0 or done <= 0:
        return 0
    return max(1, done * SEAM_STITCHES // total)
