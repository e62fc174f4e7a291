"""What every public answer carries, and what it never carries."""

import re

import pytest

PAGES = (
    *("", "darkhan-uul/", "darkhan-uul/khongor/", "darkhan-uul/khongor/housing/", "compare/"),
    *("compare/?place=4507&place=4501", "guides/", "guides/residence-registration/", "data/"),
    *("about/", "search/"),
)
PUBLIC = [f"/{language}/{page}" for language in ("mn", "en") for page in PAGES]
MACHINE = ["/sitemap.xml", "/robots.txt", "/api/v1/places?limit=5", "/api/v1/openapi.json"]

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def answers():
    """What was answered before, by path."""
    return {}


@pytest.fixture
def answer_to(client, answers):
    """Asks once for each path."""

    def ask(path):
        if path not in answers:
            answers[path] = client.get(path)
        return answers[path]

    return ask


def cache_control(answer):
    return {part.strip() for part in answer["Cache-Control"].split(",")}


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_answers(answer_to, path):
    assert answer_to(path).status_code == 200


@pytest.mark.parametrize("path", PUBLIC + MACHINE)
def test_a_shared_cache_may_keep_a_public_answer_and_serve_it_stale(answer_to, path, settings):
    said = cache_control(answer_to(path))
    assert {"public", f"s-maxage={settings.NUTAG_SHARED_MAX_AGE}"} <= said
    assert f"stale-while-revalidate={settings.NUTAG_STALE_WHILE_REVALIDATE}" in said
    assert not {"private", "no-store", "no-cache"} & said


@pytest.mark.parametrize("path", PUBLIC + MACHINE)
def test_a_public_answer_sets_no_cookie(answer_to, path):
    answer = answer_to(path)
    assert not answer.cookies
    assert "Set-Cookie" not in answer
    assert "Cookie" not in answer.get("Vary", "")


@pytest.mark.parametrize("path", PUBLIC + MACHINE)
def test_an_answer_that_is_still_current_is_not_sent_again(client, answer_to, path):
    tag = answer_to(path)["ETag"]
    again = client.get(path, headers={"if-none-match": tag})
    assert again.status_code == 304
    assert again.content == b""


@pytest.mark.parametrize("path", PUBLIC)
def test_the_policy_of_a_public_page_allows_nothing_inline_and_no_other_host(answer_to, path):
    policy = answer_to(path)["Content-Security-Policy"]
    rules = dict(part.strip().partition(" ")[::2] for part in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == rules["font-src"] == "'self'"
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_asks_for_no_camera_place_or_microphone(answer_to, path):
    policy = answer_to(path)["Permissions-Policy"]
    for feature in ("camera", "geolocation", "microphone"):
        assert f"{feature}=()" in policy


@pytest.mark.parametrize("path", ["/mn/search/?q=khongor", "/en/search/?q=school"])
def test_a_search_sets_no_cookie_either(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert not answer.cookies
    assert "unsafe" not in answer["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/mn/", "/en/darkhan-uul/khongor/", "/api/v1/places?limit=1"])
def test_a_public_page_is_not_sniffed_framed_or_told_to_others(client, path):
    answer = client.get(path)
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert answer["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/admin/login/", "/-/live", "/-/ready"])
def test_what_is_not_public_is_never_kept(client, path):
    said = cache_control(client.get(path))
    assert "public" not in said
    assert {"private", "no-store"} <= said or "no-cache" in said


def test_the_server_says_how_many_queries_it_took_and_how_long(client, settings):
    settings.NUTAG_SERVER_TIMING = True
    timing = client.get("/mn/darkhan-uul/")["Server-Timing"]
    assert re.fullmatch(r'sql;desc="\d+";dur=[\d.]+, app;dur=[\d.]+', timing)


def test_the_server_is_silent_about_time_unless_it_was_told_to(client, settings):
    settings.NUTAG_SERVER_TIMING = False
    assert "Server-Timing" not in client.get("/mn/")


def test_the_server_counts_the_queries_that_were_made(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert 'sql;desc="0"' in client.get("/robots.txt")["Server-Timing"]


def test_the_api_is_open_to_every_site_and_pages_are_not(client):
    other = {"origin": "https://example.mn"}
    assert client.get("/api/v1/places?limit=1", headers=other)["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in client.get("/mn/", headers=other)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_api_only_reads(client, method):
    assert getattr(client, method)("/api/v1/places").status_code == 405
