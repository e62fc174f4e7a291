"""The desk of the figures in a browser: keys of a spreadsheet, drafts, axe, nothing sideways."""

from datetime import date
from decimal import Decimal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.db import connection
from django.test import Client
from playwright.sync_api import expect

from soums.figures.door import FigureState, NewFigure, propose
from soums.models import Figure, FigureChange, FigureDraft, FigureImport, FigureImportRow
from tests.e2e.test_access import WHOLE, violations
from tests.e2e.test_layout import OUTSIDE
from tests.e2e.test_listings import apart
from tests.factories import member

DESK = "/admin/desk/figures/"
KEY = "herder_households"
FIELD = '[data-cell="4507.{key}"] [data-field="{field}"]'


def opened_desk():
    """An officer and an approver with their sessions, a proposal and an import."""
    groups = ("4507-officers", "darkhan-uul-approvers", "national-editors")
    users = dict(zip(("officer", "approver", "national"), map(member, groups), strict=True))
    figure = Figure.objects.filter(place__code="4507", indicator__key=KEY).first()
    state = FigureState("value", Decimal(277), figure.source_id, date(2026, 11, 1), "Багш")
    row = NewFigure(figure.place_id, figure.indicator_id, figure.year, state)
    propose(row, why="Тооллого", by=users["officer"])
    kept = FigureImport.objects.create(
        file_name="figures.xlsx", sent_by=users["approver"], state="checked"
    )
    change = {"code": "4507", "label": "Өрх", "year": 2024, "before": "5", "after": "6"}
    wrong = [{"column": "value", "reason": "«олон» тоо биш."}]
    for number, fields in enumerate(
        ({"outcome": "changed", "change": change}, {"outcome": "wrong", "problems": wrong}), 2
    ):
        FigureImportRow.objects.create(sheet=kept, number=number, **fields)
    found = {"year": figure.year, "import": kept.pk, "pks": [user.pk for user in users.values()]}
    for name, user in users.items():
        client = Client()
        client.force_login(user)
        found[name] = client.cookies["sessionid"].value
    connection.close()
    return found


def closed_desk(found):
    FigureChange.objects.filter(made_by__in=found["pks"]).delete()
    FigureDraft.objects.filter(user__in=found["pks"]).delete()
    FigureImport.objects.filter(sent_by__in=found["pks"]).delete()
    connection.close()


@pytest.fixture(scope="module")
def office(site, django_db_blocker):
    """Sessions and what the pages of the desk name."""
    with django_db_blocker.unblock():
        found = apart(opened_desk)
        yield found
        apart(lambda: closed_desk(found))


@pytest.fixture
def at_desk(new_page, office, site):
    """A page of somebody who is signed in: `at_desk("officer", width=390)`."""

    def opened(who, **options):
        page = new_page(**options)
        cookie = {"name": "sessionid", "value": office[who], "url": site}
        page.context.add_cookies([cookie])
        return page

    return opened


def field(page, name="value", key=KEY):
    return page.locator(FIELD.format(key=key, field=name))


def test_a_figure_is_changed_and_sent_by_keyboard_alone(at_desk):
    page = at_desk("officer")
    page.goto(f"{DESK}place/4507/")
    value, original = field(page), field(page).input_value()
    value.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("278")
    page.keyboard.press("Escape")
    expect(value).to_have_value(original)
    page.keyboard.type("278")
    page.keyboard.press("Enter")
    expect(value).not_to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(value).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(field(page, "choice")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(field(page, "year")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-desk-status]")).not_to_be_empty()
    page.reload()
    expect(field(page)).to_have_value("278")
    page.get_by_role("button", name="Батлуулахаар илгээх").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".messages .success")).to_be_visible()
    expect(field(page)).to_have_value(original)


def test_a_pasted_column_fills_the_cells_below(at_desk):
    page = at_desk("approver")
    page.goto(f"{DESK}indicator/{KEY}/45/")
    values = page.locator('input[data-field="value"]')
    values.nth(1).focus()
    page.evaluate(
        """() => {
            const data = new DataTransfer();
            data.setData("text/plain", "11\\t2020\\r\\nБайхгүй\\t2021\\n");
            const paste = new ClipboardEvent("paste", {clipboardData: data, bubbles: true,
                cancelable: true});
            document.activeElement.dispatchEvent(paste);
        }"""
    )
    expect(values.nth(1)).to_have_value("11")
    expect(values.nth(2)).to_have_value("")
    expect(page.locator('[data-field="choice"]').nth(2)).to_have_value("none")
    expect(page.locator('[data-field="year"]').nth(2)).to_have_value("2021")


def test_an_ended_session_loses_nothing_that_was_typed(at_desk):
    page = at_desk("officer")
    page.goto(f"{DESK}place/4507/")
    page.context.clear_cookies()
    field(page).fill("279")
    page.get_by_role("button", name="Батлуулахаар илгээх").click()
    expect(page.locator("[data-desk-status]")).to_contain_text("хэвээр")
    expect(field(page)).to_have_value("279")


def test_the_grid_is_filled_in_without_scripts(at_desk):
    page = at_desk("officer", java_script_enabled=False)
    page.goto(f"{DESK}place/4507/")
    field(page).fill("олон")
    page.get_by_role("button", name="Батлуулахаар илгээх").click()
    expect(field(page)).to_have_value("олон")
    expect(field(page)).to_have_attribute("aria-invalid", "true")
    field(page).fill("")
    page.get_by_role("button", name="нооргийг устгах").click()
    expect(field(page)).not_to_have_value("олон")


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_violation_on_the_desk(at_desk, office, width):
    page = at_desk("approver", width=width)
    for path in (
        "",
        "place/4507/",
        f"indicator/{KEY}/45/",
        "queue/",
        "mine/",
        f"history/4507/{KEY}/{office['year']}/",
        "sheets/",
        f"sheets/{office['import']}/",
    ):
        page.goto(f"{DESK}{path}", wait_until="networkidle")
        page.evaluate(AXE_SCRIPT)
        assert violations(page, width, "light", WHOLE) == [], path
        assert page.evaluate(OUTSIDE) == [], path


BOARD = ("", "old/", "missing/", "texts/", "listings/", "waiting/", "feedback/", "links/")
OTHERS = {
    "approver": (
        "/admin/",
        *(f"/admin/desk/{name}" for name in BOARD),
        "/admin/desk/place/4507/",
        "/admin/desk/english/",
        "/admin/handbook/",
        "/admin/listing-sheets/",
        "/admin/account/sessions/",
        "/admin/account/second-factor/",
    ),
    "national": (
        "/admin/desk/",
        "/admin/desk/links/",
        "/admin/invitations/",
        "/admin/invitations/new/",
        "/admin/reports/permissions/",
    ),
}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("who", OTHERS)
def test_axe_finds_no_violation_on_the_other_screens_of_ours(at_desk, who, width):
    page = at_desk(who, width=width)
    found = {}
    for path in OTHERS[who]:
        assert page.goto(path, wait_until="networkidle").ok, path
        page.evaluate(AXE_SCRIPT)
        found[path] = violations(page, width, "light", WHOLE) + page.evaluate(OUTSIDE)
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_violation_at_the_entrance(new_page, width):
    page = new_page(width=width)
    for path in ("/admin/login/", "/admin/password_reset/"):
        assert page.goto(path, wait_until="networkidle").ok, path
        page.evaluate(AXE_SCRIPT)
        assert violations(page, width, "light", WHOLE) == [], path
