"""The sprite: every icon that a template names is drawn in it, and it stays small."""

import gzip
import re
from pathlib import Path

from django.conf import settings
from django.template import Context, Template

BASE = Path(settings.BASE_DIR)
SPRITE = BASE / "portal" / "static" / "img" / "icons.svg"
ROOMS = ("portal", "soums", "guides", "search")


def drawn():
    return set(re.findall(r'<symbol id="(\w+)"', SPRITE.read_text(encoding="utf-8")))


def test_every_icon_that_a_template_names_is_drawn():
    named = {
        name
        for room in ROOMS
        for file in (BASE / room / "templates").rglob("*.html")
        for name in re.findall(r'{% icon "(\w+)"', file.read_text(encoding="utf-8"))
    }
    assert named
    assert named <= drawn()


def test_the_sprite_weighs_less_than_two_kilobytes():
    assert len(gzip.compress(SPRITE.read_bytes(), 9)) < 2000


def test_an_icon_is_silent_for_readers_who_hear_the_words_beside_it():
    html = Template('{% load pictures %}{% icon "save" %}').render(Context())
    assert 'aria-hidden="true"' in html
    assert 'icons.svg#save"' in html
