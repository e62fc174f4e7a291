"""What others see of a place: its picture, the words about it, linked data."""

import json
import re
from html.parser import HTMLParser
from io import BytesIO

import pytest
from django.utils.translation import override
from PIL import Image

from portal.sharing import fonts
from soums.gazetteer import load_gazetteer
from soums.models import Figure
from soums.share import digest, shared_place
from tests.languages import BOTH

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("assets")]

# Longest names, a hyphen, an aimag, the capital, a district.
PLACES = ("4507", "6728", "6761", "45", "11", "1116")
EVERY_PLACE = pytest.mark.parametrize("code", PLACES)
PAGES = (
    "",
    "darkhan-uul/",
    "darkhan-uul/khongor/",
    "darkhan-uul/khongor/living/",
    "data/",
    "about/",
)
EVERY_PAGE = pytest.mark.parametrize("path", PAGES)
SITE = "http://testserver"


class Head(HTMLParser):
    """The meta elements of a page by their property or name."""

    def __init__(self, html):
        super().__init__()
        self.said = {}
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "meta":
            self.said[given.get("property") or given.get("name")] = given.get("content")


def linked(html):
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    return json.loads(block[1])


def nodes(html):
    data = linked(html)
    assert data["@context"] == "https://schema.org"
    return {node["@type"]: node for node in data["@graph"]}


@BOTH
@EVERY_PLACE
def test_a_place_has_a_picture_of_the_size_that_sites_ask_for(client, code, language):
    answer = client.get(f"/p/{code}/share-{language}.png")
    assert answer["Content-Type"] == "image/png"
    assert Image.open(BytesIO(answer.content)).size == (1200, 630)
    assert len(answer.content) < 60_000
    assert "max-age=86400" in answer["Cache-Control"]


def test_a_picture_that_a_reader_holds_is_not_sent_again(client):
    first = client.get("/p/4507/share-mn.png")
    again = client.get("/p/4507/share-mn.png", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_languages_have_pictures_of_their_own(client):
    mn, en = (client.get(f"/p/4507/share-{language}.png") for language in ("mn", "en"))
    assert mn["ETag"] != en["ETag"]


def test_a_changed_figure_makes_another_picture(client):
    before = client.get("/p/4507/share-mn.png")["ETag"]
    newest = Figure.objects.filter(place__code="4507", indicator__key="population_resident")
    figure = newest.latest("year")
    Figure.objects.filter(pk=figure.pk).update(value=figure.value + 1)
    assert client.get("/p/4507/share-mn.png")["ETag"] != before


@pytest.mark.parametrize("address", ["/p/9999/share-mn.png", "/p/4507/share-de.png"])
def test_there_is_no_picture_of_what_is_not_there(client, address):
    assert client.get(address).status_code == 404


@BOTH
def test_a_missing_figure_is_said_to_be_missing(language):
    """No distance is computed for a district of the capital."""
    with override(language):
        plates = shared_place(load_gazetteer().get("1116")).plates
    said = {"mn": "Мэдээлэл алга", "en": "No data yet"}
    assert [bool(plate.value) for plate in plates] == [True, True, False]
    assert plates[2].missing == said[language]


@BOTH
def test_every_figure_has_its_year_and_an_old_one_its_age(language):
    with override(language):
        plates = shared_place(load_gazetteer().get("4507")).plates
    assert all(re.match(r"20\d\d · ", plate.note) for plate in plates)
    herders = Figure.objects.filter(place__code="4507", indicator__key="herder_households")
    assert str(herders.latest("year").year) in plates[1].note
    assert re.search("years old|жил", plates[1].note)


def test_without_fonts_the_mark_stands_alone(client, settings, tmp_path):
    settings.ASSETS_DIR = tmp_path
    fonts.font.cache_clear()
    try:
        answer = client.get("/p/4507/share-mn.png")
    finally:
        fonts.font.cache_clear()
    assert Image.open(BytesIO(answer.content)).size == (1200, 630)


def test_the_same_words_have_the_same_name():
    place = load_gazetteer().get("4507")
    assert digest(shared_place(place)) == digest(shared_place(place))


@BOTH
@EVERY_PAGE
def test_every_page_says_what_others_show_of_it(client, path, language):
    html = client.get(f"/{language}/{path}").content.decode()
    said = Head(html).said
    assert said["og:title"]
    assert said["og:description"] == said["description"]
    assert said["og:url"] == f"{SITE}/{language}/{path}"
    assert said["og:locale"] == {"mn": "mn_MN", "en": "en_GB"}[language]
    assert said["twitter:card"] == "summary_large_image"
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
    assert said["og:image:alt"]
    assert client.get(said["og:image"].removeprefix(SITE))["Content-Type"] == "image/png"


@BOTH
def test_a_place_shows_its_own_picture_in_the_language_of_the_page(client, language):
    html = client.get(f"/{language}/darkhan-uul/khongor/").content.decode()
    assert Head(html).said["og:image"] == f"{SITE}/p/4507/share-{language}.png"


@BOTH
def test_a_soum_is_linked_data_in_its_aimag(client, language):
    found = nodes(client.get(f"/{language}/darkhan-uul/khongor/").content.decode())
    place = found["AdministrativeArea"]
    names = {"mn": ("Хонгор", "Khongor"), "en": ("Khongor", "Хонгор")}
    assert (place["name"], place["alternateName"]) == names[language]
    assert place["identifier"][0]["value"] == "4507"
    assert 49 < place["geo"]["latitude"] < 50
    assert place["containedInPlace"]["@id"] == f"{SITE}/p/45"
    way = found["BreadcrumbList"]["itemListElement"]
    assert [step["item"] for step in way] == [
        f"{SITE}/{language}/{rest}" for rest in ("", "darkhan-uul/", "darkhan-uul/khongor/")
    ]


@BOTH
def test_an_aimag_has_its_iso_code_and_lies_in_the_country(client, language):
    place = nodes(client.get(f"/{language}/darkhan-uul/").content.decode())["AdministrativeArea"]
    assert {code["propertyID"]: code["value"] for code in place["identifier"]}[
        "ISO 3166-2"
    ].startswith("MN-")
    assert place["containedInPlace"]["@type"] == "Country"


@BOTH
def test_the_data_page_is_a_data_set_with_downloads_that_answer(client, language):
    found = nodes(client.get(f"/{language}/data/").content.decode())["Dataset"]
    assert re.fullmatch(r"\d{4}/\d{4}", found["temporalCoverage"])
    assert found["license"]
    for download in found["distribution"]:
        assert client.get(download["contentUrl"].removeprefix(SITE)).status_code == 200


@BOTH
def test_a_guide_is_linked_data_in_steps(client, language):
    html = client.get(f"/{language}/guides/residence-registration/").content.decode()
    steps = nodes(html)["HowTo"]["step"]
    assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
    assert all(step["name"] and step["text"] for step in steps)


@BOTH
def test_the_home_page_says_how_to_search(client, language):
    site = nodes(client.get(f"/{language}/").content.decode())["WebSite"]
    target = site["potentialAction"]["target"]["urlTemplate"]
    assert target == f"{SITE}/{language}/search/?q={{words}}"
