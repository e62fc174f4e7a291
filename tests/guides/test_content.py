"""Content that lacks a source or a language is found, and the command fails."""

import pytest
from django.core.management import CommandError, call_command

from guides.content import gaps
from guides.models import ChecklistItem, GuideFact, GuidePage, GuideStep, Programme, ProgrammeSource

pytestmark = pytest.mark.django_db


def test_what_the_room_carries_lacks_nothing():
    assert list(gaps()) == []
    call_command("check_guides")


@pytest.mark.parametrize("code", ["mn", "en"])
@pytest.mark.parametrize(
    ("rows", "field", "named"),
    [
        (lambda: GuidePage.objects.filter(slug="school"), "intro", "guide school"),
        (lambda: ChecklistItem.objects.filter(key="bagh"), "text", "checklist item bagh"),
        (lambda: Programme.objects.filter(slug="avrr"), "who_may", "programme avrr"),
    ],
)
def test_a_text_that_lacks_a_language_is_named(rows, field, named, code):
    rows().update(**{f"{field}_{code}": ""})

    assert list(gaps()) == [f"{named}: {field} lacks {code}"]
    with pytest.raises(CommandError, match="1 lacks"):
        call_command("check_guides")


def test_a_list_of_documents_that_is_shorter_in_one_language_is_named():
    step = GuideStep.objects.filter(page__slug="school").exclude(documents_en="").first()
    GuideStep.objects.filter(pk=step.pk).update(documents_en="One")

    assert len(list(gaps())) == 1


def test_a_guide_without_facts_is_named_with_the_items_that_rest_on_it():
    GuideFact.objects.filter(page__slug="vehicle").delete()

    assert list(gaps()) == ["guide vehicle: no source", "checklist item car: no source"]


def test_an_item_without_a_guide_has_no_source():
    ChecklistItem.objects.filter(key="bagh").update(guide=None)

    assert list(gaps()) == ["checklist item bagh: no source"]


def test_a_programme_without_a_source_is_named():
    ProgrammeSource.objects.filter(programme__slug="avrr").delete()

    assert list(gaps()) == ["programme avrr: no source"]
