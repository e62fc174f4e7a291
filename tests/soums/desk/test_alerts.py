"""Who may put a banner where: each desk on its own places, officers by way of approval."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from soums.models import Alert, PlacePage
from tests.factories import member

pytestmark = pytest.mark.django_db

URL = "wagtailsnippets_soums_alert"


def form(code, **changed):
    now = timezone.localtime()
    place = PlacePage.objects.get(code=code).pk if code else ""
    given = {
        "place": place,
        "kind": "warning",
        "title_mn": "Зам хаалттай",
        "text_mn": "Цасан шуурга шуурч байна.",
        "starts": f"{now - timedelta(hours=1):%Y-%m-%d %H:%M}",
        "ends": f"{now + timedelta(hours=1):%Y-%m-%d %H:%M}",
    }
    return given | changed


def write(client, group, code, **changed):
    """Let a member of a group add a banner; return the response and what there is now."""
    client.force_login(member(group))
    answer = client.post(reverse(f"{URL}:add"), form(code, **changed))
    return answer, list(Alert.objects.values_list("place__code", "live"))


@pytest.mark.parametrize(
    ("group", "code"),
    [
        ("darkhan-uul-approvers", "45"),
        ("darkhan-uul-approvers", "4507"),
        ("national-editors", "6301"),
        ("national-editors", None),
    ],
)
def test_who_may_publish_there_puts_a_banner_on_the_pages(client, group, code):
    _answer, found = write(client, group, code, **{"action-publish": "1"})
    assert found == [(code, True)]


@pytest.mark.parametrize(
    ("group", "code"), [("darkhan-uul-editors", "45"), ("4507-officers", "4507")]
)
def test_who_may_not_publish_leaves_a_draft_that_no_reader_sees(client, group, code):
    _answer, found = write(client, group, code, **{"action-publish": "1"})
    assert [live for _code, live in found] in ([], [False])
    _answer, found = write(client, group, code)
    assert {live for _code, live in found} == {False}
    assert "Цасан шуурга" not in client.get("/mn/darkhan-uul/khongor/").content.decode()


@pytest.mark.parametrize(
    ("group", "code"),
    [
        ("darkhan-uul-approvers", None),
        ("darkhan-uul-approvers", "63"),
        ("darkhan-uul-editors", "6301"),
        ("4507-officers", "4501"),
        ("4507-officers", "45"),
        ("mignet-partners", "45"),
    ],
)
def test_nobody_writes_for_a_place_of_others_or_for_the_country(client, group, code):
    _answer, found = write(client, group, code, **{"action-publish": "1"})
    assert found == []


@pytest.mark.parametrize("name", ["edit", "delete", "history"])
def test_a_banner_of_another_desk_is_not_even_read(client, name):
    now = timezone.now()
    bulgan = PlacePage.objects.get(code="63")
    made = Alert.objects.create(
        place=bulgan, title_mn="Зам хаалттай", text_mn="Цас.", starts=now, ends=now
    )
    client.force_login(member("darkhan-uul-approvers"))
    answer = client.get(reverse(f"{URL}:{name}", args=[made.pk]))
    assert answer.status_code in (302, 403, 404)
    assert "Зам хаалттай" not in client.get(reverse(f"{URL}:list")).content.decode()


@pytest.mark.parametrize(
    "changed",
    [
        {"ends": "2020-01-01 10:00"},
        {"title_en": "Road closed"},
        {"title_mn": ""},
        {"url": "javascript:alert(1)"},
    ],
)
def test_a_banner_that_would_mislead_is_refused(client, changed):
    answer, found = write(client, "national-editors", None, **{"action-publish": "1"} | changed)
    assert answer.status_code == 200
    assert found == []


@pytest.mark.parametrize(("mode", "text"), [("mn", "Цасан шуурга"), ("en", "snowstorm")])
def test_a_draft_is_shown_to_its_editor_in_both_languages(client, mode, text):
    client.force_login(member("darkhan-uul-editors"))
    address = reverse(f"{URL}:preview_on_add")
    english = {"title_en": "Road closed", "text_en": "There is a snowstorm."}
    assert client.post(address, form("4507", **english)).json()["is_valid"]
    page = client.get(f"{address}?mode={mode}").content.decode()
    assert text in page
    assert page.count("data-alert") == 1
