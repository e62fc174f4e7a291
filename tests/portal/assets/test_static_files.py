"""The static files of a first view: their weight, their font ranges, what they must not hold."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings

from portal.assets.fonts import SUBSETS

STATIC = Path(settings.BASE_DIR) / "portal" / "static"
FACE = re.compile(r'url\("\.\./fonts/([\w-]+\.woff2)"\).*unicode-range: ([^;]+);')


def zipped(pattern):
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in STATIC.glob(pattern))


def spans(ranges):
    for part in ranges.replace("U+", "").split(","):
        first, _, last = part.strip().partition("-")
        yield range(int(first, 16), int(last or first, 16) + 1)


def test_style_sheets_weigh_less_than_25_kilobytes():
    assert zipped("css/*.css") < 25 * 1024


def test_scripts_weigh_less_than_30_kilobytes():
    assert zipped("js/*.js") < 30 * 1024


@pytest.mark.parametrize("subset", SUBSETS, ids=lambda subset: subset.name)
def test_the_style_sheet_asks_a_font_file_for_all_its_letters(subset):
    faces = dict(FACE.findall((STATIC / "css" / "tokens.css").read_text(encoding="utf-8")))
    asked = {code for span in spans(faces[subset.name]) for code in span}
    assert subset.letters <= asked


def test_no_style_sheet_or_script_asks_another_server():
    for path in [*STATIC.glob("css/*.css"), *STATIC.glob("js/*.js")]:
        assert "//" not in re.sub(r"(?m)^\s*//.*$", "", path.read_text(encoding="utf-8")), path


def test_scripts_hold_no_sentence_of_a_language():
    for path in STATIC.glob("js/*.js"):
        assert not re.search("[а-яөүА-Я]", path.read_text(encoding="utf-8")), path
