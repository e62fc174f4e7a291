"""The large mark behind a place's name."""

import re

import pytest

from soums.drawing.hero import NARROW, WIDE, place_hero
from soums.drawing.placemark import PlaceFigures

SMALL = PlaceFigures(49.23, 105.897, 2623.8, 5889)
CAPITAL = PlaceFigures(47.90771, 106.88324, 4704, 1499140)
WESTERN = PlaceFigures(48.1, 88.5, 3000, 1200)


@pytest.mark.parametrize("place", [SMALL, CAPITAL, WESTERN], ids=["small", "capital", "western"])
def test_a_hero_is_compact_and_without_inline_style(place):
    hero = place_hero(place)
    assert len(hero) < 6000
    assert "style=" not in hero


@pytest.mark.parametrize("place", [SMALL, CAPITAL, WESTERN], ids=["small", "capital", "western"])
def test_every_reused_shape_is_defined_once(place):
    hero = place_hero(place)
    defined = re.findall(r' id="(\w+)"', hero)
    assert len(defined) == len(set(defined))
    assert set(re.findall(r'href="#(\w+)"', hero)) == set(defined)


def test_there_is_one_drawing_for_screens_and_one_for_phones():
    hero = place_hero(SMALL)
    assert 'class="bg wide"' in hero
    assert 'class="bg narrow"' in hero


@pytest.mark.parametrize("ground", [WIDE, NARROW], ids=["wide", "narrow"])
def test_rings_end_above_the_key_figures(ground):
    scales = [
        float(scale)
        for scale in re.findall(r'class="near"[^>]*scale\(([\d.]+)\)', place_hero(CAPITAL))
    ]
    assert max(scales) * 10 <= WIDE.room + 1
    assert ground.room + ground.centre[1] < ground.box[1]
