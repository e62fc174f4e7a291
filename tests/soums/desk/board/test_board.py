"""The board counts what is to be done at a user's own places, and leads to where it is mended."""

from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import override

from guides.models import GuidePage, PlaceNote, ReaderQuestion, Wish
from search.models import QueryLog
from soums.desk.board.board import board_of
from soums.desk.board.confirming import confirm_figure, confirm_section
from soums.desk.board.desks import desk_of, desks_of
from soums.dossier import dossier_of
from soums.models import AimagPage, PageFeedback, PlacePage, SoumPage
from tests.factories import UserFactory, member
from tests.languages import BOTH
from tests.soums.listings.conftest import make

pytestmark = pytest.mark.django_db

ADDRESSES = (
    "/admin/desk/",
    *(f"/admin/desk/{name}/" for name in ("old", "missing", "texts", "listings", "waiting")),
    *(f"/admin/desk/{name}/" for name in ("feedback", "notes", "searches")),
)


def counts(user, code="45"):
    """What the board of a place counts, by line."""
    desk = desk_of(user, code)
    board = board_of(desk.codes, desk.below, code)
    return {line.key: line.count for line in board.lines}


@pytest.fixture
def approver():
    return member("darkhan-uul-approvers")


@BOTH
def test_each_kind_of_work_is_counted_where_it_belongs(language, approver, khongor, today):
    before = counts(approver)
    other = SoumPage.objects.get(code="6301")
    for place in (khongor, other):
        ReaderQuestion.objects.create(place=place, language="mn", asked_text="Ус бий юу?")
        Wish.objects.create(place=place, kind="shop", text="Эмийн сан", locale="mn")
        PageFeedback.objects.create(page_path="/mn/x/", place=place, language="mn", helpful=False)
        PlaceNote.objects.create(
            guide=GuidePage.objects.first(),
            place=place,
            text_mn="Тэмдэглэл",
            checked_on=today - timedelta(days=400),
            checked_by="Алба",
        )
        make("home", code=place.code, days=5)
        make("job", code=place.code, days=-5)
        draft = make("school", code=place.code, days=90)
        draft.save_revision()
    QueryLog.objects.create(
        text="Хонгор сургууль",
        folded="hongor surguul",
        language="mn",
        aimags="45",
        reading={},
        places_found=0,
        took_ms=1,
        content_found=0,
    )
    with override(language):
        after = counts(approver)
        desk = desk_of(approver, "45")
        board = board_of(desk.codes, [], "45")
    new = ("questions", "wishes", "feedback", "notes", "searches")
    assert {key: after[key] - before.get(key, 0) for key in new} == dict.fromkeys(new, 1)
    states = [f"listings-{state}" for state in ("soon", "over", "draft")]
    assert {key: after[key] for key in states} == dict.fromkeys(states, 1)
    assert all("1" in line.sentence for line in board.lines if line.key in new)


def test_what_officers_propose_waits_on_the_board(approver, old_figure, housing):
    officer = member("4507-officers")
    confirm_figure(old_figure, officer)
    confirm_section(housing, "housing", officer)
    page = SoumPage.objects.get(code="4504")
    page.save_revision()
    page.get_workflow().start(page, officer)
    found = counts(approver)
    assert [found[key] for key in ("changes", "checks", "pages")] == [1, 1, 1]
    assert counts(member("bulgan-approvers"), "63").get("changes") is None


def test_open_questions_agree_with_the_pages(approver):
    with override("mn"):
        pages = PlacePage.objects.filter(code__startswith="45")
        open_ones = sum(dossier_of(page).open_questions for page in pages)
    assert counts(approver)["missing"] == open_ones


def test_a_board_of_an_aimag_takes_a_fixed_small_number_of_queries(approver):
    users = {"45": approver, "41": member("tuv-approvers")}
    taken = {}
    for code, user in users.items():
        ContentType.objects.clear_cache()
        with CaptureQueriesContext(connection) as captured:
            counts(user, code)
        taken[code] = len(captured)
    assert taken["45"] <= 28
    assert taken["41"] <= taken["45"]


def test_the_national_board_shows_all_desks_with_sums_and_a_way_into_each(client):
    client.force_login(member("national-editors"))
    answer = client.get("/admin/desk/")
    rows = answer.context["board"].rows
    assert len(rows) == 22
    lines = answer.context["board"].lines
    for number, line in enumerate(lines):
        placed = sum(count for place, count in line.by_place.items() if place)
        assert sum(row.counts[number] for row in rows) == placed
    html = answer.content.decode()
    assert all(f"/admin/desk/place/{row.desk.code}/" in html for row in rows)


def test_somebody_with_one_desk_sees_its_board_at_once(client, approver):
    client.force_login(approver)
    answer = client.get("/admin/desk/")
    assert answer.context["desk"].code == "45"
    assert "?place=45" in answer.content.decode()


def test_somebody_with_two_desks_chooses(client):
    user = member("darkhan-uul-editors", "bulgan-editors")
    client.force_login(user)
    rows = client.get("/admin/desk/").context["board"].rows
    assert {row.desk.code for row in rows} == {"45", "63"}


def test_an_officer_sees_the_own_soum_only(client):
    client.force_login(member("4507-officers"))
    assert client.get("/admin/desk/").context["desk"].code == "4507"
    assert client.get("/admin/desk/place/45/").status_code in (302, 403)
    assert client.get("/admin/desk/place/4504/").status_code in (302, 403)


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_list_takes_the_code_of_a_foreign_place(client, approver, address):
    client.force_login(approver)
    assert client.get(address).status_code == 200
    if address != "/admin/desk/":
        assert client.get(f"{address}?place=4507").status_code == 200
        for code in ("63", "6301", "99", "x"):
            answer = client.get(f"{address}?place={code}")
            assert answer.status_code == 302, code
            assert answer["Location"] == "/admin/"


@pytest.mark.parametrize("address", ADDRESSES)
def test_nobody_without_a_desk_gets_in(client, address):
    user = UserFactory()
    client.force_login(user)
    assert client.get(address).status_code == 302
    client.force_login(member("mignet-partners"))
    assert client.get(address)["Location"] == "/admin/"


def test_a_foreign_place_appears_in_no_list(client, approver):
    make("home", code="6301", days=5)
    PageFeedback.objects.create(
        page_path="/mn/bulgan/x/", place=PlacePage.objects.get(code="6301"), helpful=False
    )
    client.force_login(approver)
    assert "Хоёр өрөө" not in client.get("/admin/desk/listings/").content.decode()
    assert "/mn/bulgan/" not in client.get("/admin/desk/feedback/").content.decode()


def test_a_soum_that_a_reform_moves_is_counted_at_its_new_desk():
    soum = SoumPage.objects.get(code="4507")
    soum.move(AimagPage.objects.get(code="63"), pos="last-child")
    [desk] = desks_of(member("bulgan-editors"))
    assert "4507" in desk.codes


def test_the_first_page_of_the_administration_shows_todays_work(client, approver, khongor):
    ReaderQuestion.objects.create(place=khongor, language="mn", asked_text="Ус бий юу?")
    client.force_login(approver)
    html = client.get("/admin/").content.decode()
    assert 'data-line="questions"' in html
    assert "Миний бүх ажил" in html


def test_feedback_is_shown_by_topic_without_what_is_older_than_three_months(
    client, approver, khongor
):
    for helpful, topic, days in ((True, "housing", 1), (False, "housing", 2), (False, "jobs", 91)):
        PageFeedback.objects.create(
            page_path="/mn/darkhan-uul/khongor/",
            place=khongor,
            topic=topic,
            language="mn",
            helpful=helpful,
            text="Түрээс алга",
            said_on=timezone.localdate() - timedelta(days=days),
        )
    client.force_login(approver)
    answer = client.get("/admin/desk/feedback/")
    assert [(t.topic, t.yes, t.no) for t in answer.context["topics"]] == [("housing", 1, 1)]
    assert answer.content.decode().count("Түрээс алга") == 2
