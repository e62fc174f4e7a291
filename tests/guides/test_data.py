"""What the room carries: every statement sourced, every text in both languages."""

import csv
from pathlib import Path

import pytest

from guides.models import Checklist, GuidePage, Organisation, Programme

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.django_db

GUIDE_TEXTS = ("title", "summary", "intro", "tips", "who_to_ask")
PROGRAMME_TEXTS = (
    "title",
    "provider",
    "what_you_get",
    "who_may",
    "what_can_go_wrong",
    "legal_basis",
)


@pytest.fixture(scope="module")
def lexicon():
    path = ROOT / "search" / "data" / "synonyms.tsv"
    with path.open(encoding="utf-8", newline="") as handle:
        return {row["concept"]: row["topic"] for row in csv.DictReader(handle, delimiter="\t")}


def empty(rows, names, language):
    return [(row, n) for row in rows for n in names if not getattr(row, f"{n}_{language}")]


def test_every_text_of_a_guide_is_in_this_language(language):
    pages = GuidePage.objects.prefetch_related("steps", "facts")

    assert empty(pages, GUIDE_TEXTS, language) == []
    assert empty([s for p in pages for s in p.steps.all()], ("title", "body"), language) == []
    assert empty([f for p in pages for f in p.facts.all()], ("statement",), language) == []


def test_every_text_of_a_programme_is_in_this_language(language):
    rows = Programme.objects.prefetch_related("rules", "steps")

    assert empty(rows, PROGRAMME_TEXTS, language) == []
    rules = [rule for row in rows for rule in row.rules.all()]
    assert empty(rules, ("question", "explanation"), language) == []
    assert empty([s for row in rows for s in row.steps.all()], ("title", "body"), language) == []


def test_every_text_of_checklists_and_organisations_is_in_this_language(language):
    lists = Checklist.objects.prefetch_related("entries__item")

    assert empty(lists, ("title",), language) == []
    items = [entry.item for one in lists for entry in one.entries.all()]
    assert empty(items, ("text",), language) == []
    assert empty(Organisation.objects.all(), ("name", "role"), language) == []


def test_lists_of_lines_have_as_many_lines_in_both_languages():
    pages = GuidePage.objects.prefetch_related("steps")
    rows = [(page, "tips") for page in pages]
    rows += [(step, "documents") for page in pages for step in page.steps.all()]

    assert [
        row
        for row, name in rows
        if len(getattr(row, f"{name}_mn").splitlines())
        != len(getattr(row, f"{name}_en").splitlines())
    ] == []


def test_every_guide_rests_on_sourced_facts():
    for page in GuidePage.objects.prefetch_related("facts"):
        facts = list(page.facts.all())
        assert facts
        assert all(fact.source_publisher and fact.source_title for fact in facts)


def test_every_programme_and_organisation_names_its_sources():
    for programme in Programme.objects.prefetch_related("sources"):
        assert programme.sources.all()
    assert not Organisation.objects.filter(source_title="").exists()


def test_every_checklist_item_leads_to_a_guide_with_sources():
    for checklist in Checklist.objects.prefetch_related("entries__item__guide"):
        assert checklist.entries.all()
        assert all(entry.item.guide for entry in checklist.entries.all())


def test_every_guide_leads_to_others():
    assert all(page.related.all() for page in GuidePage.objects.prefetch_related("related"))


def test_no_phone_number_of_an_organisation_is_published():
    assert set(Organisation.objects.values_list("phone", flat=True)) == {""}


@pytest.mark.parametrize("model", [GuidePage, Programme])
def test_every_search_concept_stands_in_the_lexicon(model, lexicon):
    for row in model.objects.all():
        assert row.concepts, row
        assert [c for c in row.concepts if c not in lexicon] == []
        assert len(set(row.concepts)) == len(row.concepts)


def test_nearly_every_concept_that_is_no_place_is_answered(lexicon):
    answered = {
        c for model in (GuidePage, Programme) for row in model.objects.all() for c in row.concepts
    }
    open_concepts = {c for c, topic in lexicon.items() if topic != "place"} - answered

    assert open_concepts <= {
        *("hoa", "garage_parking", "home_repair", "summer_house", "ger_parts"),
        *("waste", "cooking_gas", "television", "tree_planting", "consumer_loan", "pets"),
        *("university", "scholarship", "entrance_exam", "student_loan"),
        *("care_allowance", "food_support", "large_family"),
    }
