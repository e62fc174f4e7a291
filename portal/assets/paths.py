"""Lines and areas as short SVG path data: whole units, relative steps."""

from collections.abc import Iterable, Sequence

Point = tuple[float, float]


def line_path(points: Sequence[Point]) -> str:
    """Return an open line; "" when fewer than two points stay apart after rounding."""
    whole = _without_repeats(points)
    return _steps(whole) if len(whole) > 1 else ""


def ring_path(points: Sequence[Point]) -> str:
    """Return a closed ring; "" when it collapses after rounding."""
    whole = _without_repeats(points)
    if whole and whole[0] == whole[-1]:
        whole = whole[:-1]
    return f"{_steps(whole)}z" if len(whole) > 2 else ""  # noqa: PLR2004 (a triangle)


def _without_repeats(points: Iterable[Point]) -> list[tuple[int, int]]:
    whole: list[tuple[int, int]] = []
    for x, y in points:
        point = (round(x), round(y))
        if not whole or whole[-1] != point:
            whole.append(point)
    return whole


def _steps(points: Sequence[tuple[int, int]]) -> str:
    (x, y), *rest = points
    steps = []
    previous = (x, y)
    for point in rest:
        steps.append(_pair(point[0] - previous[0], point[1] - previous[1]))
        previous = point
    return f"M{_pair(x, y)}l" + _spaced(steps)


def _pair(x: int, y: int) -> str:
    """Two numbers; a minus sign is separator enough."""
    return f"{x}{y}" if y < 0 else f"{x} {y}"


def _spaced(pairs: Sequence[str]) -> str:
    joined = pairs[0]
    for pair in pairs[1:]:
        joined += pair if pair.startswith("-") else f" {pair}"
    return joined
