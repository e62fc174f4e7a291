"""Documents say what the pages say, in both languages."""

import pytest
from django.utils.dateparse import parse_date

from guides.models import GuidePage, Programme
from portal.home.models import TextPage
from search.builders import build
from search.builders.concepts import section_tags, topics_of_concepts
from search.documents.mappings import content_mapping, places_mapping
from soums.models import Figure, PlacePage
from soums.sections import SECTIONS
from tests.languages import BOTH

pytestmark = pytest.mark.django_db


def documents_of(page):
    return {document.uid: document.fields for document in build("page", [page.pk])}


@pytest.fixture
def khongor():
    return PlacePage.objects.get(code="4507")


def test_a_place_gives_one_document_of_names_and_one_a_section_and_language(khongor):
    sections = {f"section:4507:{key}:{lang}" for key in SECTIONS for lang in ("mn", "en")}
    assert set(documents_of(khongor)) == {"place:4507", *sections}


def test_the_document_of_a_place_holds_its_keys_and_newest_figures(khongor):
    document = documents_of(khongor)["place:4507"]
    newest = Figure.objects.filter(
        place=khongor, indicator__key="population_resident", status="value"
    ).order_by("-year")[0]
    assert document["names_k1"] == ["hongor"]
    assert document["figures"]["population_resident"] == newest.plain_value()


@BOTH
def test_a_section_answers_the_concepts_of_its_topic(khongor, language):
    document = documents_of(khongor)[f"section:4507:schools:{language}"]
    assert {"school", "kindergarten", "dormitory"} <= set(document["concepts"])
    assert document["topics"] == ["school"]
    assert (document["scope"], document["aimag_code"], document["soum_code"]) == (
        "soum",
        "45",
        "4507",
    )


def test_a_section_is_titled_and_addressed_in_its_language(khongor):
    documents = documents_of(khongor)
    assert documents["section:4507:schools:en"]["title"] == "Khongor · Education"
    assert documents["section:4507:schools:mn"]["title"] == "Хонгор · Боловсрол"
    assert documents["section:4507:schools:en"]["url"] == "/en/darkhan-uul/khongor/schools/"


def test_a_section_tells_its_figures_with_their_years(khongor):
    summary = documents_of(khongor)["section:4507:schools:en"]["summary"]
    figure = Figure.objects.filter(place=khongor, indicator__key="children_0_4").order_by("-year")[
        0
    ]
    assert f"Children aged 0-4: {figure.plain_value()} persons ({figure.year})" in summary


def test_a_section_says_what_nobody_has_answered(khongor):
    summary = documents_of(khongor)["section:4507:business:en"]["summary"]
    assert summary.startswith("Not answered yet: What is missing here")


@BOTH
def test_a_guide_carries_its_concepts_and_their_topics(language):
    guide = GuidePage.objects.get(slug="kindergarten")
    document = documents_of(guide)[f"guide:{guide.pk}:{language}"]
    assert document["concepts"] == guide.concepts
    assert document["topics"][0] == "school"
    assert document["scope"] == "country"
    assert parse_date(document["checked_on"]) == guide.checked_on


def test_a_guide_is_found_by_its_steps_and_documents():
    guide = GuidePage.objects.get(slug="kindergarten")
    body = documents_of(guide)[f"guide:{guide.pk}:en"]["body"]
    assert all(step.title_en in body for step in guide.steps.all())


def test_a_programme_has_an_address_of_its_own_in_each_language():
    programme = Programme.objects.get(slug="avrr")
    documents = {d.locale: d.fields for d in build("programme", [programme.pk])}
    assert documents["mn"]["title"] == programme.title_mn
    assert {d["url"] for d in documents.values()} == {"/mn/support/avrr/", "/en/support/avrr/"}


def test_the_tools_are_found_in_each_language():
    documents = {d.uid: d.fields for d in build("tool")}
    assert documents["tool:checklist:mn"]["title"] == "Нүүхэд хийх зүйлс"
    assert documents["tool:mortgage:en"]["url"] == "/en/calculators/mortgage/"
    assert list(build("tool", [1])) == []


def test_a_draft_gives_no_document(khongor):
    khongor.live = False
    khongor.save()
    assert documents_of(khongor) == {}


def test_a_page_without_english_gives_no_english_document():
    page = TextPage.objects.first()
    page.title_en = ""
    page.save()
    assert [fields["locale"] for fields in documents_of(page).values()] == ["mn"]


def test_everything_is_built_in_a_handful_of_queries(django_assert_max_num_queries):
    with django_assert_max_num_queries(25):
        built = [document for model in ("page", "programme", "tool") for document in build(model)]
    assert len(built) > 6000


def test_no_document_has_a_field_that_the_mapping_lacks(khongor):
    known = {
        "place": set(places_mapping()["properties"]),
        "section": set(content_mapping()["properties"]),
        "guide": set(content_mapping()["properties"]),
    }
    pages = [khongor.pk, GuidePage.objects.first().pk]
    assert all(set(d.fields) <= known[d.kind] for d in build("page", pages))


def test_every_concept_of_a_section_stands_in_the_lexicon():
    named = {concept for tags in section_tags().values() for concept in tags.concepts}
    assert named <= set(topics_of_concepts())
    assert set(section_tags()) == set(SECTIONS)
