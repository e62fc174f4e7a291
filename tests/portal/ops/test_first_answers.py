"""Addresses without a language: the first redirect, health, robots, what does not exist."""

import json
import re

import pytest
from django.db import DatabaseError, connection
from django.views.defaults import server_error

from tests.languages import BOTH

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("en-GB,en;q=0.9", "en"),
        ("mn-MN,mn;q=0.9,en;q=0.5", "mn"),
        ("de-DE,en;q=0.3,mn;q=0.7", "mn"),
        ("de-DE,fr;q=0.5", "mn"),
        ("*", "mn"),
        ("", "mn"),
        ("en;q=high", "en"),
    ],
)
def test_the_first_address_leads_to_the_language_of_the_browser_mongolian_when_in_doubt(
    client, header, language
):
    answer = client.get("/", headers={"accept-language": header} if header else {})
    assert (answer.status_code, answer["Location"]) == (302, f"/{language}/")


def test_a_shared_cache_keeps_no_first_redirect_for_others(client):
    answer = client.get("/")
    assert "Accept-Language" in answer["Vary"]
    assert "public" not in answer["Cache-Control"]


@BOTH
def test_the_language_of_a_page_is_that_of_its_address_never_that_of_the_browser(client, language):
    other = {"mn": "en", "en": "mn"}[language]
    client.cookies["django_language"] = other
    answer = client.get(f"/{language}/darkhan-uul/", headers={"accept-language": other})
    assert f'<html lang="{language}">' in answer.content.decode()
    assert answer["Content-Language"] == language


def test_robots_may_read_all_but_the_administration_and_the_api(client):
    answer = client.get("/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
    lines = answer.content.decode().splitlines()
    assert "Disallow: /admin/" in lines
    assert "Sitemap: http://testserver/sitemap.xml" in lines


def test_the_process_says_that_it_lives(client):
    assert client.get("/-/live").content == b"ok"


def test_the_portal_is_ready_but_degraded_without_elasticsearch(client):
    answer = client.get("/-/ready")
    assert answer.status_code == 200
    assert answer.json()["status"] == "degraded"
    assert answer.json()["elasticsearch"] == "away"


def test_the_portal_is_not_ready_without_its_database(client, monkeypatch):
    def away(*_, **__):
        raise DatabaseError("away")

    monkeypatch.setattr(connection, "cursor", away)
    answer = client.get("/-/ready")
    assert (answer.status_code, answer.json()["database"]) == (503, "away")


def test_figures_of_the_process_are_for_this_machine_only(client):
    assert client.get("/-/metrics").status_code == 200
    assert client.get("/-/metrics", REMOTE_ADDR="203.0.113.9").status_code == 403


@BOTH
@pytest.mark.parametrize(
    "path", ["nowhere/", "darkhan-uul/nowhere/", "darkhan-uul/khongor/nowhere/", "guides/nowhere/"]
)
def test_what_does_not_exist_is_a_page_in_the_language_of_the_address(client, language, path):
    answer = client.get(f"/{language}/{path}")
    html = answer.content.decode()
    assert answer.status_code == 404
    assert f'<html lang="{language}">' in html
    assert {"mn": "Хуудас олдсонгүй", "en": "Page not found"}[language] in html
    assert 'name="robots" content="noindex"' in html
    assert 'role="search"' in html


def test_an_unknown_language_is_a_mongolian_page(client):
    answer = client.get("/de/darkhan-uul/")
    assert answer.status_code == 404
    assert '<html lang="mn">' in answer.content.decode()


@pytest.mark.parametrize("path", ["/api/v1/nowhere", "/api/nowhere", "/api/v1/places/9999"])
def test_what_does_not_exist_in_the_api_is_json(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer["Content-Type"].startswith("application/json")
    assert set(json.loads(answer.content)) == {"detail"}


@BOTH
def test_a_failure_is_a_page_that_needs_no_database(rf, language, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = server_error(rf.get(f"/{language}/"))
    html = answer.content.decode()
    assert answer.status_code == 500
    assert re.search(r"<html lang=\"(mn|en)\"", html)
    assert "<h1" in html
