"""Words that fit, and pictures without fonts."""

from io import BytesIO

import pytest
from PIL import Image

from portal.sharing import fonts
from portal.sharing.canvas import SIZE, Canvas, fitting_size, width_of, wrapped
from portal.sharing.fonts import HEADING_FONT, TEXT_FONT


@pytest.fixture
def no_fonts(settings, tmp_path):
    settings.ASSETS_DIR = tmp_path
    fonts.font.cache_clear()
    yield
    fonts.font.cache_clear()


@pytest.mark.usefixtures("assets")
def test_a_long_name_becomes_smaller_until_it_fits():
    size = fitting_size("Сонгинохайрхан", HEADING_FONT, 112, 52, 690)
    assert size < 112
    assert width_of("Сонгинохайрхан", HEADING_FONT, size) <= 690


@pytest.mark.usefixtures("assets")
def test_a_long_label_is_broken_between_words():
    lines = wrapped("Улаанбаатар хүртэл, шулуун", TEXT_FONT, 25, 330)
    assert lines == ["Улаанбаатар хүртэл,", "шулуун"]


def test_without_fonts_a_picture_has_its_size_and_no_words(no_fonts):
    canvas = Canvas((15, 81, 69))
    canvas.words((64, 92), "Хонгор", HEADING_FONT, 40)
    picture = Image.open(BytesIO(canvas.png())).convert("RGB")
    assert picture.size == SIZE
    assert picture.getcolors() == [(SIZE[0] * SIZE[1], (15, 81, 69))]
