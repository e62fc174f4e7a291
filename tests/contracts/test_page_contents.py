"""What every page may hold, and how much a reader has to fetch for it."""

import gzip
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from tests.contracts.pages import PAGES
from tests.languages import LANGUAGES

pytestmark = pytest.mark.django_db

MOST_KILOBYTES = 60
# Attributes by which a browser fetches something at once.
FETCHED = {"src", "srcset", "poster", "data", "background"}
FETCHING_LINKS = {"stylesheet", "preload", "icon", "manifest", "modulepreload", "prefetch"}
EVERY_PAGE = pytest.mark.parametrize(
    "path", [f"/{language}/{path}" for path in PAGES.values() for language in LANGUAGES]
)


class Page(HTMLParser):
    """What a page fetches, and what it holds inline."""

    def __init__(self, html):
        super().__init__()
        self.fetched, self.inline, self.ids, self.styles = set(), [], [], set()
        self.headings, self.fonts = [], set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.fetched |= {given[name] for name in FETCHED if given.get(name)}
        rels = set((given.get("rel") or "").split())
        if tag == "link" and rels & FETCHING_LINKS:
            self.fetched.add(given["href"])
            if "stylesheet" in rels and given.get("media") != "print":
                self.styles.add(given["href"])
            if given.get("as") == "font":
                self.fonts.add(given["href"])
        runs = given.get("type") != "application/ld+json"  # a data block is never run
        if tag == "style" or (tag == "script" and runs and not given.get("src")):
            self.inline.append(tag)
        self.inline += [name for name in given if name == "style" or name.startswith("on")]
        if "id" in given:
            self.ids.append(given["id"])
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))


@pytest.fixture(scope="module")
def known():
    """Pages that were read before, by path."""
    return {}


@pytest.fixture
def page(client, known):
    """Reads a page once."""

    def read(path):
        if path not in known:
            html = client.get(path).content.decode()
            known[path] = (html, Page(html))
        return known[path]

    return read


def zipped(content):
    return len(gzip.compress(content, 6))


def static(address):
    return Path(finders.find(address.removeprefix("/static/"))).read_bytes()


def fonts_of(html):
    """The font files whose letters stand on the page, as the style sheet divides them."""
    rules = static("/static/css/tokens.css").decode()
    faces = re.findall(r'url\("\.\./(fonts/[\w-]+\.woff2)"\).*unicode-range: ([^;]+);', rules)
    text = set(map(ord, re.sub(r"<[^>]+>", "", html)))
    for file, ranges in faces:
        for part in ranges.replace("U+", "").split(","):
            first, _, last = part.strip().partition("-")
            if text & set(range(int(first, 16), int(last or first, 16) + 1)):
                yield f"/static/{file}"
                break


@EVERY_PAGE
def test_nothing_is_styled_or_scripted_inline(page, path):
    assert page(path)[1].inline == []


@EVERY_PAGE
def test_nothing_is_fetched_from_another_server(page, path):
    for address in page(path)[1].fetched:
        own = address.startswith("/") and not address.startswith("//")
        assert own or address.startswith("data:image/"), address


@EVERY_PAGE
def test_markup_style_and_fonts_weigh_no_more_than_they_may(page, path):
    html, found = page(path)
    fonts = set(fonts_of(html)) | found.fonts
    weight = {
        "html": zipped(html.encode()),
        "css": sum(zipped(static(address)) for address in found.styles),
        "fonts": sum(len(static(address)) for address in fonts),
    }
    assert sum(weight.values()) <= MOST_KILOBYTES * 1024, weight


@EVERY_PAGE
def test_no_id_stands_twice(page, path):
    ids = page(path)[1].ids
    assert sorted(ids) == sorted(set(ids))


@EVERY_PAGE
def test_headings_begin_with_one_and_leave_no_level_out(page, path):
    levels = page(path)[1].headings
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


@EVERY_PAGE
def test_no_text_is_left_in_the_language_of_the_code(page, path):
    html = page(path)[0]
    assert "{%" not in html
    assert "{{" not in html
