"""Path data: whole units, relative steps, nothing for what collapses."""

from portal.assets.paths import line_path, ring_path


def test_a_line_is_written_in_relative_steps():
    assert line_path([(1.4, 2.2), (4.9, -2.1), (4.9, 8)]) == "M1 2l4-4 0 10"


def test_a_ring_closes_itself():
    assert ring_path([(0, 0), (10, 0), (10, 10), (0, 0)]) == "M0 0l10 0 0 10z"


def test_a_minus_sign_separates_numbers():
    assert line_path([(0, 0), (-3, -4), (-6, -8)]) == "M0 0l-3-4-3-4"


def test_a_line_that_collapses_is_left_out():
    assert line_path([(0.1, 0.1), (0.2, 0.3)]) == ""


def test_a_ring_that_collapses_is_left_out():
    assert ring_path([(0, 0), (5, 0), (0, 0)]) == ""
