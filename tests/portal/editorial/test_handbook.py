"""The handbook in the repository and the handbook in the administration are one."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext, override, trans_real
from PIL import Image

from tests.factories import member

pytestmark = pytest.mark.django_db

DOCS = Path(settings.BASE_DIR) / "docs"
TEXT = (DOCS / "handbook.md").read_text(encoding="utf-8")
PICTURES = re.findall(r"!\[(.+?)\]\((.+?)\)", TEXT)


@pytest.fixture
def page(client):
    client.force_login(member("4507-officers"))
    return BeautifulSoup(client.get(reverse("editorial_handbook")).content, "html.parser")


def test_every_chapter_is_on_the_page_and_in_its_list(page):
    chapters = re.findall(r"^## (.+)$", TEXT, re.MULTILINE)
    assert [one.get_text() for one in page.select(".handbook-text h2")] == chapters
    links = page.select(".handbook-chapters a")
    assert [one.get_text() for one in links] == chapters
    assert all(page.select_one(f'[id="{one["href"][1:]}"]') for one in links)


def test_every_picture_is_there_says_what_it_shows_and_is_light(client, page):
    shown = page.select(".handbook-text img")
    assert [one["alt"] for one in shown] == [alt for alt, _path in PICTURES]
    for image, (_alt, path) in zip(shown, PICTURES, strict=True):
        assert client.get(image["src"]).headers["Content-Type"] == "image/png"
        file = DOCS / path
        assert file.stat().st_size < 150_000
        assert Image.open(file).width == 1280


def test_tables_are_tables(page):
    assert len(page.select(".handbook-text table")) == len(re.findall(r"^\| ---", TEXT, re.M))


def test_no_other_file_comes_out_of_the_folder_of_pictures(client):
    client.force_login(member("4507-officers"))
    for name in ("..%2F..%2Fhandbook.md", "missing.png", "..png"):
        answer = client.get(f"/admin/handbook/screens/{name}", follow=True)
        assert answer.status_code == 404


def test_readers_have_no_handbook(client):
    assert client.get(reverse("editorial_handbook")).status_code == 302


def test_the_menu_of_everybody_leads_to_it(client):
    client.force_login(member("4507-officers"))
    assert reverse("editorial_handbook") in client.get("/admin/").content.decode()


# What stands in quotation marks without being a word of the administration.
EXAMPLES = {
    "2024 онд шинэ сургууль нээсэн",
    "english",
    "гэрэл зураг",
    "дархан-уул: илгээх",
    "илгээх",
    "хонгор сумын сургуулийн шинэ байр, урд талаас",
}


def test_what_it_quotes_is_what_the_administration_says():
    messages = {key for key, _text in trans_real.translation("mn")._catalog.items()}
    with override("mn"):
        words = [gettext(one) for one in messages if isinstance(one, str)]
    said = {re.sub(r"\s+", " ", word).strip(" .:…").casefold() for word in words}
    flat = re.sub(r"\s+", " ", TEXT)
    quoted = {one.strip(" .:…").casefold() for one in re.findall("«([^»]+)»", flat)}
    assert quoted - said - EXAMPLES == set()
