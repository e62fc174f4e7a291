"""Ten stitches and the completeness seam."""

import pytest

from soums.drawing.strip import closed_stitches, seam, ten_stitches, tenth_of


@pytest.mark.parametrize(("tenth", "start"), [(1, "M4.0 7"), (10, "M117.4 7")])
def test_the_coloured_stitch_stands_at_its_tenth(tenth, start):
    assert f'class="on" d="{start}' in ten_stitches(tenth, "label")


def test_the_label_says_it_in_words_and_is_escaped():
    assert 'aria-label="more than 85% &lt;of&gt; 330"' in ten_stitches(9, "more than 85% <of> 330")


@pytest.mark.parametrize("tenth", [0, 11])
def test_an_eleventh_tenth_does_not_exist(tenth):
    with pytest.raises(ValueError, match="tenth"):
        ten_stitches(tenth, "")


@pytest.mark.parametrize(("rank", "tenth"), [(1, 1), (33, 1), (34, 2), (330, 10)])
def test_330_soums_fall_into_ten_equal_tenths(rank, tenth):
    assert tenth_of(rank, 330) == tenth


@pytest.mark.parametrize(
    ("done", "total", "closed"),
    [(0, 37, 0), (1, 37, 1), (19, 37, 10), (36, 37, 19), (37, 37, 20), (0, 0, 0)],
)
def test_the_seam_closes_with_the_answers(done, total, closed):
    assert closed_stitches(done, total) == closed


def test_nothing_is_closed_before_the_first_answer():
    assert 'class="on"' not in seam(0, 37)
    assert 'class="on"' in seam(1, 37)
