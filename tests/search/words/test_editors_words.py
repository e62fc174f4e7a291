"""Editors change words, and search follows without a deploy."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from guides.models import GuidePage
from portal.ops.seeding import Reading
from search.documents import CONTENT
from search.index.create import design_of
from search.lexicon import concept_rows, lexicon_version, word_lists
from search.loaded import library
from search.models import Concept, EverydayWord, OrdinaryName, OtherName, Pin
from search.question import Question
from search.reader.concepts import PLACE_TOPIC, read_concept_rows
from search.reader.word_lists import load_word_lists
from search.seed.words import KINDS, write
from search.service import search
from tests.languages import BOTH

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_server")]


def read(query):
    return library().reader.read(query)


def seed(kind):
    reading = Reading()
    outcomes = list(write(kind, kind.rows(reading)))
    assert reading.problems == []
    return outcomes


def test_the_seeded_lexicon_is_that_of_the_file():
    assert list(concept_rows()) == [row for row in read_concept_rows() if row.topic != PLACE_TOPIC]


def test_the_seeded_lists_are_those_of_the_files():
    assert word_lists().ordinary_names == load_word_lists().ordinary_names
    assert set(word_lists().aliases) == set(load_word_lists().aliases)


def test_before_anything_is_seeded_the_files_are_read():
    Concept.objects.all().delete()
    OtherName.objects.all().delete()
    assert "job" in {row.concept for row in concept_rows()}
    assert word_lists().aliases == load_word_lists().aliases


def test_a_new_word_is_read_at_once():
    assert not read("зүйрмэглэх").concepts
    concept = Concept.objects.get(key="job")
    concept.mn_variants += "\nзүйрмэглэх"
    concept.save()
    assert read("зүйрмэглэх").concepts[0].concept == "job"


def test_a_concept_out_of_use_is_no_longer_read():
    concept = Concept.objects.get(key="mortgage")
    concept.active = False
    concept.save()
    assert "mortgage" not in {found.concept for found in read("ипотек").concepts}


def test_a_new_name_leads_to_its_place():
    OtherName.objects.create(name="Зурбагаан", codes=["4507"], strength="settlement")
    assert [place.code for place in read("Зурбагаан").places] == ["4507"]


def test_an_ordinary_name_beside_a_topic_is_no_place():
    assert read("Хонгор эмнэлэг").filter_codes == ("4507",)
    OrdinaryName.objects.create(name="Хонгор")
    assert read("Хонгор эмнэлэг").filter_codes == ()


def test_seeding_again_changes_nothing():
    before = lexicon_version()
    assert all(set(seed(kind)) == {"unchanged"} for kind in KINDS)
    assert lexicon_version() == before


def test_seeding_keeps_what_an_editor_has_changed():
    concept = Concept.objects.get(key="job")
    concept.mn_variants += "\nзүйрмэглэх"
    concept.save()
    assert seed(KINDS[0]).count("kept") == 1
    concept.refresh_from_db()
    assert "зүйрмэглэх" in concept.mn_variants


def test_seeding_brings_a_row_that_nobody_edited_up_to_the_file():
    concept = Concept.objects.get(key="job")
    wanted = concept.en
    concept.en = "an older word"
    concept.seeded = concept.fingerprint()
    concept.save()
    assert seed(KINDS[0]).count("changed") == 1
    concept.refresh_from_db()
    assert concept.en == wanted


@pytest.fixture
def pin():
    return Pin.objects.create(
        terms="малчны тэтгэвэр\nherder pension",
        page=GuidePage.objects.get(slug="dormitory"),
        owner="Editor",
    )


def pinned(client, query, language="mn"):
    text = client.get(f"/{language}/search/?q={query}").content.decode()
    if 'data-block="pinned"' not in text:
        return ""
    return text.split('data-block="pinned"')[1].split("</section>")[0]


@BOTH
def test_a_pinned_page_comes_first_in_the_reader_s_language(client, pin, language):
    title = getattr(pin.page, f"title_{language}")
    assert title in pinned(client, "малчны тэтгэвэр", language)


def test_a_pin_holds_for_inflected_words_and_beside_a_place(client, pin):
    assert pinned(client, "малчны тэтгэврийн") or pinned(client, "Малчны тэтгэвэрт")
    assert pinned(client, "Хонгор сум малчны тэтгэвэр")


def test_a_pin_does_not_hold_for_other_queries(client, pin):
    assert not pinned(client, "тэтгэвэр")


def test_a_pin_ends_on_its_day(client, pin):
    pin.expires_on = date.today() - timedelta(days=2)
    pin.save()
    assert not pinned(client, "малчны тэтгэвэр")


def test_a_pinned_draft_is_not_shown(client, pin):
    pin.page.unpublish()
    assert not pinned(client, "малчны тэтгэвэр")


def test_search_answers_while_words_change():
    Concept.objects.all().delete()
    assert search(Question("Хонгор ажил", "mn")).places[0].code == "4507"


def test_the_seeded_everyday_words_are_those_of_the_files():
    seeded, files = word_lists(), load_word_lists()
    for name in ("ordinary_english", "stop_words_mn", "stop_words_en"):
        assert getattr(seeded, name) == getattr(files, name)


def test_a_word_to_be_skipped_is_skipped_at_once():
    assert read("зүйрмэг ажил").rest == "зүйрмэг"
    EverydayWord.objects.create(use="stop_mn", word="зүйрмэг")
    assert read("зүйрмэг ажил").rest == ""


def test_a_word_that_is_no_longer_skipped_is_searched_for():
    assert read("маш зүйрмэг ажил").text == "зүйрмэг ажил"
    word = EverydayWord.objects.get(use="stop_mn", word="маш")
    word.active = False
    word.save()
    assert read("маш зүйрмэг ажил").text == "маш зүйрмэг ажил"


def test_an_english_word_that_looks_like_a_name_is_no_place():
    assert read("khongor hospital").filter_codes == ("4507",)
    EverydayWord.objects.create(use="english", word="khongor")
    assert read("khongor hospital").filter_codes == ()


def test_words_to_be_skipped_change_the_design_of_the_index():
    before = design_of(CONTENT, []).digest()
    EverydayWord.objects.create(use="stop_mn", word="зүйрмэг")
    assert design_of(CONTENT, []).digest() != before


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (EverydayWord(use="stop_mn", word="хоёр үг"), "word"),
        (EverydayWord(use="stop_mn", word="маш"), "__all__"),
        (EverydayWord(use="other", word="үг"), "use"),
        (OrdinaryName(name="!!!"), "name"),
        (OtherName(name="Зурбагаан", codes=["9999"]), "codes"),
        (OtherName(name="—", codes=["4507"]), "name"),
        (Concept(key="x", topic="jobs", mn_official="\n"), "mn_official"),
        (Concept(key="x", topic="jobs", mn_official="а => б"), "mn_official"),
        (Concept(key="x", topic="jobs", mn_official="үг", en="!!!"), "en"),
        (Concept(key="x", topic="cooking", mn_official="үг"), "topic"),
        (Concept(key="job", topic="jobs", mn_official="үг"), "key"),
        (Pin(terms=" \n?", owner="Editor"), "terms"),
    ],
)
def test_bad_input_is_refused_with_the_field_named(row, field):
    with pytest.raises(ValidationError) as refused:
        row.full_clean(exclude=["page"])
    assert field in refused.value.message_dict
