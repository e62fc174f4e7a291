"""TopoJSON decoding on a topology of two squares that share a border."""

import pytest

from portal.assets.topology import polygons

TWO_SQUARES = {
    "transform": {"scale": [0.5, 2.0], "translate": [100.0, 40.0]},
    "arcs": [
        [[2, 0], [0, 1]],
        [[2, 1], [-2, 0], [0, -1], [2, 0]],
        [[2, 0], [2, 0], [0, 1], [-2, 0]],
    ],
    "objects": {
        "land": {
            "geometries": [
                {"type": "Polygon", "id": "west", "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "id": "east", "arcs": [[[2, ~0]]]},
            ]
        },
        "lines": {"geometries": [{"type": "LineString", "id": "river", "arcs": [0]}]},
    },
}


def test_a_ring_is_put_together_from_its_arcs_in_degrees():
    (west,) = polygons(TWO_SQUARES, "land")["west"]
    assert west == [[(101, 40), (101, 42), (100, 42), (100, 40), (101, 40)]]


def test_a_negative_arc_number_runs_the_arc_backwards():
    (east,) = polygons(TWO_SQUARES, "land")["east"]
    assert east == [[(101, 40), (102, 40), (102, 42), (101, 42), (101, 40)]]


def test_a_line_cannot_be_drawn_as_an_area():
    with pytest.raises(ValueError, match="river"):
        polygons(TWO_SQUARES, "lines")
