"""A row that cannot be taken is named by file, line and reason, and then nothing is written."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from portal.ops.seeding import Reading
from soums.models import AccessPoint, Figure, FigureChange, PlacePage
from soums.seed import access, figures, place_rows, taxonomy

READERS = {
    "aimags.csv": place_rows.read_aimags,
    "soums.csv": place_rows.read_soums,
    "ub_districts.csv": place_rows.read_soums,
    "indicators.csv": figures.read_figures,
    "national.csv": figures.read_figures,
    "indicators_meta.csv": figures.read_indicators,
    "national_meta.csv": figures.read_indicators,
    "access.csv": access.read_points,
    "border_crossings.csv": access.read_points,
    "neighbours.csv": access.read_borders,
}
# Which of its columns a file is robbed of, when not the third.
COLUMN = {"neighbours.csv": 5, "access.csv": 1, "border_crossings.csv": 1}


def problems(name):
    """What reading the file says, each as `file:line: reason`."""
    reading = Reading()
    READERS[name](reading)
    return [str(problem) for problem in reading.problems]


@pytest.mark.parametrize(
    ("where", "column", "text", "reason"),
    [
        ("aimags.csv:3", "nso_code", "99", "nso_code: “99” is not known"),
        ("aimags.csv:4", "name_mn", "", "name_mn is empty"),
        ("aimags.csv:5", "slug", "Dundgovi aimag", "slug: “Dundgovi aimag” is not a slug"),
        ("soums.csv:2", "nso_code", "21O1", "nso_code: “21O1” is not four digits"),
        ("soums.csv:5", "latitude", "north", "latitude: “north” is not a number"),
        ("soums.csv:6", "longitude", "12.5", "longitude: 12.5 is not between 87 and 120"),
        ("soums.csv:7", "is_aimag_centre", "yes", "is_aimag_centre: “yes” is not known"),
        ("soums.csv:8", "nso_code", "9901", "nso_code: “9901” is in no aimag"),
        ("ub_districts.csv:2", "name_en", " ", "name_en is empty"),
        ("indicators.csv:2", "unit_code", "0000", "unit_code: “0000” is not known"),
        ("indicators.csv:3", "indicator", "happiness", "indicator: “happiness” is not known"),
        ("indicators.csv:4", "value", "a lot", "value: “a lot” is not a number"),
        ("indicators.csv:5", "value", "NaN", "value: “NaN” is not a number"),
        ("indicators.csv:6", "unit", "yurts", "unit: “yurts” is not “facilities”"),
        ("indicators.csv:7", "year", "1889", "year: 1889 is not between 1990 and 2030"),
        ("indicators.csv:8", "source", "", "source is empty"),
        ("national.csv:2", "value", "", "value is empty"),
        ("indicators_meta.csv:2", "topic", "sport", "topic: “sport” is not known"),
        ("indicators_meta.csv:3", "decimals", "many", "decimals: “many” is not a number"),
        ("indicators_meta.csv:4", "publisher", "Nobody", "publisher: “Nobody” is not known"),
        ("national_meta.csv:2", "level", "city", "level: “city” is not known"),
        ("access.csv:2", "kind", "heliport", "kind: “heliport” is not known"),
        ("access.csv:3", "nso_code", "9999", "nso_code: “9999” is not known"),
        ("border_crossings.csv:2", "mode", "ship", "mode: “ship” is not known"),
        ("border_crossings.csv:3", "aimag_iso", "MN-999", "aimag_iso: “MN-999” is not known"),
        ("neighbours.csv:2", "shared_border_km", "-3", "is not between 0 and 2000"),
        ("neighbours.csv:3", "neighbour_code", "9999", "neighbour_code: “9999” is not known"),
    ],
)
def test_a_broken_row_is_named_by_file_line_and_reason(data, where, column, text, reason):
    name, line = where.split(":")
    data.change(name, int(line), column, text)
    (found,) = problems(name)
    assert found.startswith(f"{where}: ")
    assert reason in found


@pytest.mark.parametrize("name", [*READERS])
def test_a_row_with_a_cell_too_many_is_named(data, name):
    table = data.table(name)
    table[1].append("one more")
    data.write(name, table)
    assert f"{name}:2: the row has too many or too few cells" in problems(name)


@pytest.mark.parametrize("name", [*READERS])
def test_a_missing_column_is_named(data, name):
    column = data.table(name)[0][COLUMN.get(name, 2)]
    table = data.table(name)
    table[0][table[0].index(column)] = "something"
    data.write(name, table)
    assert f"{name}:1: missing columns: {column}" in problems(name)


def test_a_figure_that_stands_twice_is_named_where_it_stands_again(data):
    line = data.repeat("indicators.csv", 10)
    assert problems("indicators.csv") == [
        f"indicators.csv:{line}: the same place, indicator and year stand twice"
    ]


def test_a_place_that_stands_twice_is_named(data):
    code = data.table("soums.csv")[9][0]
    line = data.repeat("soums.csv", 10)
    assert problems("soums.csv") == [f"soums.csv:{line}: nso_code: “{code}” stands twice"]


def test_a_slug_that_stands_twice_in_an_aimag_is_named(data):
    data.change("soums.csv", 3, "slug", "kherlen")
    assert problems("soums.csv") == ["soums.csv:3: slug: “kherlen” stands twice"]


@pytest.mark.parametrize("name", ["taxonomy.yaml", "aimags.yaml", "open_notes.yaml"])
def test_a_yaml_file_that_cannot_be_read_is_named_with_its_line(data, name):
    (data.folder / name).write_text("first: 1\nsecond: [2\nthird: 3\n", encoding="utf-8")
    reading = Reading()
    taxonomy.read(reading)
    place_rows.read_aimags(reading)
    place_rows.read_soums(reading)
    assert any(str(one).startswith(f"{name}:3: ") for one in reading.problems), reading.problems


def test_every_broken_row_is_named_at_once(data):
    for line in (2, 3, 4):
        data.change("indicators.csv", line, "value", "?")
    assert len(problems("indicators.csv")) == 3


def test_portraits_wait_until_the_facts_they_rest_on_can_be_read(data):
    data.change("indicators.csv", 2, "value", "a lot")
    reading = Reading()
    assert all("portrait_mn" not in place.fields for place in place_rows.read_soums(reading))
    figures.read_figures(reading)
    assert "indicators.csv:2: value: “a lot” is not a number" in map(str, reading.problems)


@pytest.mark.django_db
def test_with_a_broken_row_nothing_at_all_is_written(data, settings):
    settings.NUTAG_SEEDS = ["soums.seed.steps"]
    data.change("neighbours.csv", 2, "shared_border_km", "far")
    data.change("soums.csv", 2, "name_mn", "Өөр нэр")
    models = (PlacePage, Figure, FigureChange, AccessPoint)
    before = [model.objects.count() for model in models]
    said = StringIO()
    with pytest.raises(CommandError, match="1 broken rows; nothing was written"):
        call_command("seed", stderr=said)
    assert said.getvalue().strip().startswith("neighbours.csv:2: shared_border_km: “far”")
    assert [model.objects.count() for model in models] == before
    assert not PlacePage.objects.filter(title_mn="Өөр нэр").exists()


@pytest.mark.django_db
def test_a_failure_while_writing_takes_everything_back(data, settings, monkeypatch):
    settings.NUTAG_SEEDS = ["soums.seed.steps"]

    def fail(_rows):
        yield "created"
        raise RuntimeError("the disk is full")

    data.change("soums.csv", 2, "name_mn", "Өөр нэр")
    monkeypatch.setattr(figures, "write_figures", fail)
    with pytest.raises(RuntimeError, match="the disk is full"):
        call_command("seed")
    assert not PlacePage.objects.filter(title_mn="Өөр нэр").exists()
