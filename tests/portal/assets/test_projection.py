"""The map projection: known points and the shape of the country."""

from math import cos, radians

import pytest

from portal.assets.projection import CENTRE, ORIGIN, to_map


def test_the_centre_of_the_projection_stands_at_its_origin():
    assert to_map(*CENTRE) == pytest.approx(ORIGIN)


def test_ulaanbaatar_stands_where_the_prototype_draws_it():
    x, y = to_map(106.88324, 47.90771)
    assert (x, y) == pytest.approx((585, 200), abs=5)


def test_east_is_right_and_south_is_down():
    x, y = to_map(104.0, 46.5)
    east, south = to_map(110.0, 46.5), to_map(104.0, 43.0)
    assert east[0] > x
    assert south[1] > y


def test_a_square_degree_keeps_its_area_in_north_and_south():
    def area(latitude):
        left, right = to_map(100, latitude), to_map(100.01, latitude)
        top = to_map(100, latitude + 0.01)
        across = (right[0] - left[0], right[1] - left[1])
        up = (top[0] - left[0], top[1] - left[1])
        return abs(across[0] * up[1] - across[1] * up[0])

    north, south = area(50) / cos(radians(50.005)), area(43) / cos(radians(43.005))
    assert north == pytest.approx(south, rel=1e-4)
