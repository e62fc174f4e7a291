"""TopoJSON to rings: the arcs of a topology, put together again.

Format: https://github.com/topojson/topojson-specification (version 1, quantised, delta-encoded).
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

Point = tuple[float, float]
Ring = list[Point]


def polygons(topology: Mapping[str, Any], layer: str) -> dict[str, list[list[Ring]]]:
    """Return the polygons of a layer by feature id: each a list of rings, the outer one first.

    Points are (longitude, latitude). Raises KeyError for an unknown layer, ValueError for a
    geometry that is neither Polygon nor MultiPolygon.
    """
    arcs = [_absolute(arc, topology["transform"]) for arc in topology["arcs"]]
    features = topology["objects"][layer]["geometries"]
    return {feature["id"]: _rings(feature, arcs) for feature in features}


def _absolute(arc: Sequence[Sequence[int]], transform: Mapping[str, Sequence[float]]) -> Ring:
    scale, shift = transform["scale"], transform["translate"]
    columns = accumulate(step[0] for step in arc)
    rows = accumulate(step[1] for step in arc)
    return [
        (column * scale[0] + shift[0], row * scale[1] + shift[1])
        for column, row in zip(columns, rows, strict=True)
    ]


def _rings(feature: Mapping[str, Any], arcs: Sequence[Ring]) -> list[list[Ring]]:
    if feature["type"] == "Polygon":
        return [[_joined(ring, arcs) for ring in feature["arcs"]]]
    if feature["type"] == "MultiPolygon":
        return [[_joined(ring, arcs) for ring in polygon] for polygon in feature["arcs"]]
    raise ValueError(f"{feature['id']}: cannot draw a {feature['type']}")


def _joined(indexes: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    """One ring from arc numbers; ~n stands for arc n backwards, shared end points stay once."""
    ring: Ring = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring.extend(arc[1:] if ring else arc)
    return ring
