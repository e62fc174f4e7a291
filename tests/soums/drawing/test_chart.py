"""Bars and lines: zero-based, with open seams where nobody told a value."""

import re
from xml.etree import ElementTree

from soums.drawing.chart import Bar, Row, YearValue, bar_chart, sparkline


def widths(chart):
    return [int(width) for width in re.findall(r'<rect[^>]* width="(\d+)"', chart)]


def test_bars_start_at_zero_and_keep_their_proportion():
    chart = bar_chart([Row("2024", [Bar(50, "50")]), Row("2025", [Bar(100, "100")])], "people")
    short_bar, long_bar = widths(chart)
    assert long_bar == 2 * short_bar


def test_a_gap_is_a_dotted_seam_and_no_bar():
    chart = bar_chart([Row("2021", [Bar(None, "мэдээлэл алга")])], "people")
    assert 'class="gp"' in chart
    assert "мэдээлэл алга" in chart
    assert "<rect" not in chart


def test_a_zero_is_a_bar_and_no_gap():
    chart = bar_chart([Row("2021", [Bar(0, "0")]), Row("2022", [Bar(5, "5")])], "people")
    assert len(widths(chart)) == 2
    assert 'class="gp"' not in chart


def test_a_negative_value_points_left_from_an_axis():
    chart = bar_chart([Row("2024", [Bar(-10, "−10")]), Row("2025", [Bar(10, "+10")])], "balance")
    left, right = (int(x) for x in re.findall(r'<rect[^>]* x="(\d+)"', chart))
    assert left < right
    assert 'class="ax"' in chart


def test_names_are_escaped_and_the_picture_is_well_formed():
    chart = bar_chart([Row("<a>", [Bar(1, "1 & 2", "a"), Bar(2, "2", "b")])], '"quoted"')
    assert "<a>" not in chart
    ElementTree.fromstring(chart)


def test_a_chart_of_ten_years_weighs_less_than_two_kilobytes():
    rows = [Row(str(year), [Bar(100000 + year, "102 014")]) for year in range(2016, 2026)]
    assert len(bar_chart(rows, "Оршин суугч хүн ам").encode()) < 2048


def test_missing_years_are_a_dotted_seam_between_known_ones():
    line = sparkline([YearValue(2019, 1), YearValue(2020, 2), YearValue(2025, 4)], "label", "4")
    assert line.count('class="ln"') == 1
    assert line.count('class="gp"') == 1


def test_a_year_without_a_value_opens_the_seam():
    line = sparkline([YearValue(2019, 1), YearValue(2020, None), YearValue(2021, 4)], "label", "4")
    assert 'class="ln"' not in line
    assert 'class="gp"' in line


def test_one_known_year_is_a_single_knot():
    line = sparkline([YearValue(2025, 7)], "label", "7")
    assert line.count("<circle") == 1
    assert line.count("2025") == 1


def test_no_known_year_draws_nothing():
    assert sparkline([YearValue(2020, None)], "label", "") == ""


def test_a_line_over_twenty_years_weighs_less_than_two_kilobytes():
    points = [YearValue(2005 + step, step**2) for step in range(20)]
    assert len(sparkline(points, "label", "361").encode()) < 2048
