"""360° stops: a flat picture for everybody; a reader who asks for it turns around in it."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from django.core.files.images import ImageFile
from django.db import connections
from PIL import Image, ImageDraw
from playwright.sync_api import expect

from portal.media.models import CreditedImage
from soums.models import PanoramaStop, SoumPage
from tests.languages import BOTH

WIDTH, HEIGHT = 2048, 1024
CAPTIONS = {"mn": "Туршилтын зураг", "en": "A test picture"}
SOUM = "darkhan-uul/khongor/"
PATIENCE = 60


def sphere():
    """A picture of eight coloured quarters, drawn for the test and never shipped."""
    picture = Image.new("RGB", (WIDTH, HEIGHT))
    draw = ImageDraw.Draw(picture)
    for step in range(8):
        left = step * WIDTH // 8
        draw.rectangle((left, 0, left + WIDTH // 8, HEIGHT), (step * 32, 255 - step * 32, 90))
    packed = BytesIO()
    picture.save(packed, "JPEG", quality=80)
    packed.seek(0)
    return packed


@pytest.fixture(scope="module")
def stop(site, django_db_blocker):
    """A stop of the pilot soum, taken away again. The browser's own loop forbids queries here."""
    with django_db_blocker.unblock(), ThreadPoolExecutor(1) as apart:
        made = apart.submit(make_stop).result()
        yield made
        apart.submit(drop_stop, made).result()


def make_stop():
    image = CreditedImage.objects.create(
        title="sphere",
        file=ImageFile(sphere(), name="sphere.jpg"),
        alt_text_mn="Найман өнгө",
        alt_text_en="Eight colours",
        credit="A. Tester",
        licence="CC0",
        taken_in=2026,
        equirectangular=True,
    )
    page = SoumPage.objects.get(code="4507")
    captions = {f"caption_{language}": text for language, text in CAPTIONS.items()}
    return PanoramaStop.objects.create(place=page, image=image, **captions)


def drop_stop(stop):
    stop.delete()
    stop.image.delete()
    connections.close_all()


def expect_turned(canvas, before):
    """Look again until another part of the picture is seen."""
    assert any(canvas.screenshot() != before for _look in range(PATIENCE))


@pytest.fixture
def said(page):
    """What the console said."""
    heard = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


@BOTH
@pytest.mark.usefixtures("stop")
def test_without_script_the_picture_its_words_and_rights_are_there(plain_page, language):
    plain_page.goto(f"/{language}/{SOUM}")
    figure = plain_page.locator(".pano")
    picture = figure.locator("img")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_attribute("alt", {"mn": "Найман өнгө", "en": "Eight colours"}[language])
    assert picture.evaluate("(image) => image.decode().then(() => image.naturalWidth)") > 0
    assert picture.get_attribute("src").endswith(".webp")
    assert (picture.get_attribute("width"), picture.get_attribute("height")) == ("800", "400")
    for words in (CAPTIONS[language], "2026", "A. Tester", "CC0"):
        expect(figure.locator("figcaption")).to_contain_text(words)
    expect(figure.locator("button")).to_be_hidden()


@BOTH
@pytest.mark.usefixtures("stop")
def test_the_viewer_comes_only_when_it_is_asked_for(page, said, language):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"/{language}/{SOUM}", wait_until="networkidle")
    assert not [url for url in asked if "/viewer/" in url]
    page.locator(".pano button").click()
    canvas = page.locator(".pano canvas")
    expect(canvas).to_be_visible()
    expect(page.locator(".pano img")).to_be_hidden()
    assert {url.rsplit("/", 1)[1] for url in asked if "/viewer/" in url} == {
        "panorama.js",
        "panorama.css",
    }
    assert [line for line in said if "Content Security Policy" in line or "Error" in line] == []


@pytest.mark.parametrize("key", ["ArrowLeft", "ArrowRight"])
@pytest.mark.usefixtures("stop")
def test_arrow_keys_turn_the_picture(page, key):
    page.goto(f"/mn/{SOUM}", wait_until="networkidle")
    page.locator(".pano button").press("Enter")
    canvas = page.locator(".pano canvas")
    expect(page.locator(".pano [data-stage]")).to_be_focused()
    before = canvas.screenshot()
    page.keyboard.down(key)
    expect_turned(canvas, before)
    page.keyboard.up(key)


@pytest.mark.usefixtures("stop")
def test_a_mouse_turns_the_picture(page):
    page.goto(f"/mn/{SOUM}", wait_until="networkidle")
    page.locator(".pano button").click()
    canvas = page.locator(".pano canvas")
    expect(page.locator(".pano [data-stage]")).to_be_focused()
    before = canvas.screenshot()
    box = canvas.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 200, y, steps=8)
    page.mouse.up()
    expect_turned(canvas, before)


@BOTH
@pytest.mark.usefixtures("stop")
def test_where_the_viewer_cannot_be_had_the_flat_picture_stays(new_page, language):
    page = new_page(service_workers="block")  # a worker's requests cannot be refused here
    page.route("**/viewer/*", lambda route: route.abort())
    page.goto(f"/{language}/{SOUM}", wait_until="networkidle")
    page.locator(".pano button").click()
    expect(page.locator(".pano [role=status]")).not_to_be_empty()
    expect(page.locator(".pano img")).to_be_visible()


@BOTH
@pytest.mark.usefixtures("site")
def test_a_place_without_pictures_shows_none(page, language):
    page.goto(f"/{language}/darkhan-uul/orkhon/")
    expect(page.locator("main img, .pano")).to_have_count(0)
