"""Alert banners: where they stand, when they come and go, in which language, at what cost."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from soums.alerts import alerts_on, banners, next_change_on
from soums.models import Alert, PlacePage
from tests.languages import BOTH
from tests.soums.test_query_counts import queries

pytestmark = pytest.mark.django_db

AIMAG, SOUM, OTHER = "darkhan-uul/", "darkhan-uul/khongor/", "bulgan/"
PAGES = {
    "": {"country"},
    "guides/": {"country"},
    AIMAG: {"country", "aimag"},
    f"{AIMAG}business/": {"country", "aimag"},
    f"business/{AIMAG}": {"country", "aimag"},
    SOUM: {"country", "aimag", "soum"},
    f"{SOUM}housing/": {"country", "aimag", "soum"},
    "darkhan-uul/orkhon/": {"country", "aimag"},
    OTHER: {"country"},
}


def alert(code=None, **changed):
    """A banner of a place that began an hour ago and ends in an hour."""
    now = timezone.now()
    given = {
        "place": PlacePage.objects.get(code=code) if code else None,
        "title_mn": "Зам хаалттай",
        "title_en": "Road closed",
        "text_mn": "Цасан шуурга шуурч байна.",
        "text_en": "There is a snowstorm.",
        "starts": now - timedelta(hours=1),
        "ends": now + timedelta(hours=1),
    }
    return Alert.objects.create(**given | changed)


def shown(client, path):
    """The markup of the banners on a page."""
    html = client.get(path).content.decode()
    return re.findall(r'<div class="alert[^>]*role="status" data-alert>.*?</div>', html, re.DOTALL)


@BOTH
@pytest.mark.parametrize("page", PAGES)
def test_a_banner_stands_on_the_pages_of_its_place_and_below(client, language, page):
    for name, code in (("country", None), ("aimag", "45"), ("soum", "4507")):
        alert(code, title_mn=name, title_en=name)
    found = "".join(shown(client, f"/{language}/{page}"))
    assert {name for name in ("country", "aimag", "soum") if f">{name}<" in found} == PAGES[page]


def test_a_name_that_only_begins_alike_is_another_place():
    alert("45")
    assert alerts_on("/mn/darkhan-uul-2/") == alerts_on("/mn/not-darkhan-uul/") == []
    assert alerts_on("/api/v1/darkhan-uul/") == alerts_on("/darkhan-uul/") == []


def test_what_is_not_published_or_of_a_hidden_place_is_not_shown(client):
    alert(live=False)
    hidden = alert("4507")
    PlacePage.objects.filter(pk=hidden.place_id).update(live=False)
    assert banners() == ()


def test_it_comes_and_goes_by_itself(client):
    now = timezone.now()
    alert(starts=now + timedelta(hours=1), ends=now + timedelta(hours=3))
    moments = {hours: len(alerts_on("/mn/", now + timedelta(hours=hours))) for hours in range(5)}
    assert moments == {0: 0, 1: 1, 2: 1, 3: 0, 4: 0}


def test_saving_and_deleting_show_at_once(client):
    made = alert()
    assert "Road closed" in shown(client, "/en/")[0]
    made.title_en = "Road open"
    made.save()
    assert "Road open" in shown(client, "/en/")[0]
    made.delete()
    assert shown(client, "/en/") == []


def test_the_most_urgent_stands_first():
    for kind in ("warning", "information", "emergency"):
        alert(kind=kind)
    assert [one["kind"] for one in alerts_on("/mn/")] == ["bad", "", "info"]


@BOTH
@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("information", {"mn": "Мэдээлэл", "en": "Information"}),
        ("warning", {"mn": "Анхааруулга", "en": "Warning"}),
        ("emergency", {"mn": "Онцгой байдал", "en": "Emergency"}),
    ],
)
def test_its_kind_is_said_in_words(client, language, kind, words):
    alert(kind=kind)
    assert words[language] in shown(client, f"/{language}/")[0]


def test_both_languages_have_their_own_words(client):
    alert(url="https://road.example/", link_text_mn="Замын мэдээ", link_text_en="Road news")
    mongolian, english = shown(client, "/mn/")[0], shown(client, "/en/")[0]
    for text in ("Зам хаалттай", "Цасан шуурга", "Замын мэдээ"):
        assert text in mongolian
        assert text not in english
    for text in ("Road closed", "snowstorm", "Road news", 'href="https://road.example/"'):
        assert text in english
    assert "data-untranslated" not in mongolian + english


def test_without_english_the_mongolian_is_marked_as_such_and_the_rest_is_english(client):
    alert(title_en="", text_en="", url="https://road.example/")
    banner = shown(client, "/en/")[0]
    assert '<b lang="mn" data-untranslated>Зам хаалттай</b>' in banner
    assert '<span lang="mn" data-untranslated>Цасан шуурга шуурч байна.</span>' in banner
    assert re.search(r'<a href="https://road.example/"\s*>More about it</a>', banner)
    assert re.search(r'class="soft">Until ', banner)


def test_what_an_editor_wrote_is_escaped(client):
    alert(title_mn="<script>alert(1)</script>")
    assert "<script>alert" not in client.get("/mn/").content.decode()


@pytest.mark.parametrize(
    ("clock", "hour", "days_before"), [((18, 30), "18:30", 0), ((0, 0), "", 1)]
)
def test_it_says_until_when(clock, hour, days_before):
    """Midnight is the end of the day before."""
    day = timezone.localdate() + timedelta(days=3)
    ends = timezone.make_aware(timezone.datetime(day.year, day.month, day.day, *clock))
    alert(ends=ends, starts=ends - timedelta(days=5))
    told = alerts_on("/en/", ends - timedelta(hours=1))[0]
    assert told["hour"] == hour
    assert told["until"] == day - timedelta(days=days_before)


@BOTH
@pytest.mark.parametrize("page", [SOUM, AIMAG, ""])
def test_banners_cost_no_query(client, language, page):
    before = queries(client, f"/{language}/{page}")
    for code in (None, "45", "4507"):
        alert(code)
    assert queries(client, f"/{language}/{page}") == before


def test_a_page_with_a_banner_sets_no_cookie_and_stays_public(client):
    alert()
    answer = client.get("/mn/")
    assert not answer.cookies
    assert "public" in answer["Cache-Control"]


def kept(answer):
    """How many seconds a shared cache may keep a page, and serve it stale afterwards."""
    said = answer["Cache-Control"]
    found = [re.search(rf"{name}=(\d+)", said) for name in ("s-maxage", "stale-while-revalidate")]
    return [int(one[1]) if one else 0 for one in found]


def test_no_cache_keeps_a_banner_past_its_end_or_serves_it_stale(client):
    alert("45", ends=timezone.now() + timedelta(seconds=100))
    fresh, stale = kept(client.get(f"/mn/{SOUM}"))
    assert 90 <= fresh <= 100
    assert stale == 0
    assert kept(client.get(f"/mn/{OTHER}")) == kept(client.get("/mn/")) == [300, 86_400]


def test_a_page_with_a_banner_is_never_served_stale_because_it_may_be_withdrawn(client):
    alert()
    fresh, stale = kept(client.get("/mn/"))
    assert 299 <= fresh <= 300
    assert stale <= 1


def test_no_cache_hides_a_banner_that_is_planned(client):
    alert(starts=timezone.now() + timedelta(hours=2), ends=timezone.now() + timedelta(hours=3))
    fresh, stale = kept(client.get("/mn/"))
    assert fresh == 300
    assert 2 * 3600 - 10 <= fresh + stale <= 2 * 3600


def test_pages_that_caches_may_keep_until_midnight_obey_as_well(client):
    alert(ends=timezone.now() + timedelta(seconds=60))
    fresh, stale = kept(client.get("/mn/listings/"))
    assert (fresh <= 60, stale) == (True, 0)


def test_nothing_is_known_to_change_where_no_banner_is():
    assert next_change_on("/mn/") is None
    alert("45")
    assert next_change_on(f"/mn/{OTHER}") is None


def test_a_page_that_devices_keep_has_no_banner(client):
    alert()
    assert shown(client, "/mn/offline/") == []
