"""«Still correct»: the day and the office become public, the user stays in the audit."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from wagtail.models import ModelLogEntry, PageLogEntry

from guides.models import GuidePage, PlaceNote
from soums.desk.board.confirming import (
    STILL_CORRECT,
    Outcome,
    confirm_figure,
    confirm_record,
    confirm_section,
    decide_check,
)
from soums.figures.door import decide
from soums.models import Figure, FigureChange, SectionCheck, SoumPage
from tests.factories import member
from tests.languages import BOTH
from tests.soums.listings.conftest import make

pytestmark = pytest.mark.django_db

AIMAG_OFFICE = {"mn": "Дархан-Уул аймгийн захиргаа", "en": "administration of Darkhan-Uul aimag"}
SOUM_OFFICE = {"mn": "Хонгор сумын захиргаа", "en": "administration of Khongor soum"}
PAGE = "darkhan-uul/khongor/herding/"


@BOTH
def test_an_approver_confirms_a_figure_and_readers_see_the_office(
    client, language, old_figure, today
):
    user = member("darkhan-uul-approvers", first_name="Болд")
    value = old_figure.value
    assert confirm_figure(old_figure, user) is Outcome.CONFIRMED
    figure = Figure.objects.get(pk=old_figure.pk)
    assert (figure.checked_on, figure.value) == (today, value)
    change = FigureChange.objects.latest("pk")
    assert (change.why, change.made_by, change.state) == (STILL_CORRECT, user, "approved")
    html = client.get(f"/{language}/{PAGE}").content.decode()
    assert AIMAG_OFFICE[language] in html
    assert "Болд" not in html


def test_a_confirmed_figure_leaves_the_list_for_a_year_and_stays_marked_as_old(client, old_figure):
    user = member("darkhan-uul-approvers")
    client.force_login(user)
    address = "/admin/desk/old/?place=4507"
    assert f'value="{old_figure.pk}"' in client.get(address).content.decode()
    sent = client.post("/admin/desk/confirm/figures/", {"only": old_figure.pk, "next": address})
    assert sent["Location"] == address
    assert f'value="{old_figure.pk}"' not in client.get(address).content.decode()
    assert Figure.objects.get(pk=old_figure.pk).is_old()
    FigureChange.objects.filter(why=STILL_CORRECT).update(
        decided_at=FigureChange.objects.latest("pk").decided_at - timedelta(days=366)
    )
    assert f'value="{old_figure.pk}"' in client.get(address).content.decode()


def test_an_officers_confirmation_waits_until_an_approver_decides(client, old_figure, today):
    day = old_figure.checked_on
    officer = member("4507-officers")
    assert confirm_figure(old_figure, officer) is Outcome.PROPOSED
    assert confirm_figure(old_figure, officer) is Outcome.WAITING
    assert Figure.objects.get(pk=old_figure.pk).checked_on == day
    assert SOUM_OFFICE["mn"] not in client.get(f"/mn/{PAGE}").content.decode()
    decide(FigureChange.objects.latest("pk"), approve=True, by=member("darkhan-uul-approvers"))
    assert Figure.objects.get(pk=old_figure.pk).checked_on == today
    cache.clear()
    assert SOUM_OFFICE["mn"] in client.get(f"/mn/{PAGE}").content.decode()


@BOTH
def test_a_confirmed_text_says_when_and_which_office(client, language, housing, today):
    user = member("darkhan-uul-approvers")
    assert confirm_section(housing, "housing", user) is Outcome.CONFIRMED
    cache.clear()
    html = client.get(f"/{language}/darkhan-uul/khongor/housing/").content.decode()
    assert f'data-section-check="{today:%Y-%m-%d}"' in html
    assert AIMAG_OFFICE[language] in html
    entry = PageLogEntry.objects.get(action="soums.still_correct")
    assert (entry.user, entry.data) == (user, {"section": "housing"})


def test_an_officers_check_of_a_text_is_public_once_it_is_approved(client, housing):
    officer, approver = member("4507-officers"), member("darkhan-uul-approvers")
    assert confirm_section(housing, "housing", officer) is Outcome.PROPOSED
    assert confirm_section(housing, "housing", officer) is Outcome.WAITING
    cache.clear()
    page = "/mn/darkhan-uul/khongor/housing/"
    assert "data-section-check" not in client.get(page).content.decode()
    check = SectionCheck.objects.get()
    with pytest.raises(PermissionDenied):
        decide_check(check, approve=True, by=officer)
    client.force_login(approver)
    client.post(f"/admin/desk/checks/{check.pk}/", {"decision": "approve"})
    cache.clear()
    assert SOUM_OFFICE["mn"] in client.get(page).content.decode()
    with pytest.raises(ValueError, match="decided before"):
        decide_check(SectionCheck.objects.get(), approve=False, by=approver)


def test_a_listing_is_confirmed_with_its_history(today):
    listing = make("home", days=5)
    listing.checked_on = today - timedelta(days=300)
    listing.save()
    user = member("darkhan-uul-approvers")
    assert confirm_record(listing, user) is Outcome.CONFIRMED
    listing.refresh_from_db()
    assert (listing.checked_on, listing.live) == (today, True)
    assert ModelLogEntry.objects.filter(user=user, data__why=STILL_CORRECT).count() == 1


def test_an_officers_confirmation_of_a_listing_goes_to_the_approvers(today):
    listing = make("home", days=5)
    day = today - timedelta(days=300)
    listing.checked_on = day
    listing.save()
    assert confirm_record(listing, member("4507-officers")) is Outcome.PROPOSED
    listing.refresh_from_db()
    assert listing.checked_on == day
    assert listing.current_workflow_state is not None


@pytest.mark.parametrize("state", ["draft", "over"])
def test_a_draft_is_not_lost_and_what_is_over_is_not_confirmed(state, today):
    listing = make("home", days=5 if state == "draft" else -5)
    if state == "draft":
        listing.title_mn = "Шинэ нэр"
        listing.save_revision()
    before = (listing.latest_revision_id, listing.checked_on)
    assert confirm_record(listing, member("darkhan-uul-approvers")) is Outcome.REFUSED
    listing.refresh_from_db()
    assert (listing.latest_revision_id, listing.checked_on) == before


def test_a_note_on_a_guide_is_confirmed_by_the_office(client, khongor, today):
    note = PlaceNote.objects.create(
        guide=GuidePage.objects.first(),
        place=khongor,
        text_mn="Тэмдэглэл",
        source_publisher="Сум",
        source_title="Сумын ИТХ",
        checked_on=today - timedelta(days=400),
        checked_by="Нэр",
    )
    client.force_login(member("darkhan-uul-approvers"))
    client.post(f"/admin/desk/confirm/guides.placenote/{note.pk}/")
    note.refresh_from_db()
    assert note.checked_on == today
    assert AIMAG_OFFICE["mn"] in note.checked_by


def foreign_buttons(figure):
    """Every button, aimed at what belongs to Khongor."""
    page = SoumPage.objects.get(code="4507")
    check = SectionCheck.objects.create(
        place=page, section="housing", checked_on=figure.checked_on, state="proposed"
    )
    return {
        "/admin/desk/confirm/figures/": {"only": figure.pk},
        "/admin/desk/confirm/text/4507/housing/": {},
        f"/admin/desk/confirm/home/{make('home').pk}/": {},
        f"/admin/desk/checks/{check.pk}/": {"decision": "approve"},
    }


@pytest.mark.parametrize("group", ["bulgan-approvers", "bulgan-editors", "6301-officers"])
def test_no_button_works_for_the_desk_of_another_aimag(client, group, old_figure, housing):
    changes = FigureChange.objects.count()
    client.force_login(member(group))
    for address, data in foreign_buttons(old_figure).items():
        answer = client.post(address, data)
        assert answer["Location"] == "/admin/", address
    assert FigureChange.objects.count() == changes
    assert [check.state for check in SectionCheck.objects.all()] == ["proposed"]


def test_a_button_leads_back_to_this_portal_only(client, old_figure):
    client.force_login(member("darkhan-uul-approvers"))
    data = {"only": old_figure.pk, "next": "https://example.org/"}
    answer = client.post("/admin/desk/confirm/figures/", data)
    assert answer["Location"] == "/admin/desk/"


def test_several_figures_are_confirmed_together(client, today):
    figures = Figure.objects.filter(place__code="4507", year=2021)[:3]
    client.force_login(member("darkhan-uul-approvers"))
    keys = [figure.pk for figure in figures]
    client.post("/admin/desk/confirm/figures/", {"figure": [*keys, "x", "9" * 30]})
    assert set(Figure.objects.filter(pk__in=keys).values_list("checked_on", flat=True)) == {today}
