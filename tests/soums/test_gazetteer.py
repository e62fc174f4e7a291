"""All places at a glance."""

import pytest
from django.utils.translation import override

from soums.gazetteer import Gazetteer, Place, load_gazetteer
from soums.models import SoumPage

pytestmark = pytest.mark.django_db


def place(code, name="Сум", **more):
    fields = {
        "id": int(code),
        "kind": "soum",
        "name_mn": name,
        "name_en": f"Soum {code}",
        "centre_mn": "",
        "centre_en": "",
        "other_names": "",
        "path": f"aimag/{code}/",
        "latitude": 47.0,
        "longitude": 106.0,
        "area_km2": None,
        "is_centre": False,
        **more,
    }
    return Place(code=code, **fields)


def gazetteer_of(*places):
    return Gazetteer({one.code: one for one in places})


def test_all_places_are_read_in_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        places = load_gazetteer()
    assert len(list(places)) == 22 + 330 + 9


def test_a_soum_knows_its_aimag_and_its_newest_population():
    khongor = load_gazetteer().get("4507")
    assert (khongor.name_mn, khongor.aimag_mn) == ("Хонгор", "Дархан-Уул")
    assert (khongor.name_en, khongor.aimag_en) == ("Khongor", "Darkhan-Uul")
    assert khongor.population_year == 2025
    assert khongor.population > 1000


def test_a_place_is_named_and_addressed_in_the_language_of_the_reader():
    khongor = load_gazetteer().get("4507")
    with override("mn"):
        assert (khongor.name, khongor.url) == ("Хонгор", "/mn/darkhan-uul/khongor/")
    with override("en"):
        assert (khongor.name, khongor.url) == ("Khongor", "/en/darkhan-uul/khongor/")


def test_a_place_that_is_not_public_is_not_in_it():
    SoumPage.objects.get(code="4507").unpublish()
    assert load_gazetteer().get("4507") is None


def test_the_capital_stands_apart_from_the_21_aimags():
    places = load_gazetteer()
    assert places.capital.name_mn == "Улаанбаатар"
    assert len(places.aimags) == 21
    assert places.capital not in places.aimags
    assert [p.kind for p in places.soums_of("11")] == ["district"] * 9


def test_every_soum_is_below_its_aimag():
    places = load_gazetteer()
    for one in places:
        if not one.is_aimag:
            assert one.path.startswith(places.get(one.aimag_code).path)


def test_the_distance_between_two_centres_is_that_of_the_great_circle():
    darkhan = place("4501", latitude=49.48667, longitude=105.92278)
    capital = place("1101", latitude=47.91889, longitude=106.91758)
    assert darkhan.kilometres_to(capital) == pytest.approx(189.0, abs=1.0)
    assert darkhan.kilometres_to(capital) == capital.kilometres_to(darkhan)
    assert darkhan.kilometres_to(darkhan) == 0


def test_the_nearest_places_are_soums_and_never_the_place_itself():
    here = place("2101")
    near, far = place("2104", latitude=47.1), place("2107", latitude=49.0)
    aimag = place("21", kind="aimag", latitude=47.0)
    found = gazetteer_of(aimag, here, far, near).nearest(here, 5)
    assert [one.code for one, _ in found] == ["2104", "2107"]


def test_namesakes_are_other_places_of_the_same_name():
    one, two, other = place("2101", "Алтай"), place("2201", "Алтай"), place("2301", "Хонгор")
    assert gazetteer_of(one, two, other).namesakes(one) == [two]


def test_places_of_similar_size_are_of_the_same_kind_and_nearest_in_proportion():
    here = place("2101", population=1000)
    double, close = place("2104", population=2000), place("2107", population=1100)
    centre = place("2110", population=1000, is_centre=True)
    unknown = place("2113")
    found = gazetteer_of(here, double, close, centre, unknown).of_similar_size(here, 3)
    assert found == [close, double]


def test_a_place_whose_people_nobody_counted_has_no_places_of_similar_size():
    here = place("2101")
    assert gazetteer_of(here, place("2104", population=5)).of_similar_size(here, 3) == []
