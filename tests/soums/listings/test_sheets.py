"""Sheets in: every error by its cell, every change, and nothing written before it is confirmed."""

import random
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.management import CommandError, call_command
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from portal.sheets.refusals import RefusedFileError
from soums.listings.kinds import KINDS
from soums.listings.models import Home, Job
from soums.listings.sheets.exporting import export_book, export_csv
from soums.listings.sheets.plan import Planner
from soums.listings.sheets.reading import read_file
from soums.listings.sheets.writing import NotCleanError, write_plan
from tests.factories import UserFactory, member
from tests.soums.listings.conftest import EVERY_KIND, make
from tests.soums.listings.sheets import book, dated

pytestmark = pytest.mark.django_db

# One wrong value for each of thirty cells, spread over a thousand rows.
BAD = [
    ("place", "9999"),
    ("place", ""),
    ("title_mn", ""),
    ("title_mn", "=cmd|' /C calc'!A0"),
    ("text_mn", ""),
    ("text_mn", "@SUM(A1)"),
    ("deal", "бэлэглэнэ"),
    ("deal", ""),
    ("dwelling", "ордон"),
    ("rooms", "хоёр"),
    ("rooms", "-1"),
    ("area_m2", "том"),
    ("area_m2", "-5"),
    ("price", "үнэгүй"),
    ("price", "1.5 сая"),
    ("price_per", "жилд"),
    ("heating", "нар"),
    ("water", "гол"),
    ("phone", "123"),
    ("phone", "+1"),
    ("email", "засаг@"),
    ("url", "вэб"),
    ("source_publisher", ""),
    ("source_title", "+1+1"),
    ("source_url", "хаяг"),
    ("source_date", "өчигдөр"),
    ("checked_on", "2026-13-40"),
    ("expires_on", ""),
    ("expires_on", "2020-01-01"),
    ("title_en", "-2+3"),
]


def planned(data, name="listings.xlsx", by=None, **kwargs):
    rows, problems = read_file(name, data, **kwargs)
    return Planner(rows, by).plan(problems)


def thousand_rows():
    """A thousand homes, and where the thirty bad cells among them are."""
    rows = [dated({"title_mn": f"Байр {number}"}) for number in range(1000)]
    places = random.Random(30).sample(range(1000), len(BAD))
    for at, (column, value) in zip(places, BAD, strict=True):
        rows[at][column] = value
        if value == "2020-01-01":
            rows[at]["checked_on"] = "2019-12-01"
    return rows, {(at + 2, column) for at, (column, _value) in zip(places, BAD, strict=True)}


def test_a_dry_run_names_thirty_bad_cells_among_a_thousand_rows_and_writes_nothing():
    rows, bad = thousand_rows()
    plan = planned(book(rows))
    assert {(p.row, p.column) for p in plan.problems} == bad
    assert {p.sheet for p in plan.problems} == {"Байр, орон сууц"}
    assert len(plan.problems) == len(BAD)
    assert all(p.reason for p in plan.problems)
    assert plan.counts == {"new": 970, "changed": 0, "unchanged": 0, "wrong": 30}
    with pytest.raises(NotCleanError):
        write_plan(plan, why="test", by=None)
    assert not Home.objects.exists()


def test_rows_that_are_confirmed_one_by_one_are_written_in_spite_of_errors_in_others():
    plan = planned(book([dated({}), dated({"deal": "?"}), dated({"title_mn": "Гурав"})]))
    write_plan(plan, why="test", by=None, only={plan.rows[2].address, plan.rows[1].address})
    assert [home.title_mn for home in Home.objects.all()] == ["Гурав"]


def test_an_edited_export_changes_what_was_edited_and_its_history_says_who_and_what():
    home, user = make("home"), UserFactory(is_superuser=True)
    data = export_book("45")
    workbook = load_workbook(BytesIO(data))
    sheet = workbook["Байр, орон сууц"]
    at = [cell.value for cell in sheet[1]].index("үнэ, ₮") + 1
    sheet.cell(2, at).value = 500_000
    kept = BytesIO()
    workbook.save(kept)

    plan = planned(kept.getvalue(), by=user)
    assert plan.counts == {"new": 0, "changed": 1, "unchanged": 0, "wrong": 0}
    assert plan.rows[0].shown_changes == [("price", "450000", "500000")]
    write_plan(plan, why="sheet.xlsx", by=user)

    home.refresh_from_db()
    assert home.price == 500_000
    entry = ModelLogEntry.objects.filter(action="soums.listing_changed", user=user).get()
    assert entry.data["changes"] == {"price": [450_000, 500_000]}
    assert home.latest_revision.user == user


@EVERY_KIND
def test_an_export_that_nobody_edited_changes_nothing(kind):
    make(kind)
    assert planned(export_book("45")).counts["unchanged"] == 1
    of_kind = KINDS[kind]
    data = export_csv(of_kind, "45").encode()
    assert planned(data, f"{of_kind.slug}.csv").counts["unchanged"] == 1


def test_who_may_not_publish_leaves_a_draft():
    home, user = make("home"), member("darkhan-uul-editors")
    rows = [dated({"id": home.pk, "title_mn": home.title_mn, "price": 1})]
    write_plan(planned(book(rows), by=user), why="test", by=user)
    home.refresh_from_db()
    assert home.price == 450_000
    assert home.has_unpublished_changes


def test_a_place_that_is_not_the_editors_is_refused():
    plan = planned(book([dated({})]), by=member("bulgan-editors"))
    assert [(p.row, p.column) for p in plan.problems] == [(2, "place")]


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-1+1", "@SUM(A1)"])
def test_what_looks_like_a_formula_leaves_with_an_apostrophe_and_comes_back_whole(text):
    make("home", source_title=text)
    workbook = load_workbook(BytesIO(export_book("45")))
    cells = [cell.value for cell in workbook["Байр, орон сууц"][2]]
    assert f"'{text}" in cells
    assert f"'{text}" in export_csv(KINDS["home"], "45")
    assert planned(export_book("45")).counts["unchanged"] == 1


def test_a_heading_that_is_no_column_is_named():
    data = book([dated({})]).replace(b"", b"")
    workbook = load_workbook(BytesIO(data))
    workbook.active["B1"] = "юу ч биш"
    kept = BytesIO()
    workbook.save(kept)
    problem = planned(kept.getvalue()).problems[0]
    assert (problem.row, problem.column) == (1, "юу ч биш")


def repacked(data, **parts):
    """The workbook with other parts: names with `__` for `/`."""
    kept = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(kept, "w", ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info, old.read(info.filename))
        for name, content in parts.items():
            new.writestr(name.replace("__", "/") + ".bin", content)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("listings.xlsm", lambda: book([dated({})])),
        ("listings.exe", lambda: b"MZ"),
        ("listings", lambda: b""),
        ("listings.xlsx", lambda: b"not a zip"),
        ("listings.xlsx", lambda: b"x" * (10 * 1024 * 1024 + 1)),
        ("listings.xlsx", lambda: repacked(book([dated({})]), xl__vbaProject=b"macro")),
        ("listings.xlsx", lambda: repacked(book([dated({})]), bomb=b"\0" * (101 * 1024 * 1024))),
        ("homes.csv", lambda: b"PK\x03\x04"),
        ("homes.csv", lambda: "байр".encode("utf-16")),
        ("unnamed.csv", lambda: b"place,title_mn\n4507,x\n"),
        ("listings.xlsx", lambda: book([dated({})], title="Юу ч биш")),
    ],
)
def test_files_that_are_unfit_are_refused(name, data):
    with pytest.raises(RefusedFileError):
        read_file(name, data())


def test_the_commands_take_out_check_and_write(tmp_path):
    make("job")
    out = tmp_path / "jobs.csv"
    call_command("export_listings", str(out), aimag="45", stdout=StringIO())
    lines = out.read_text(encoding="utf-8-sig").replace("1500000", "1600000")
    out.write_text(lines, encoding="utf-8")
    said = StringIO()
    call_command("import_listings", str(out), stdout=said)
    assert "pay_from: 1500000 → 1600000" in said.getvalue()
    assert Job.objects.get().pay_from == 1_500_000
    call_command("import_listings", str(out), apply=True, stdout=said)
    assert Job.objects.get().pay_from == 1_600_000


def test_the_command_fails_on_errors_and_names_them(tmp_path):
    file = tmp_path / "homes.xlsx"
    file.write_bytes(book([dated({"deal": "?"}), dated({})]))
    said = StringIO()
    with pytest.raises(CommandError):
        call_command("import_listings", str(file), apply=True, stdout=said, stderr=said)
    assert "Байр, орон сууц!2 [deal]" in said.getvalue()
    assert not Home.objects.exists()
    row = "Байр, орон сууц:3"
    call_command("import_listings", str(file), apply=True, row=[row], stdout=said, stderr=said)
    assert Home.objects.count() == 1
