"""Loading the room's data: repeatable, and careful with what editors wrote."""

import pytest
from django.contrib.auth import get_user_model

import guides.seed
from guides.models import (
    Audience,
    Checklist,
    ChecklistItem,
    GuidePage,
    Organisation,
    Programme,
    Stage,
)
from tests.guides.conftest import run_steps

pytestmark = pytest.mark.django_db

ROWS = {
    GuidePage: 36,
    ChecklistItem: 54,
    Checklist: 18,
    Programme: 19,
    Organisation: 46,
    Audience: 6,
    Stage: 4,
}


@pytest.fixture
def editor():
    return get_user_model().objects.create_superuser("editor", "editor@example.mn", "secret")


@pytest.mark.parametrize(("model", "count"), ROWS.items(), ids=lambda v: getattr(v, "__name__", v))
def test_every_entry_of_the_files_is_loaded(model, count):
    assert model.objects.count() == count


def test_a_second_run_changes_nothing():
    outcomes = run_steps(guides.seed.steps())

    assert {label: set(counts) for label, counts in outcomes.items()} == {
        label: {"unchanged"} for label in outcomes
    }


def test_a_row_that_moved_away_from_the_file_is_brought_back():
    page = GuidePage.objects.get(slug="kindergarten")
    page.summary_en = "Something else"
    page.steps = page.steps.all()[:1]
    page.save()

    outcomes = run_steps(guides.seed.steps())

    assert outcomes["Guides"] == {"changed": 1, "unchanged": 36}
    page = GuidePage.objects.get(slug="kindergarten")
    assert page.summary_en == "Move your address first, then ask about places and dates."
    assert page.steps.count() == 3


def test_a_guide_that_an_editor_saved_is_kept(editor):
    page = GuidePage.objects.get(slug="kindergarten")
    page.summary_en = "The editor's own words"
    page.save_revision(user=editor).publish()

    outcomes = run_steps(guides.seed.steps())

    assert outcomes["Guides"]["kept"] == outcomes["Related guides"]["kept"] == 1
    assert GuidePage.objects.get(slug="kindergarten").summary_en == "The editor's own words"


def test_a_programme_that_an_editor_saved_is_kept(editor):
    programme = Programme.objects.get(slug="sme-fund")
    programme.status = "open"
    programme.save_revision(user=editor).publish()

    outcomes = run_steps(guides.seed.steps())

    assert outcomes["Programmes"]["kept"] == 1
    assert Programme.objects.get(slug="sme-fund").status == "open"


def test_guides_start_as_drafts_that_no_officer_has_confirmed():
    assert set(GuidePage.objects.values_list("verification", "confirmed_by")) == {("draft", "")}


def test_guides_about_danger_have_a_quick_exit():
    slugs = GuidePage.objects.filter(quick_exit=True).values_list("slug", flat=True)

    assert set(slugs) == {"emergency-numbers", "violence-and-child-help", "safe-job-offers"}


def test_the_plain_column_holds_mongolian():
    programme = Programme.objects.values("title", "title_mn").get(slug="sme-fund")

    assert programme["title"] == programme["title_mn"]


def test_only_items_required_by_law_have_legal_deadlines():
    legal = ChecklistItem.objects.filter(required_by_law=True)

    assert sorted(legal.values_list("within_days", "deadline_from")) == [
        (10, "arrival"),
        (14, "dismissal"),
        (30, "decision"),
    ]


def test_a_checklist_keeps_the_order_of_its_items():
    entries = Checklist.objects.get(slug="settle-returnee").entries.select_related("item")

    assert [entry.item.key for entry in entries][:3] == ["health-ins", "land-ask", "ldf"]


def test_rules_keep_the_type_of_their_value():
    rules = Programme.objects.get(slug="rural-mortgage-3").rules.all()

    assert {rule.key: rule.value for rule in rules} == {
        "citizen": True,
        "age": 18,
        "rural": True,
        "first_mortgage": True,
        "overdue": False,
        "guarantee": None,
    }
