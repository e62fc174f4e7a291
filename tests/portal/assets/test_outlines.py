"""Outlines of the installed package: every aimag has its land, neighbours share borders."""

import csv
import json
from pathlib import Path

import pytest
import shapely
from django.conf import settings
from shapely import Point, Polygon

from portal.assets.build import OUTLINES
from portal.assets.outlines import (
    OutlineError,
    Site,
    aimag_outlines,
    nearest_land,
    read_sites,
    simplified,
)
from portal.assets.projection import to_map
from portal.assets.topology import polygons

KM2_PER_UNIT = (6371.0 / 2675.7) ** 2
OFFICIAL_KM2 = {"42": 5541, "45": 3275, "46": 165380, "61": 844, "11": 4704, "21": 123597}


@pytest.fixture(scope="module")
def topology():
    path = Path(settings.BASE_DIR) / "node_modules" / OUTLINES
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def outlines(topology):
    return aimag_outlines(
        polygons(topology, "mng"), read_sites("anchors.csv"), read_sites("govisumber_soums.csv")
    )


def test_all_22_outlines_are_matched(outlines):
    assert len(outlines) == 22


@pytest.mark.parametrize("site", read_sites("anchors.csv"), ids=lambda site: site.code)
def test_an_outline_holds_the_centre_of_its_aimag(outlines, site):
    assert outlines[site.code].contains(site.point)


@pytest.mark.parametrize("code", OFFICIAL_KM2)
def test_an_outline_has_about_the_official_area(outlines, code):
    area = outlines[code].area * KM2_PER_UNIT
    assert area == pytest.approx(OFFICIAL_KM2[code], rel=0.17)


def test_nearly_all_soum_centres_lie_in_their_own_aimag(outlines):
    table = Path(settings.BASE_DIR) / "soums" / "data" / "soums.csv"
    with table.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    outside = [
        row["name_en"]
        for row in rows
        if outlines[row["nso_code"][:2]].distance(
            Point(to_map(float(row["longitude"]), float(row["latitude"])))
        )
        > 1
    ]
    assert outside == []


def test_neighbours_share_every_border_point_after_simplification(outlines):
    assert shapely.coverage_is_valid(list(simplified(outlines, 2.2).values()))


def test_an_outline_without_a_town_is_an_error():
    square = [[(100, 45), (102, 45), (102, 47), (100, 47), (100, 45)]]
    soums = [Site("4201", Point(to_map(100.5, 46))), Site("4401", Point(to_map(101.5, 46)))]
    with pytest.raises(OutlineError, match="no aimag"):
        aimag_outlines({"A": [square]}, soums[:1], soums)


def test_nearest_land_ends_halfway_between_two_sites():
    sites = [Site("4201", Point(1, 1)), Site("4401", Point(3, 1)), Site("4402", Point(3, 5))]
    extent = Polygon([(0, 0), (4, 0), (4, 6), (0, 6)])
    land = nearest_land(sites, "42", extent).intersection(extent)
    assert land.contains(Point(1.9, 1))
    assert not land.contains(Point(2.1, 1))
