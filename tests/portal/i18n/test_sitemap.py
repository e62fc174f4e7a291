"""Every public page once per language in the sitemap."""

from collections import Counter
from xml.etree import ElementTree

import pytest
from wagtail.models import PageViewRestriction

from soums.models import AimagPage, SoumPage
from tests.languages import BOTH

pytestmark = pytest.mark.django_db

NAMES = {
    "map": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "link": "http://www.w3.org/1999/xhtml",
}


def entries(client):
    """Alternates by code, for every address."""
    answer = client.get("/sitemap.xml")
    assert answer["Content-Type"].startswith("application/xml")
    root = ElementTree.fromstring(answer.content)
    return {
        entry.findtext("map:loc", namespaces=NAMES): {
            link.get("hreflang"): link.get("href") for link in entry.findall("link:link", NAMES)
        }
        for entry in root.findall("map:url", NAMES)
    }


def paths(client):
    return {address.removeprefix("http://testserver") for address in entries(client)}


@BOTH
def test_all_soums_and_aimags_stand_in_the_sitemap(client, language):
    found = paths(client)
    for model, count in ((AimagPage, 22), (SoumPage, 339)):
        urls = set(model.objects.values_list("url_path", flat=True))
        assert len({url.replace("/home/", f"/{language}/", 1) for url in urls} & found) == count


def test_every_address_names_both_languages_and_a_default(client):
    for address, alternates in entries(client).items():
        assert set(alternates) == {"mn", "en", "x-default"}
        assert alternates["x-default"] == alternates["mn"]
        assert address in alternates.values()


def test_every_page_stands_there_once(client):
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    counted = Counter(e.text for e in root.iterfind("map:url/map:loc", NAMES))
    assert max(counted.values()) == 1
    assert len(counted) % 2 == 0


def test_every_address_of_other_pages_can_be_opened(client):
    others = [path for path in paths(client) if path.count("/") <= 3 and "guides" not in path]
    for path in others:
        if path.count("/") == 3 and not path.endswith("about/"):
            continue
        assert client.get(path).status_code == 200, path


def test_what_is_not_public_is_not_told(client):
    SoumPage.objects.get(code="4507").unpublish()
    page = AimagPage.objects.get(code="21")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    found = paths(client)
    assert "/mn/darkhan-uul/khongor/" not in found
    assert not {path for path in found if path.startswith("/mn/dornod/")}
    assert "/mn/darkhan-uul/orkhon/" in found
