"""The state of the English by place, and the report on it."""

import re
from datetime import date

import pytest
from django.urls import reverse

from guides.models import Event, GuidePage, PlaceNote
from portal.i18n.english.forms import EnglishForm
from portal.i18n.models import EnglishPart
from soums.desk.english import report_address, rows_for, shares, states_by_place
from soums.desk.viewset import PlaceForm
from soums.models import Home, PlacePage, SoumPage
from tests.factories import UserFactory, member
from tests.languages import BOTH
from tests.portal.i18n.english.states import publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def khongor():
    """A soum of Darkhan-Uul with an outdated portrait and a section that is not in English."""
    page = SoumPage.objects.get(code="4507")
    return publish(page, portrait_mn="Өөр хөрөг", housing_mn=[("heading", "Гэр")])


@pytest.fixture
def guide():
    """A guide for the whole country with an outdated introduction."""
    return publish(GuidePage.objects.get(slug="vehicle"), intro_mn="Өөр оршил")


@pytest.fixture
def home():
    """A listing of a soum of Bulgan whose text is not in English."""
    home = Home(
        place=SoumPage.objects.filter(code__startswith="63").first(),
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
    return publish(home)


def listed(client, **query):
    """Titles, parts and addresses of the report's rows."""
    html = client.get(reverse("english_report"), query).content.decode()
    found = re.findall(r'href="([^"]+#:w:contentpath=\w+)"[^>]*>\s*([^<]+?)\s*</a>', html)
    return [(title, address) for address, title in found]


def counted(state):
    """How many parts are in a state, by place."""
    return {code: found[state] for code, found in states_by_place().items() if state in found}


def test_each_place_has_its_counts_and_what_belongs_to_no_place_has_its_own(khongor, guide, home):
    assert counted("missing") == {"4507": 1, home.place.code: 1}
    assert counted("outdated") == {"4507": 1, "": 1}
    assert states_by_place()["4507"]["current"] > 2
    assert set(PlacePage.objects.values_list("code", flat=True)) < set(states_by_place())


def test_the_share_of_a_place_leaves_out_what_is_missing_or_outdated(khongor):
    texts, english = shares()["4507"]
    assert english == texts - 2
    assert len(set(shares()["4504"])) == 1


def test_counting_takes_one_query(khongor, django_assert_num_queries):
    states_by_place()
    with django_assert_num_queries(1):
        states_by_place()


def test_an_editor_sees_the_parts_of_the_own_places_only(khongor, guide, home):
    def codes(*groups):
        return set(rows_for(member(*groups)).values_list("aimag_code", flat=True))

    assert codes("darkhan-uul-editors") == {"45"}
    assert codes("bulgan-approvers") == {"63"}
    assert codes("4507-officers") == {"45"}
    places = rows_for(member("4507-officers")).values_list("place_code", flat=True)
    assert set(places) == {"4507"}
    everything = EnglishPart.objects.filter(live=True).count()
    assert rows_for(member("national-editors")).count() == everything
    assert rows_for(UserFactory()).count() == 0


def test_the_report_leads_to_the_field_of_what_is_to_be_done(client, khongor, home):
    client.force_login(member("darkhan-uul-editors"))
    first, second, *_rest = listed(client)
    edit = reverse("wagtailadmin_pages:edit", args=[khongor.pk])
    assert first == ("Хонгор", f"{edit}#:w:contentpath=portrait_en")
    assert second == ("Хонгор", f"{edit}#:w:contentpath=housing_en")
    assert "Байр" not in dict(listed(client, state="missing"))


def test_the_report_leads_to_the_forms_of_records_too(client, home):
    client.force_login(UserFactory(is_superuser=True))
    edit = reverse(Home.snippet_viewset.get_url_name("edit"), args=[home.pk])
    assert listed(client, state="missing") == [("Байр", f"{edit}#:w:contentpath=text_en")]


def test_the_report_is_narrowed_by_state_aimag_kind_and_part(client, khongor, guide, home):
    client.force_login(UserFactory(is_superuser=True))
    kind = EnglishPart.objects.filter(content_type__model="guidepage").first().content_type_id

    def titles(**query):
        return sorted(title for title, _address in listed(client, **query))

    assert titles(state="outdated") == sorted(["Хонгор", guide.title_mn])
    assert titles(state="outdated", aimag="45") == ["Хонгор"]
    assert titles(state="outdated", aimag="none") == [guide.title_mn]
    assert titles(state="outdated", content_type=kind) == [guide.title_mn]
    assert titles(state="outdated", part="portrait") == ["Хонгор"]
    assert report_address("45", "outdated").endswith("/desk/english/?aimag=45&state=outdated")


@BOTH
def test_the_report_costs_few_queries_and_comes_as_a_sheet(
    client, khongor, language, django_assert_max_num_queries
):
    client.force_login(UserFactory(is_superuser=True))
    listed(client)
    with django_assert_max_num_queries(30):
        assert len(listed(client)) == 50
    sheet = client.get(reverse("english_report"), {"export": "csv", "state": "outdated"})
    assert "Хонгор" in b"".join(sheet.streaming_content).decode()


def test_who_edits_no_page_does_not_see_the_report(client):
    user = member("mignet-partners")
    client.force_login(user)
    assert client.get(reverse("english_report")).status_code == 302


def test_forms_that_ask_about_the_english_still_know_the_places_of_the_user():
    for model in (Home, Event, PlaceNote):
        form = model.get_edit_handler().get_form_class()
        assert issubclass(form, PlaceForm)
        assert issubclass(form, EnglishForm)
