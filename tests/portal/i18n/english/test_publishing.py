"""Publications, and they alone, change the state of the English."""

from datetime import date

import pytest
from wagtail.actions.copy_page import CopyPageAction

from guides.models import GuidePage, Organisation, Programme
from portal.i18n.english.marks import Marks
from portal.i18n.english.seed import steps
from portal.i18n.models import EnglishPart
from soums.models import AimagPage, Home, PlacePage, SoumPage
from soums.models.places import PlaceRemark
from tests.factories import SoumFactory, TextPageFactory, UserFactory
from tests.portal.i18n.english.states import publish, row, states

pytestmark = pytest.mark.django_db


def khongor():
    return SoumPage.objects.get(code="4507")


def pilot():
    """A soum with both doors."""
    return SoumPage.objects.exclude(person_lead_mn=None).exclude(person_lead_mn="").get()


# What the seed loads.


def test_after_the_seed_the_english_of_everything_is_current():
    assert set(EnglishPart.objects.values_list("state", flat=True)) == {"current"}
    assert states(pilot()) == dict.fromkeys(
        (
            *("title", "portrait", "remarks", "centre"),
            *("person_lead", "business_lead", "person_door", "business_door"),
        ),
        "current",
    )
    assert set(states(khongor())) == {"title", "portrait", "remarks", "centre"}


def test_a_second_seed_changes_no_state():
    (step,) = steps()
    page = publish(khongor(), portrait_mn="Өөр хөрөг")
    before = list(EnglishPart.objects.order_by("pk").values())
    assert set(step.write(None)) == {"unchanged"}
    assert list(EnglishPart.objects.order_by("pk").values()) == before
    assert states(page)["portrait"] == "outdated"


def test_rows_that_are_not_there_begin_as_current_or_missing():
    page = khongor()
    SoumPage.objects.filter(pk=page.pk).update(portrait_en="")
    EnglishPart.objects.all().delete()
    (step,) = steps()
    outcomes = list(step.write(None))
    assert set(outcomes) == {"created"}
    assert len(outcomes) == step.size(None)
    assert states(page)["portrait"] == "missing"
    assert states(page)["title"] == "current"


def test_open_questions_for_officers_are_no_part_because_nobody_else_reads_them():
    assert GuidePage.objects.exclude(needs_confirmation_mn="").exists()
    assert not EnglishPart.objects.filter(part="needs_confirmation").exists()


# Drafts and publications of pages.


def test_a_draft_changes_nothing_and_its_publication_does():
    page = khongor()
    before = page.portrait_mn
    draft = page.get_latest_revision_as_object()
    draft.portrait_mn = "Өөр хөрөг"
    revision = draft.save_revision()
    assert states(page)["portrait"] == "current"
    revision.publish()
    assert states(page)["portrait"] == "outdated"
    assert states(page)["title"] == "current"
    assert row(page, "portrait").base_text == before


def test_a_section_is_one_part_whatever_it_holds():
    text = [("heading", "Гэр"), ("paragraph", "<p>Түрээс</p>")]
    page = publish(khongor(), housing_mn=text)
    assert states(page)["housing"] == "missing"
    page = publish(page, housing_en=[("heading", "Home"), ("paragraph", "<p>Rent</p>")])
    assert states(page)["housing"] == "current"
    page = publish(page, housing_mn=[*text, ("paragraph", "<p>Үнэ</p>")])
    assert states(page)["housing"] == "outdated"
    assert row(page, "housing").base_text == "Гэр\nТүрээс"
    page = publish(page, housing_en=[("heading", "Homes")])
    assert states(page)["housing"] == "current"


def test_all_inline_rows_of_a_kind_are_one_part():
    page = khongor()
    draft = page.get_latest_revision_as_object()
    day = date(2026, 11, 1)
    remark = PlaceRemark(
        kind="advantage", topic="jobs", text_mn="Ажил", source_title="Э", checked_on=day
    )
    draft.remarks.add(remark)
    draft.save_revision().publish()
    assert states(page)["remarks"] == "missing"


def test_the_doors_hold_both_languages_in_their_blocks():
    page = pilot()
    draft = page.get_latest_revision_as_object()
    draft.person_door[0].value["body_mn"] = "Өөр хариулт"
    draft.save_revision().publish()
    assert states(page)["person_door"] == "outdated"


def test_a_small_correction_holds_for_one_publication_only():
    page = publish(khongor(), small=True, portrait_mn="Засвар")
    assert states(page)["portrait"] == "current"
    page = publish(page, portrait_mn="Өөр хөрөг")
    assert states(page)["portrait"] == "outdated"


def test_the_mark_of_a_draft_counts_when_somebody_else_publishes_it_later():
    page = khongor()
    draft = page.get_latest_revision_as_object()
    draft.portrait_mn = "Засвар"
    draft.english_marks = Marks(small=True)
    draft.save_revision()
    page.refresh_from_db()
    page.latest_revision.publish(user=UserFactory(is_superuser=True))
    assert states(page)["portrait"] == "current"


def test_english_that_was_read_and_still_holds_is_current():
    page = publish(khongor(), portrait_mn="Өөр хөрөг", title_mn="Хонгор сум")
    page = publish(page, checked=["portrait"])
    assert (states(page)["portrait"], states(page)["title"]) == ("current", "outdated")


def test_what_is_unpublished_leaves_the_lists_and_is_known_when_it_comes_back():
    page = publish(khongor(), portrait_mn="Өөр хөрөг")
    page.unpublish()
    assert states(page) == {}
    page.refresh_from_db()
    page = publish(page)
    assert states(page)["portrait"] == "outdated"


def test_a_deleted_page_leaves_no_rows():
    page = SoumFactory(title_mn="Туршилт", title_en="")
    page.save_revision().publish()
    assert states(page) == {"title": "missing"}
    pk = page.pk
    page.delete()
    assert not EnglishPart.objects.filter(object_id=pk, content_type__model="soumpage").exists()


# Copies and moves.


def test_a_copy_knows_what_its_original_knew():
    page = publish(TextPageFactory(lead_mn="Эх", lead_en="Lead"))
    page = publish(page, lead_mn="Шинэ эх")
    copy = page.copy(update_attrs={"slug": "copy"})
    assert states(copy) == {"title": "current", "lead": "outdated"}
    assert row(copy, "lead").base_text == "Эх"


def test_a_copy_that_is_a_draft_is_judged_when_it_is_published():
    page = publish(TextPageFactory(lead_mn="Эх", lead_en="Lead"))
    copy = page.copy(update_attrs={"slug": "copy", "title_mn": "Өөр нэр"}, keep_live=False)
    assert states(copy) == {}
    copy = publish(copy)
    assert states(copy) == {"title": "outdated", "lead": "current"}


def test_pages_below_a_copied_page_know_what_their_originals_knew():
    soum = publish(SoumFactory())
    publish(soum, title_mn="Өөр нэр")
    aimag = AimagPage.objects.get(pk=soum.get_parent().pk)
    # A code stands once in the tree: the copy of an aimag needs other codes.
    places = iter(["98", "9801"])
    original = PlacePage.save

    def save(self, *args, **kwargs):
        if self._state.adding:
            self.code = next(places)
        return original(self, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PlacePage, "save", save)
        copy = aimag.copy(recursive=True, update_attrs={"slug": "copy"})
    assert states(copy.get_children().get().specific)["title"] == "outdated"


def test_the_copy_dialogue_of_the_administration_carries_the_state_over(client):
    page = publish(TextPageFactory(lead_mn="Эх", lead_en="Lead"))
    page = publish(page, lead_mn="Шинэ эх")
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    data = {
        "new_title": page.title_mn,
        "new_slug": "dialogue",
        "new_parent_page": page.get_parent().pk,
        "publish_copies": "on",
    }
    assert client.post(f"/admin/pages/{page.pk}/copy/", data).status_code == 302
    copy = type(page).objects.get(slug="dialogue")
    assert states(copy)["lead"] == "outdated"


def test_a_copy_past_our_own_way_is_judged_by_its_texts_alone():
    page = publish(TextPageFactory(lead_mn="Эх", lead_en=""))
    copy = CopyPageAction(page, update_attrs={"slug": "copy"}).execute()
    assert states(copy)["lead"] == "missing"


def test_a_moved_page_keeps_its_states():
    page = publish(SoumFactory(), title_mn="Өөр нэр")
    page = publish(page, title_mn="Бас өөр нэр")
    page.move(AimagPage.objects.get(code="45"), pos="last-child")
    assert states(SoumPage.objects.get(pk=page.pk))["title"] == "outdated"


# Records.


def test_records_with_drafts_are_kept_as_pages_are():
    programme = Programme.objects.get(slug="sme-fund")
    publish(programme, who_may_mn="Өөр нөхцөл")
    assert states(programme)["who_may"] == "outdated"
    organisation = Organisation.objects.first()
    publish(organisation, role_en="")
    assert states(organisation)["role"] == "missing"


def test_a_listing_is_kept_from_its_first_publication_to_its_end():
    home = Home(
        place=khongor(),
        title_mn="Байр",
        title_en="Flat",
        text_mn="Хоёр өрөө",
        phone="70351234",
        source_publisher="ЗДТГ",
        source_title="Зар",
        checked_on=date(2026, 11, 1),
        expires_on=date(2027, 11, 1),
        deal="rent",
        dwelling="flat",
        live=False,
    )
    home.save()
    assert states(home) == {}
    home = publish(home)
    assert states(home) == {"title": "current", "text": "missing"}
    pk = home.pk
    home.delete()
    assert not EnglishPart.objects.filter(object_id=pk, content_type__model="home").exists()
