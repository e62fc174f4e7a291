"""Numbers, money and dates in both languages, and the filters that write them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.translation import override

from portal.i18n import formats


@pytest.mark.parametrize(
    ("value", "places", "mn", "en"),
    [
        (5889, None, "5\u00a0889", "5,889"),
        (1499140, None, "1\u00a0499\u00a0140", "1,499,140"),
        (105, None, "105", "105"),
        (2.2, None, "2,2", "2.2"),
        (Decimal("2.50"), None, "2,5", "2.5"),
        (Decimal("2.50"), 2, "2,50", "2.50"),
        (0.25, 1, "0,3", "0.3"),
        (-1340, None, "\u22121\u00a0340", "\u22121,340"),
        (Decimal("1E+3"), None, "1\u00a0000", "1,000"),
        (0.1 + 0.2, None, "0,3", "0.3"),
        (-0.04, 1, "0,0", "0.0"),
        (0, None, "0", "0"),
    ],
)
def test_a_number_is_written_as_the_language_writes_it(value, places, mn, en):
    assert formats.format_number(value, "mn", places) == mn
    assert formats.format_number(value, "en", places) == en


def test_a_signed_number_shows_its_plus():
    assert formats.format_signed(1291, "mn") == "+1\u00a0291"
    assert formats.format_signed(-5, "en") == "\u22125"
    assert formats.format_signed(0, "mn") == "0"


def test_a_number_that_rounds_to_zero_has_no_plus():
    assert formats.format_signed(0.2, "en", 0) == "0"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "many"])
def test_what_is_not_a_number_is_refused(value):
    with pytest.raises(ValueError, match="number"):
        formats.format_number(value, "mn")


def test_money_carries_its_currency_on_one_line():
    assert formats.format_money(44000, "mn") == "44\u00a0000\u00a0₮"
    assert formats.format_money(44000, "en") == "MNT\u00a044,000"


def test_a_figure_stays_beside_its_unit():
    assert formats.format_figure(Decimal("2.24"), "mn", "хүн/км²", 1) == "2,2\u00a0хүн/км²"
    assert formats.format_figure(32.8, "en", "%") == "32.8%"
    assert formats.format_figure(792000, "en", "MNT") == "MNT\u00a0792,000"


def test_a_short_date():
    assert formats.format_date_short(date(2026, 11, 21), "mn") == "2026.11.21"
    assert formats.format_date_short(date(2026, 11, 1), "en") == "1\u00a0Nov\u00a02026"


def test_a_late_evening_counts_in_ulaanbaatar():
    night = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
    assert formats.format_date_short(night, "mn") == "2026.11.22"


@pytest.mark.parametrize(
    ("month", "suffix"),
    [(1, "дүгээр"), (2, "дугаар"), (4, "дүгээр"), (9, "дүгээр"), (10, "дугаар"), (11, "дүгээр")],
)
def test_a_month_takes_the_suffix_of_its_vowels(month, suffix):
    written = formats.format_date_long(date(2026, month, 28), "mn")
    assert written == f"2026 оны {month}\u00a0{suffix} сарын 28"


def test_a_long_date_in_english():
    assert formats.format_date_long(date(2026, 11, 28), "en") == "28 November 2026"


def render(source, language, **context):
    with override(language):
        return Template("{% load formats languages %}" + source).render(Context(context))


@pytest.mark.parametrize(("language", "expected"), [("mn", "5\u00a0889"), ("en", "5,889")])
def test_the_number_filter_follows_the_active_language(language, expected):
    assert render("{{ people|number }}", language, people=5889) == expected


def test_filters_write_nothing_for_nothing():
    source = "{{ x|number }}{{ x|signed }}{{ x|money }}{{ x|date_short }}{{ x|date_long }}"
    assert render(source + "{% figure_value x 'km' %}", "mn", x=None) == ""


def test_zero_is_not_nothing():
    assert render("{{ x|number }}", "mn", x=0) == "0"


def test_a_unit_is_escaped():
    assert "<b>" not in render("{% figure_value 1 unit %}", "mn", unit="<b>")


def test_long_words_get_soft_hyphens():
    assert render("{{ 'Улаанбаатар'|soft_breaks }}", "mn") == "Улаан\u00adбаатар"


@pytest.mark.parametrize(
    ("path", "language", "expected"),
    [
        ("/mn/compare/?place=4504&place=4507", "en", "/en/compare/?place=4504&amp;place=4507"),
        ("/en/", "mn", "/mn/"),
        ("/nowhere", "en", "/en/"),
    ],
)
def test_the_language_switch_keeps_page_and_query(path, language, expected):
    request = RequestFactory().get(path)
    source = f"{{% translated_url '{language}' %}}"
    assert render(source, "mn", request=request) == expected


def test_the_open_section_is_marked():
    request = RequestFactory().get("/mn/guides/registration/")
    assert "aria-current" in render("{% current_mark 'guides/' %}", "mn", request=request)
    assert render("{% current_mark 'compare/' %}", "mn", request=request) == ""


def test_alternates_leave_the_query_out():
    request = RequestFactory().get("/mn/search/?q=a")
    assert (
        render("{% absolute_url 'en' %}", "mn", request=request) == "http://testserver/en/search/"
    )


@pytest.mark.parametrize(
    ("plain", "bound"),
    [
        ("Аль нутагт амьдрах вэ?", "Аль нутагт амьдрах\u00a0вэ?"),
        ("Түр хүлээнэ үү", "Түр хүлээнэ\u00a0үү"),
        ("Хасна уу. Дараа нь", "Хасна\u00a0уу. Дараа нь"),
        ("нэг үүд, вэб хуудас", "нэг үүд, вэб хуудас"),
    ],
)
def test_a_question_particle_stays_with_its_word(plain, bound):
    assert formats.bind_particles(plain) == bound
