"""What every page has around its content, in both languages."""

import re
from datetime import date

import pytest
from django.template import engines
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils.translation import override

# Every page asks once for the banners of the moment.
pytestmark = pytest.mark.django_db
BOTH = pytest.mark.parametrize("language", ["mn", "en"])


def framed(language, path="compare/?place=4504"):
    source = '{% extends "base.html" %}{% block main %}<h1>Page</h1>{% endblock %}'
    request = RequestFactory().get(f"/{language}/{path}")
    with override(language):
        return engines["django"].from_string(source).render({}, request)


def part(name, language="mn", **context):
    request = RequestFactory().get(f"/{language}/compare/?place=4504")
    with override(language):
        return render_to_string(f"parts/{name}.html", context, request=request)


@BOTH
def test_the_page_names_its_language(language):
    assert f'<html lang="{language}">' in framed(language)


@BOTH
def test_the_page_begins_with_a_skip_link_to_its_only_main_part(language):
    page = framed(language)
    assert page.index('href="#main"') < page.index("<header")
    assert page.count('<main id="main">') == 1


@BOTH
def test_the_page_names_its_other_language_and_a_default(language):
    page = framed(language)
    for code, prefix in (("mn", "mn"), ("en", "en"), ("x-default", "mn")):
        link = f'hreflang="{code}" href="http://testserver/{prefix}/compare/"'
        assert link in page


def test_the_switch_leads_to_the_same_page_with_its_query():
    assert 'href="/en/compare/?place=4504"' in framed("mn")
    assert 'href="/mn/compare/?place=4504"' in framed("en")


@BOTH
def test_the_font_file_of_the_language_is_fetched_first(language):
    expected = {"mn": "onest-cyrillic", "en": "onest-latin"}[language]
    first, *_rest = re.findall(r'rel="preload"\s+href="([^"]+)"', framed(language))
    assert expected in first


@BOTH
def test_nothing_is_styled_or_scripted_inline(language):
    page = framed(language)
    assert "style=" not in page
    assert "<style" not in page
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", page))


@BOTH
def test_nothing_is_fetched_from_another_server(language):
    fetched = re.findall(r'(?:src|rel="stylesheet" href)="([^"]+)"', framed(language))
    assert all(address.startswith("/static/") for address in fetched)


@BOTH
def test_the_foot_holds_the_six_emergency_numbers(language):
    page = framed(language)
    assert all(f'href="tel:{number}"' in page for number in (101, 102, 103, 105, 107, 108))
    assert page.count('href="tel:') == 6


def test_a_page_without_a_request_still_has_its_frame():
    with override("mn"):
        page = render_to_string("404.html")
    assert "<h1" in page


def test_the_open_section_is_marked_in_both_menus():
    assert framed("mn").count('aria-current="page"') == 2


def test_the_last_crumb_is_the_page_itself():
    crumbs = [{"title": "Дархан-Уул", "url": "/mn/darkhan-uul/"}, {"title": "Хонгор", "url": ""}]
    trail = part("breadcrumbs", crumbs=crumbs)
    assert '<li aria-current="page">Хонгор</li>' in trail
    assert 'href="/mn/darkhan-uul/"' in trail


def test_the_search_form_keeps_and_escapes_what_was_typed():
    assert 'value="&quot;&gt;&lt;b&gt;"' in part("search_form", query='"><b>')


def test_the_search_form_works_without_script():
    form = part("search_form", "en")
    assert 'action="/en/search/"' in form
    assert 'name="q"' in form


def test_a_banner_says_until_when_and_is_announced():
    alert = {"title": "Road closed", "text": "Snow.", "until": date(2026, 12, 1), "kind": "bad"}
    banner = part("alert", "en", alert=alert)
    assert 'role="status" data-alert' in banner
    assert "1\u00a0Dec\u00a02026" in banner


def test_an_empty_list_offers_the_next_things_to_do():
    links = [{"url": "/mn/compare/", "label": "Харьцуулах"}]
    assert 'href="/mn/compare/"' in part("empty", title="Алга", text="Зар алга.", links=links)


def test_share_buttons_stay_hidden_until_a_script_can_serve_them():
    assert part("share").count(" hidden>") == 3


def test_the_error_page_needs_neither_request_nor_style_sheet():
    page = render_to_string("500.html")
    assert 'href="/mn/"' in page
    assert "<link" not in page
