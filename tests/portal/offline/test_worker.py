"""The service worker as browsers get it, and the manifest."""

import json
import re

import pytest

from portal.offline.worker import FILES, MODULES, SCRIPT
from tests.languages import BOTH


@pytest.fixture
def script(client, assets):
    return client.get("/sw.js")


def settings_of(text):
    first = text.partition("\n")[0]
    return json.loads(re.fullmatch(r"const SETTINGS = (.*);", first)[1])


def test_the_worker_may_serve_the_whole_site_because_it_lies_at_its_root(script):
    assert script.status_code == 200
    assert script["Content-Type"].startswith("text/javascript")


def test_browsers_ask_for_the_worker_anew_on_every_visit(script):
    assert script["Cache-Control"] == "no-cache"


def test_the_worker_may_fetch_from_this_site_only(script):
    rules = script["Content-Security-Policy"]
    assert "connect-src 'self'" in rules
    assert "unsafe" not in rules


def test_every_file_that_the_worker_keeps_is_there(client, script):
    files = settings_of(script.content.decode())["files"]
    assert len(files) == len(FILES)
    assert {client.get(address).status_code for address in files} == {200}


def test_every_module_that_pages_ask_for_is_kept(settings):
    enhance = (SCRIPT.parent / "enhance.js").read_text()
    small = {"offline", "save", "saved", "share", "filterbox", "exit", "autocomplete"}
    asked = set(re.findall(r"import\('./(\w+)\.js'\)", enhance))
    assert small <= asked & set(MODULES)


@BOTH
def test_the_worker_knows_a_page_to_show_without_a_network(client, script, language):
    address = settings_of(script.content.decode())["fallbacks"][language]
    assert f'<html lang="{language}">' in client.get(address).content.decode()


@pytest.mark.parametrize("path", ["/admin/", "/api/v1/places", "/documents/1/", "/-/live"])
def test_the_worker_leaves_alone_what_is_not_a_public_page(path):
    elsewhere = re.search(r"ELSEWHERE = /(.*)/;", SCRIPT.read_text())[1]
    assert re.search(elsewhere, path)


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        *(("/mn/darkhan-uul/", True), ("/en/guides/winter/", True), ("/mn/", True)),
        *(("/mn/search/", False), ("/en/offline/", False), ("/admin/", False), ("/p/4504", False)),
    ],
)
def test_pages_are_kept_and_search_results_are_not(path, kept):
    pattern = re.search(r"KEPT = /(.*)/;", SCRIPT.read_text())[1]
    assert bool(re.search(pattern, path)) is kept


@BOTH
def test_the_manifest_speaks_the_language_of_its_address(client, language):
    manifest = client.get(f"/{language}/manifest.webmanifest")
    assert manifest["Content-Type"] == "application/manifest+json"
    content = manifest.json()
    assert content["lang"] == language
    assert content["start_url"] == f"/{language}/"
    assert content["short_name"] == {"mn": "Нутаг", "en": "Nutag"}[language]


@BOTH
def test_every_icon_of_the_manifest_is_on_this_site(client, assets, language):
    icons = client.get(f"/{language}/manifest.webmanifest").json()["icons"]
    assert {icon["sizes"] for icon in icons} >= {"any", "192x192", "512x512"}
    assert {client.get(icon["src"]).status_code for icon in icons} == {200}


@BOTH
def test_every_shortcut_of_the_manifest_leads_to_a_page(client, db, language):
    shortcuts = client.get(f"/{language}/manifest.webmanifest").json()["shortcuts"]
    assert {client.get(link["url"]).status_code for link in shortcuts} == {200}
