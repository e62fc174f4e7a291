"""The log of queries: what was asked and what came of it, and nothing about anybody."""

import re
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from search.log import without_persons
from search.models import QueryLog
from search.outcomes import abandoned, forget_queries, grouped, note_outcome, unanswered_by_aimag
from tests.languages import BOTH

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_server")]

READER = {"HTTP_USER_AGENT": "Mozilla/5.0 (Linux; Android 14) Firefox/140.0"}


def ask(client, query, more="", language="mn", **headers):
    response = client.get(f"/{language}/search/?q={query}{more}", **{**READER, **headers})
    return response.content.decode()


def token_of(text):
    return re.search(r'data-token="([\w-]{22})"', text).group(1)


def tell(client, token, rank, status=204):
    response = client.post("/mn/search/opened/", {"token": token, "rank": rank})
    assert response.status_code == status


@BOTH
def test_a_search_is_kept_with_its_reading_and_to_the_hour(client, language):
    ask(client, "Хонгор цэцэрлэг", language=language)
    row = QueryLog.objects.get()
    assert (row.text, row.language, row.engine) == ("Хонгор цэцэрлэг", language, "database")
    assert row.reading == {"places": ["4507"], "concepts": ["kindergarten"], "rest": ""}
    assert row.aimags == " 45 "
    assert row.content_found > 0
    assert (row.asked_at.minute, row.asked_at.second, row.asked_at.microsecond) == (0, 0, 0)


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_USER_AGENT": "Mozilla/5.0 (compatible; Googlebot/2.1)"},
        {"HTTP_USER_AGENT": "python-requests/2.32"},
        {"HTTP_USER_AGENT": ""},
        {"HTTP_SEC_PURPOSE": "prefetch"},
    ],
)
def test_machines_and_pages_fetched_ahead_are_not_kept(client, headers):
    assert "data-token" not in ask(client, "Хонгор", **headers)
    assert not QueryLog.objects.exists()


@pytest.mark.parametrize("more", ["&page=2", "&topic=school", "&language=mn"])
def test_further_pages_and_choices_are_no_new_question(client, more):
    ask(client, "Хонгор", more)
    assert not QueryLog.objects.exists()


def test_the_interface_for_programs_is_not_kept(client):
    client.get("/api/v1/search?q=Хонгор", **READER)
    client.get("/api/v1/autocomplete?q=Хонгор", **READER)
    assert not QueryLog.objects.exists()


def test_keeping_can_be_switched_off(client, settings):
    settings.SEARCH_LOG = False
    assert "data-token" not in ask(client, "Хонгор")
    assert not QueryLog.objects.exists()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("99112233 ажил", "… ажил"),
        ("+976 9911-2233 түрээс", "… түрээс"),
        ("bat@example.mn ажил", "… ажил"),
        ("УБ99112233 лавлагаа", "… лавлагаа"),
        ("2026 оны 3 хувийн ипотек", "2026 оны 3 хувийн ипотек"),
        ("40 000 айлын орон сууц", "40 000 айлын орон сууц"),
    ],
)
def test_what_may_name_a_person_is_left_out(text, kept):
    assert without_persons(text) == kept


def test_the_best_rank_that_was_opened_is_kept(client):
    token = token_of(ask(client, "Хонгор цэцэрлэг"))
    for rank in (4, 2, 7):
        tell(client, token, rank)
    row = QueryLog.objects.get()
    assert (row.opened, row.best_rank, row.left) == (3, 2, 0)


def test_a_search_is_abandoned_when_it_was_left_and_nothing_opened(client):
    token = token_of(ask(client, "Хонгор цэцэрлэг"))
    assert not abandoned().exists()
    tell(client, token, 0)
    assert abandoned().count() == 1
    tell(client, token, 1)
    assert not abandoned().exists()


@pytest.mark.parametrize(
    ("token", "rank"),
    [("x" * 22, 1), ("", 1), ("ө" * 22, 1), (None, 100), (None, -1), (None, "x"), (None, "9" * 50)],
)
def test_a_wrong_message_changes_nothing_and_is_told_nothing(client, token, rank):
    known = token_of(ask(client, "Хонгор"))
    tell(client, known if token is None else token, rank)
    row = QueryLog.objects.get()
    assert (row.opened, row.left) == (0, 0)


def test_an_old_page_is_no_longer_counted(client):
    token = token_of(ask(client, "Хонгор"))
    QueryLog.objects.update(asked_at=timezone.now() - timedelta(days=3))
    assert not note_outcome(token, 1)


def test_the_page_of_results_sets_no_cookie_and_asks_for_none(client):
    token = token_of(ask(client, "Хонгор"))
    tell(client, token, 1)
    assert not client.cookies


def test_the_same_words_are_counted_together(client):
    for query in ("zzzzqqqq", "ZZZZQQQQ", "zzzzqqqq"):
        ask(client, query)
    (row,) = grouped(QueryLog.objects.filter(content_found=0))
    assert (row["folded"], row["times"]) == ("zzzzqqqq", 3)


def test_what_found_nothing_is_told_to_the_aimag_it_names():
    for text, aimags in (("увс чонон", " 85 "), ("Увс чонон", " 85 "), ("чонон", "")):
        QueryLog.objects.create(
            text=text,
            folded=text.casefold(),
            language="mn",
            aimags=aimags,
            reading={"places": aimags.split()},
            places_found=1,
            content_found=0,
            engine="database",
            took_ms=1,
        )
    found = unanswered_by_aimag()
    assert set(found) == {"85"}
    (entry,) = found["85"]
    assert (entry.times, entry.places, entry.language) == (2, ("85",), "mn")
    assert unanswered_by_aimag(["45"]) == {"45": []}


def test_old_searches_are_deleted(client, settings):
    ask(client, "Хонгор")
    QueryLog.objects.update(asked_at=timezone.now() - timedelta(days=settings.SEARCH_LOG_DAYS + 1))
    ask(client, "Увс")
    said = StringIO()
    call_command("search_forget", stdout=said)
    assert said.getvalue() == "1 queries deleted\n"
    assert QueryLog.objects.get().text == "Увс"
    assert forget_queries(1) == 0


def test_a_wrong_age_is_refused():
    with pytest.raises(CommandError, match="--days"):
        call_command("search_forget", days=0)
