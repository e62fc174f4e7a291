"""What an aimag adds to a nationwide guide."""

from datetime import date

import pytest

from guides.models import GuidePage, PlaceNote
from soums.models import PlacePage
from soums.sections import SECTIONS
from tests.languages import BOTH

pytestmark = pytest.mark.django_db

GUIDE = "guides/residence-registration/"


@pytest.fixture
def note():
    return PlaceNote.objects.create(
        guide=GuidePage.objects.get(slug="residence-registration"),
        place=PlacePage.objects.get(code="45"),
        text_mn="Туршилтын тэмдэглэл",
        text_en="A note for the test",
        checked_on=date(2026, 11, 20),
        checked_by="Туршилт",
        source_publisher="Туршилт",
        source_title="Туршилтын эх сурвалж",
    )


def html(client, path, language):
    return client.get(f"/{language}/{path}").content.decode()


@BOTH
def test_a_note_stands_on_its_guide_under_the_name_of_its_place(client, note, language):
    page = html(client, GUIDE, language)
    name = {"mn": "Дархан-Уул:", "en": "Darkhan-Uul:"}[language]
    text = {"mn": "Туршилтын тэмдэглэл", "en": "A note for the test"}[language]

    assert f"{name}</b>" in page
    assert text in page
    assert "Туршилтын эх сурвалж" in page


def test_a_place_may_be_chosen(client, note):
    assert "A note for the test" in html(client, f"{GUIDE}?place=4507", "en")
    other = html(client, f"{GUIDE}?place=62", "en")
    assert "A note for the test" not in other
    assert "has added nothing" in other


@BOTH
def test_the_places_pages_lead_to_the_note(client, note, language):
    link = f'href="/{language}/{GUIDE}?place=45#notes"'

    assert link in html(client, "darkhan-uul/", language)
    assert link in html(client, "darkhan-uul/khongor/", language)
    assert link not in html(client, "selenge/", language)


def test_a_draft_is_seen_nowhere(client, note):
    PlaceNote.objects.update(live=False)

    assert "A note for the test" not in html(client, GUIDE, "en")
    assert "#notes" not in html(client, "darkhan-uul/", "en")


def test_the_api_gives_notes_with_their_guide(client, note):
    notes = client.get("/api/v1/guides/residence-registration").json()["place_notes"]

    assert [(n["place"], n["text_en"]) for n in notes] == [("45", "A note for the test")]


@BOTH
@pytest.mark.parametrize("section", SECTIONS)
def test_every_topic_of_a_soum_has_its_guides(client, language, section):
    page = html(client, f"darkhan-uul/khongor/{section}/", language)

    assert f'<a href="/{language}/guides/' in page.split("<aside")[1]
