"""Sheets: out, edited, every change and error by cell, and nothing written unconfirmed."""

import csv
from io import BytesIO, StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from openpyxl import Workbook, load_workbook

from soums.desk.figures.sheets import running
from soums.desk.figures.sheets.columns import COLUMNS
from soums.models import Figure, FigureChange, FigureImport, FigureImportRow, Source
from tests.soums.desk.figures.forms import DESK, KHONGOR, OTHER, soup

pytestmark = pytest.mark.django_db
KEY = "herder_households"
AT = {name: at for at, name in enumerate(COLUMNS)}


def rows_of(data):
    book = load_workbook(BytesIO(data), read_only=True)
    return [list(line) for line in book.worksheets[0].iter_rows(values_only=True)]


def book_of(rows):
    book, kept = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(kept)
    return kept.getvalue()


def own_row(rows, key=KEY, code=KHONGOR):
    """The newest figure of an indicator among the exported rows."""
    return next(row for row in rows if (row[0], row[2]) == (code, key))


def edited(client, code=KHONGOR, **cells):
    """The export of a place with one row edited, as a file to send."""
    rows = rows_of(client.get(f"{DESK}sheets/export/", {"place": code}).content)
    row = own_row(rows, code=code)
    for name, value in cells.items():
        row[AT[name]] = value
    return book_of(rows)


@pytest.fixture
def sent(client, django_capture_on_commit_callbacks):
    """Sends a file and gives the import after its dry run."""

    def send(data, name="figures.xlsx"):
        with django_capture_on_commit_callbacks(execute=True):
            client.post(f"{DESK}sheets/", {"file": SimpleUploadedFile(name, data)})
        return FigureImport.objects.first()

    return send


@pytest.fixture
def confirmed(client, django_capture_on_commit_callbacks):
    """Confirms an import."""

    def confirm(kept, **ticked):
        with django_capture_on_commit_callbacks(execute=True):
            client.post(f"{DESK}sheets/{kept.pk}/", ticked)
        kept.refresh_from_db()
        return kept.state

    return confirm


def outcomes(kept):
    return set(kept.rows.values_list("outcome", flat=True))


def problems(kept):
    return {(row.number, one["column"]) for row in kept.rows.all() for one in row.problems}


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_an_export_that_nobody_edited_changes_nothing(client, signed_in, sent, form):
    signed_in("darkhan-uul-approvers")
    answer = client.get(f"{DESK}sheets/export/", {"place": "45", "format": form})
    kept = sent(answer.content, f"figures.{form}")
    assert kept.state == "checked"
    assert outcomes(kept) == {"unchanged"}


def test_a_change_is_shown_then_written_by_who_publishes(
    client, signed_in, sent, confirmed, herders
):
    user = signed_in("darkhan-uul-approvers")
    before = herders()
    kept = sent(edited(client, value=276))
    said = soup(client.get(f"{DESK}sheets/{kept.pk}/")).select_one("#changes").get_text()
    assert str(before.plain_value()) in said
    assert "276" in said
    assert herders().value == before.value
    assert confirmed(kept) == "written"
    assert herders().value == 276
    change = FigureChange.objects.get(made_by=user, indicator__key=KEY)
    assert "figures.xlsx" in change.why


def test_what_an_editor_sends_becomes_proposals(client, signed_in, sent, confirmed, herders):
    user = signed_in("darkhan-uul-editors")
    before = herders().value
    confirmed(sent(edited(client, value=276)))
    assert herders().value == before
    assert FigureChange.objects.get(made_by=user).state == "proposed"


@pytest.mark.parametrize(
    "wrong",
    [
        ({"value": "олон"}, "value"),
        ({"value": 999_999}, "value"),
        ({"value": None}, "value"),
        ({"status": "магадгүй"}, "status"),
        ({"year": 1066}, "year"),
        ({"year": "оны"}, "year"),
        ({"source": ""}, "source"),
        ({"source": "Шинэ эх сурвалж", "source_publisher": ""}, "source_publisher"),
        ({"source": "Шинэ эх сурвалж", "source_date": "өчигдөр"}, "source_date"),
        ({"source": "=HYPERLINK(1)"}, "source"),
        ({"note_mn": "@SUM(A1)"}, "note_mn"),
        ({"indicator": "tsagaan"}, "indicator"),
        ({"place": OTHER}, "place"),
        ({"place": "MN"}, "place"),
        ({"indicator": "population_density", "value": 1}, "indicator"),
    ],
)
def test_every_error_is_named_by_its_cell_and_nothing_is_written(
    client, signed_in, sent, confirmed, wrong
):
    cells, column = wrong
    signed_in("darkhan-uul-approvers")
    before = FigureChange.objects.count()
    kept = sent(edited(client, **cells))
    assert column in {name for _row, name in problems(kept)}
    assert confirmed(kept) == "checked"
    assert FigureChange.objects.count() == before


def test_a_row_that_was_edited_while_the_portal_changed_is_an_error(
    client, signed_in, sent, herders
):
    signed_in("darkhan-uul-approvers")
    data = edited(client, value=276)
    Figure.objects.filter(pk=herders().pk).update(value=280)
    kept = sent(data)
    assert {column for _row, column in problems(kept)} == {"value"}


def test_a_row_copied_for_another_year_adds_a_figure(client, signed_in, sent, confirmed, herders):
    signed_in("darkhan-uul-approvers")
    rows = rows_of(client.get(f"{DESK}sheets/export/", {"place": KHONGOR}).content)
    copied = own_row(rows).copy()
    copied[AT["year"]], copied[AT["value"]] = 2026, 281
    confirmed(sent(book_of([*rows, copied])))
    assert (herders().year, herders().value) == (2026, 281)


def test_the_same_figure_in_two_rows_is_an_error(client, signed_in, sent):
    signed_in("darkhan-uul-approvers")
    rows = rows_of(client.get(f"{DESK}sheets/export/", {"place": KHONGOR}).content)
    kept = sent(book_of([*rows, own_row(rows)]))
    assert problems(kept) == {(len(rows) + 1, "year")}


def test_rows_without_errors_are_written_when_the_others_are_left_out_knowingly(
    client, signed_in, sent, confirmed, herders
):
    signed_in("darkhan-uul-approvers")
    rows = rows_of(edited(client, value=276))
    own_row(rows, "livestock")[AT["value"]] = "олон"
    assert confirmed(sent(book_of(rows)), without="1") == "written"
    assert herders().value == 276


def test_a_new_source_of_a_sheet_is_made_once(client, signed_in, sent, confirmed, herders):
    signed_in("darkhan-uul-approvers")
    source = {"source": "Тооллого", "source_publisher": "ЗДТГ", "source_date": "2026-01-05"}
    confirmed(sent(edited(client, value=276, **source)))
    assert herders().source == Source.objects.get(title="Тооллого")


def test_a_figure_that_changed_after_the_dry_run_is_left_alone(
    client, signed_in, sent, confirmed, herders
):
    signed_in("darkhan-uul-approvers")
    kept = sent(edited(client, value=276))
    Figure.objects.filter(pk=herders().pk).update(value=280)
    confirmed(kept)
    assert herders().value == 280
    assert "overtaken" in outcomes(kept)


def test_a_run_that_was_interrupted_goes_on_where_it_stopped(client, signed_in, sent):
    signed_in("darkhan-uul-approvers")
    kept = sent(edited(client, value=276))
    rows = kept.rows.order_by("-number")
    last = rows.first()
    FigureImportRow.objects.filter(pk=last.pk).update(outcome="unread", change=None)
    FigureImport.objects.filter(pk=kept.pk).update(state="checking")
    answer = client.get(f"{DESK}sheets/{kept.pk}/")
    assert answer["Refresh"]
    assert soup(answer).select_one("progress")["value"] == str(rows.count() - 1)
    running.check.enqueue(kept.pk)
    kept.refresh_from_db()
    assert kept.state == "checked"
    assert "unread" not in outcomes(kept)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("figures.xlsm", b"PK"),
        ("figures.xlsx", b"no zip"),
        ("figures.csv", b"place,value\n4507,1\n"),
        ("figures.csv", b"\xff\xfe"),
        ("figures.csv", ",".join(COLUMNS).encode()),
    ],
)
def test_files_that_are_unfit_are_refused_in_words(client, signed_in, name, data):
    signed_in("darkhan-uul-approvers")
    answer = client.post(f"{DESK}sheets/", {"file": SimpleUploadedFile(name, data)})
    assert soup(answer).select_one(".desk-errors").get_text(strip=True)
    assert not FigureImport.objects.exists()


def test_sheets_of_others_are_not_found(client, signed_in, sent):
    signed_in("darkhan-uul-approvers")
    kept = sent(edited(client, value=276))
    signed_in("darkhan-uul-editors")
    assert client.get(f"{DESK}sheets/{kept.pk}/").status_code == 404
    assert client.post(f"{DESK}sheets/{kept.pk}/").status_code == 404
    assert client.get(f"{DESK}sheets/export/", {"place": OTHER}).status_code == 404


def test_an_export_holds_the_own_places_only(client, signed_in):
    signed_in("4507-officers")
    rows = rows_of(client.get(f"{DESK}sheets/export/").content)
    assert {row[0] for row in rows[1:]} == {KHONGOR}


# The commands.


def test_the_commands_take_out_check_and_write(tmp_path, herders):
    file = tmp_path / "figures.csv"
    call_command("export_figures", str(file), place=KHONGOR, stdout=StringIO())
    with file.open(encoding="utf-8-sig", newline="") as text:
        rows = list(csv.reader(text))
    own_row(rows)[AT["value"]] = "276,5"
    with file.open("w", encoding="utf-8", newline="") as text:
        csv.writer(text).writerows(rows)
    before, said = herders().value, StringIO()
    call_command("import_figures", str(file), stdout=said, stderr=said)
    assert "1 changed" in said.getvalue()
    assert herders().value == before
    call_command("import_figures", str(file), apply=True, stdout=said, stderr=said)
    assert herders().plain_value() == 276.5


def test_the_command_fails_on_an_error_and_writes_nothing(tmp_path, herders):
    file = tmp_path / "figures.xlsx"
    call_command("export_figures", str(file), place=KHONGOR, stdout=StringIO())
    rows = rows_of(file.read_bytes())
    own_row(rows)[AT["value"]] = 276
    own_row(rows, "livestock")[AT["value"]] = "олон"
    file.write_bytes(book_of(rows))
    before, said = herders().value, StringIO()
    with pytest.raises(CommandError):
        call_command("import_figures", str(file), apply=True, stdout=said, stderr=said)
    assert "[value]" in said.getvalue()
    assert herders().value == before
