"""Aimags as coloured areas, and one aimag drawn large."""

from xml.etree import ElementTree

from portal.assets.country import Country, Sheet
from soums.drawing.country_map import Dot
from soums.drawing.indicator_map import Area, area_map, near_map

SHEET = Sheet("M0 0l9 0 0 9z", ("M1 1l2 2",) * 9, ("M3 3l1 1",), (500.0, 100.0), 2.0)
COUNTRY = Country(
    aimags={"45": "M0 0l9 0 0 9z", "11": "M5 5l9 0 0 9z"},
    border="M0 0l9 0 0 9z",
    quilting=("M1 1l2 2",),
    sheets={"45": SHEET},
)
AREA = Area("45", "Дархан-Уул: 32,8", "/mn/darkhan-uul/", 32.8)


def dot(name, longitude=105.0, value=1.0):
    return Dot(name, f"{name}: 1", f"/mn/{name}/", longitude, 48.0, 3000, value), name


def test_an_area_is_a_link_outside_the_tab_order_with_its_value():
    drawn = area_map(COUNTRY, [AREA], (30.0,), "Map")
    assert '<a href="/mn/darkhan-uul/" tabindex="-1" class="q2">' in drawn
    assert "<title>Дархан-Уул: 32,8</title>" in drawn


def test_an_aimag_that_is_not_shown_keeps_its_outline_without_a_link():
    drawn = area_map(COUNTRY, [AREA], (30.0,), "Map")
    assert drawn.count('class="aimag"') == 2
    assert drawn.count("<a ") == 1


def test_an_area_without_data_has_no_colour():
    drawn = area_map(COUNTRY, [Area("45", "?", "/", None)], (30.0,), "Map")
    assert 'class="nodata"' in drawn


def test_one_aimag_is_drawn_with_the_names_of_its_soums():
    drawn = near_map(SHEET, [dot("Хонгор"), dot("Орхон", 107.0)], (), "Map")
    root = ElementTree.fromstring(drawn)
    assert [text.text for text in root.iter("text")] == ["Хонгор", "Орхон"]
    assert len(list(root.iter("circle"))) == 2


def test_a_name_that_would_cover_another_is_left_out():
    drawn = near_map(SHEET, [dot("Хонгор"), dot("Орхон")], (), "Map")
    assert drawn.count("<text") == 1
    assert drawn.count("<circle") == 2


def test_names_are_escaped():
    drawn = near_map(SHEET, [dot("<b>")], (), "<i>") + area_map(
        COUNTRY, [Area("45", "<b>", '"><b>', 1)], (), "<i>"
    )
    assert "<b>" not in drawn
    assert "<i>" not in drawn
