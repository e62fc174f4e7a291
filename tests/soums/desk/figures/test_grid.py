"""The grid: what it shows, what it takes, what it refuses, and for whom."""

import re
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from soums.models import Figure, FigureChange, FigureDraft, Source
from tests.soums.desk.figures.forms import DESK, KHONGOR, OTHER, place_grid, send, soup, typed

pytestmark = pytest.mark.django_db
CELL = f"{KHONGOR}.herder_households"


def source_of(figure):
    return str(figure.source_id)


def test_a_place_shows_its_figures_with_year_source_and_day_of_the_check(
    client, signed_in, herders
):
    signed_in("4507-officers")
    row = soup(place_grid(client)).select_one(f'[data-cell="{CELL}"]')
    figure, said = herders(), " ".join(row.get_text(" ").split())
    assert str(figure.plain_value()) in said
    assert str(figure.year) in said
    assert str(figure.source.short_name_mn) in said
    assert f"{figure.checked_on:%Y.%m.%d}" in said


def test_an_officer_proposes_and_the_figure_stays(client, signed_in, herders):
    user, before = signed_in("4507-officers"), herders()
    source = source_of(before)
    answer = send(client, typed("herder_households", "250", source=source))
    assert answer.status_code == 302
    change = FigureChange.objects.get(state="proposed")
    assert change.made_by == user
    assert Decimal(change.new["value"]) == 250
    assert Decimal(change.old["value"]) == before.value
    assert herders().value == before.value


# Readers are told an office, never a person.
OFFICES = {
    "darkhan-uul-approvers": "Дархан-Уул аймгийн захиргаа",
    "national-editors": "порталын редакторууд",
}


@pytest.mark.parametrize("group", OFFICES)
def test_who_publishes_writes_at_once(client, signed_in, herders, group):
    user = signed_in(group)
    send(client, typed("herder_households", "251", source=source_of(herders())))
    assert herders().value == 251
    office, name = OFFICES[group], user.get_full_name() or user.username
    assert office in herders().checked_by
    assert name not in herders().checked_by
    change = FigureChange.objects.get(made_by=user, indicator__key="herder_households")
    assert change.state == "approved"
    assert change.decided_by == user


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("240,5", "240.5"),
        ("240.5", "240.5"),
        ("\u202f240\u00a0", "240"),
        ("0 240", "240"),
        ("0240", "240"),
    ],
)
def test_decimal_comma_point_and_spaces_are_taken(client, signed_in, herders, text, value):
    signed_in("darkhan-uul-approvers")
    send(client, typed("herder_households", text, source=source_of(herders())))
    assert herders().value == Decimal(value)


@pytest.mark.parametrize("text", ["олон", "1,234", "12..5", "1e5", "=1+1", "1.23456"])
def test_what_is_no_number_is_said_at_its_cell_and_kept(client, signed_in, herders, text):
    signed_in("darkhan-uul-approvers")
    before = herders().value
    answer = send(client, typed("herder_households", text, source=source_of(herders())))
    row = soup(answer).select_one(f'[data-cell="{CELL}"]')
    field = row.select_one('[data-field="value"]')
    assert field["value"] == text
    assert field["aria-invalid"] == "true"
    assert row.select_one(".desk-errors").get_text(strip=True)
    assert herders().value == before


def test_a_wrong_cell_does_not_hold_back_the_others(client, signed_in, herders):
    signed_in("darkhan-uul-approvers")
    source = source_of(herders())
    livestock = herders("livestock")
    changes = typed("herder_households", "олон", source=source)
    changes |= typed("livestock", "81.5", source=source_of(livestock))
    send(client, changes)
    assert herders("livestock").value == Decimal("81.5")
    again = soup(place_grid(client)).select_one(f'[data-cell="{CELL}"] [data-field="value"]')
    assert again["value"] == "олон"


@pytest.mark.parametrize("choice", ["none", "missing"])
def test_none_and_no_data_are_choices(client, signed_in, herders, choice):
    signed_in("darkhan-uul-approvers")
    source = source_of(herders())
    send(client, typed("herder_households", "", choice=choice, source=source))
    assert (herders().status, herders().value) == (choice, None)


def test_a_value_beside_none_is_asked_about(client, signed_in, herders):
    signed_in("darkhan-uul-approvers")
    answer = send(client, typed("herder_households", "5", choice="none"))
    assert soup(answer).select_one(f'[data-cell="{CELL}"] .desk-errors')
    assert herders().status == "value"


def test_a_source_is_required_and_can_be_added_in_the_same_form(client, signed_in, herders):
    signed_in("darkhan-uul-approvers")
    before = herders().value
    answer = send(client, typed("herder_households", "252"))
    assert answer.status_code == 200
    assert herders().value == before
    new = {
        "source-publisher": "Хонгор сумын ЗДТГ",
        "source-title": "Малын тооллого 2025",
        "source-url": "https://example.mn/tooллого",
        "source-licence": "нээлттэй",
        "source-retrieved_on": "2025-12-31",
    }
    send(client, typed("herder_households", "252") | new)
    assert herders().value == 252
    assert herders().source == Source.objects.get(title="Малын тооллого 2025")
    assert f"{herders().source.retrieved_on}" == "2025-12-31"


def test_a_new_source_says_what_it_lacks(client, signed_in, herders):
    signed_in("darkhan-uul-approvers")
    answer = send(client, typed("herder_households", "252") | {"source-title": "Ганц гарчиг"})
    page = soup(answer)
    assert page.select("fieldset.desk-source .errorlist")
    assert page.select_one("[name=source-title]")["value"] == "Ганц гарчиг"
    assert not Source.objects.filter(title="Ганц гарчиг").exists()


@pytest.mark.parametrize(
    ("key", "value"),
    [("herder_households", "99999"), ("herder_households", "-4"), ("median_age", "300")],
)
def test_what_is_hard_to_believe_needs_a_reason_that_is_kept(
    client, signed_in, herders, key, value
):
    signed_in("darkhan-uul-approvers")
    before, source = herders(key).value, source_of(herders(key))
    answer = send(client, typed(key, value, source=source))
    assert soup(answer).select_one(f'[data-cell="{KHONGOR}.{key}"] .desk-errors')
    assert herders(key).value == before
    send(client, typed(key, value, source=source, why="Дахин тоолсон"))
    assert herders(key).value == Decimal(value)
    changes = FigureChange.objects.filter(indicator__key=key).order_by("-pk")
    assert changes.first().why == "Дахин тоолсон"


def test_a_newer_year_stands_beside_the_older(client, signed_in, herders):
    signed_in("darkhan-uul-approvers")
    old = herders()
    send(client, typed("herder_households", "253", year="2026", source=source_of(old)))
    assert (herders().year, herders().value) == (2026, 253)
    assert Figure.objects.get(pk=old.pk).value == old.value


def test_a_form_that_nobody_changed_writes_nothing(client, signed_in):
    signed_in("darkhan-uul-approvers")
    before = FigureChange.objects.count()
    assert send(client, {}).status_code == 302
    assert FigureChange.objects.count() == before


# Two editors.


def test_the_second_of_two_editors_is_told_and_chooses(client, signed_in, herders):
    source = source_of(herders())
    signed_in("darkhan-uul-approvers", username="first", first_name="Болд")
    opened = place_grid(client)
    send(client, typed("herder_households", "260", source=source))
    signed_in("national-editors", username="second")
    answer = send(client, typed("herder_households", "270", source=source), opened=opened)
    assert herders().value == 260
    said = soup(answer).select_one(".desk-conflict").get_text()
    assert "Болд" in said
    assert "260" in said
    assert "270" in said
    unanswered = send(client, {}, opened=answer)
    assert herders().value == 260
    send(client, {f"{CELL}.answer": "mine"}, opened=unanswered)
    assert herders().value == 270


def test_the_second_editor_may_keep_what_the_first_wrote(client, signed_in, herders):
    source = source_of(herders())
    signed_in("darkhan-uul-approvers")
    opened = place_grid(client)
    send(client, typed("herder_households", "260", source=source))
    answer = send(client, typed("herder_households", "270", source=source), opened=opened)
    send(client, {f"{CELL}.answer": "theirs"}, opened=answer)
    assert herders().value == 260
    assert not FigureDraft.objects.exclude(cell="source").exists()


def test_untouched_cells_of_an_old_form_do_not_undo_what_others_wrote(client, signed_in, herders):
    signed_in("darkhan-uul-approvers")
    opened = place_grid(client)
    send(client, typed("herder_households", "260", source=source_of(herders())))
    livestock = source_of(herders("livestock"))
    send(client, typed("livestock", "82", source=livestock), opened=opened)
    assert herders().value == 260
    assert herders("livestock").value == 82


# Drafts.


def keep(client, cell=CELL, **fields):
    return client.post(f"{DESK}draft/", {"cell": cell, "base": "x.y", **fields})


def test_a_draft_is_shown_to_who_typed_it_and_to_nobody_else(client, signed_in):
    user = signed_in("4507-officers")
    assert keep(client, choice="value", value="26", year="2025").status_code == 204
    field = f'[data-cell="{CELL}"] [data-field="value"]'
    assert soup(place_grid(client)).select_one(field)["value"] == "26"
    signed_in("darkhan-uul-approvers")
    assert soup(place_grid(client)).select_one(field)["value"] != "26"
    client.force_login(user)
    send(client, {"discard": "1"})
    assert soup(place_grid(client)).select_one(field)["value"] != "26"


def test_a_draft_that_says_what_stood_there_is_forgotten(client, signed_in):
    signed_in("4507-officers")
    keep(client, value="26")
    row = soup(place_grid(client)).select_one(f'[data-cell="{CELL}"]')
    FigureDraft.objects.all().delete()
    fresh = soup(place_grid(client)).select_one(f'[data-cell="{CELL}"]')
    names = {f["name"].removeprefix(f"{CELL}."): f for f in fresh.select("input[name]")}
    sent = {name: field.get("value", "") for name, field in names.items()}
    keep(
        client, choice="value", **{n: t for n, t in sent.items() if n != "base"}, base=sent["base"]
    )
    assert row
    assert not FigureDraft.objects.exists()


# Whose places.


@pytest.mark.parametrize("group", ["4507-officers", "darkhan-uul-editors", "darkhan-uul-approvers"])
def test_places_of_others_are_not_found(client, signed_in, group):
    signed_in(group)
    for path in (
        f"place/{OTHER}/",
        "place/MN/",
        "place/9999/",
        "indicator/herder_households/63/",
        f"history/{OTHER}/herder_households/2019/",
    ):
        assert client.get(f"{DESK}{path}").status_code == 404, path
        assert client.post(f"{DESK}{path}").status_code in (404, 405), path
    assert keep(client, cell=f"{OTHER}.herder_households", value="1").status_code == 404
    assert not FigureDraft.objects.exists()


def test_a_place_code_in_the_form_is_not_believed(client, signed_in, herders):
    signed_in("darkhan-uul-approvers")
    before = herders(code=OTHER)
    forged = {f"{OTHER}.herder_households.{n}": t for n, t in (("value", "1"), ("base", "a.b"))}
    send(client, forged)
    assert herders(code=OTHER).value == before.value


def test_somebody_without_a_place_is_refused(client, signed_in):
    signed_in("mignet-partners")
    answer = client.get(DESK)
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")


# What it costs.


def queries(client, path):
    """The first table of each query of a page that was opened before."""
    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return [re.search(r'FROM "(\w+)"', query["sql"])[1] for query in asked]


FRAME = ("accounts_", "auth_", "basepage_", "django_session", "mfa_", "wagtail")


def test_all_soums_of_one_indicator_open_with_seven_queries_of_their_own(client, signed_in):
    """Fourteen with what every page asks: session, person, rights, menu."""
    signed_in("national-editors")
    grid = f"{DESK}indicator/herder_households/"
    asked = queries(client, grid)
    assert len(asked) <= 14
    assert len([table for table in asked if not table.startswith(FRAME)]) <= 7
    assert len(soup(client.get(grid)).select("tr[data-cell]")) >= 330


def test_all_soums_of_one_indicator_open_with_few_queries_for_an_aimag_too(client, signed_in):
    signed_in("darkhan-uul-approvers")
    assert len(queries(client, f"{DESK}indicator/herder_households/")) <= 15


def test_an_aimag_shows_its_own_soums_only(client, signed_in):
    signed_in("darkhan-uul-editors")
    answer = client.get(f"{DESK}indicator/herder_households/45/")
    codes = {row["data-cell"].partition(".")[0] for row in soup(answer).select("tr[data-cell]")}
    assert codes == {"45", "4501", "4504", "4507", "4510"}
