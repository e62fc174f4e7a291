"""What readers of English are told about parts that the Mongolian has left behind."""

import re

import pytest
from django.utils import timezone

from guides.models import GuidePage
from portal.home.models import TextPage
from soums.models import SoumPage
from tests.portal.i18n.english.states import publish
from tests.soums.test_query_counts import queries

pytestmark = pytest.mark.django_db
SOUM = "darkhan-uul/khongor/"


@pytest.fixture
def khongor():
    text = {"housing_mn": [("heading", "Гэр")], "housing_en": [("heading", "Home")]}
    return publish(SoumPage.objects.get(code="4507"), **text)


def told(client, path):
    """The day in the notice of a page, None without one."""
    html = client.get(path).content.decode()
    found = re.search(r'data-outdated="([^"]+)"', html)
    return found and found[1]


def today():
    return f"{timezone.localdate():%Y-%m-%d}"


def test_a_page_whose_english_is_current_says_nothing(client, khongor):
    assert told(client, f"/en/{SOUM}") is None
    assert told(client, f"/en/{SOUM}housing/") is None


def test_an_english_page_says_since_when_it_may_be_out_of_date(client, khongor):
    publish(khongor, portrait_mn="Өөр хөрөг")
    assert told(client, f"/en/{SOUM}") == today()
    text = client.get(f"/en/{SOUM}").content.decode()
    assert "this translation may be out of date" in text


def test_the_mongolian_page_says_nothing_about_it(client, khongor):
    publish(khongor, portrait_mn="Өөр хөрөг")
    assert told(client, f"/mn/{SOUM}") is None


def test_a_section_speaks_of_its_own_text_only(client, khongor):
    publish(khongor, housing_mn=[("heading", "Байр")])
    assert told(client, f"/en/{SOUM}housing/") == today()
    assert told(client, f"/en/{SOUM}jobs/") is None
    assert told(client, f"/en/{SOUM}") == today()


def test_words_for_search_engines_alone_are_no_reason_for_a_notice(client, khongor):
    page = publish(khongor, search_description_mn="Тайлбар", search_description_en="Words")
    publish(page, search_description_mn="Өөр тайлбар")
    assert told(client, f"/en/{SOUM}") is None


def test_guides_and_texts_tell_it_too(client):
    publish(GuidePage.objects.get(slug="vehicle"), intro_mn="Өөр оршил")
    page = publish(TextPage.objects.get(), lead_mn="Өөр")
    assert told(client, "/en/guides/vehicle/") == today()
    assert told(client, f"/en/{page.slug}/") == today()


@pytest.mark.parametrize("path", [SOUM, f"{SOUM}housing/", "guides/vehicle/"])
def test_the_notice_costs_no_query(client, khongor, path):
    before = queries(client, f"/en/{path}")
    publish(SoumPage.objects.get(pk=khongor.pk), housing_mn=[("heading", "Байр")])
    publish(GuidePage.objects.get(slug="vehicle"), intro_mn="Өөр оршил")
    assert queries(client, f"/en/{path}") == before
    assert told(client, f"/en/{path}") == today()
