"""The two pages about copies, the button that makes them, and what must never be copied."""

import pytest

from guides.models import GuidePage
from tests.languages import BOTH

pytestmark = pytest.mark.django_db


@BOTH
@pytest.mark.parametrize("page", ["saved", "offline"])
def test_the_page_says_without_script_why_it_shows_no_list(client, language, page):
    text = client.get(f"/{language}/{page}/").content.decode()
    assert "data-plain" in text
    assert text.count("<h1") == 1
    assert {"mn": "Жагсаалтыг харуулах боломжгүй", "en": "The list cannot be shown"}[
        language
    ] in text


@BOTH
def test_the_offline_page_asks_the_server_for_nothing_of_a_reader(
    client, language, django_assert_num_queries
):
    with django_assert_num_queries(0):
        client.get(f"/{language}/offline/")


@BOTH
def test_a_place_is_kept_with_all_its_sections(client, language):
    page = client.get(f"/{language}/darkhan-uul/khongor/housing/").content.decode()
    addresses = page.partition('data-pages="')[2].partition('"')[0].split()
    assert addresses[0] == f"/{language}/darkhan-uul/khongor/"
    assert {client.get(address).status_code for address in addresses} == {200}
    assert len(addresses) == 9


@BOTH
def test_the_button_is_hidden_until_a_script_can_keep_pages(client, language):
    page = client.get(f"/{language}/guides/residence-registration/").content.decode()
    button = page.partition('data-module="save"')[2].partition(">")[0]
    assert button.rstrip().endswith("hidden")
    assert f'data-pages="/{language}/guides/residence-registration/"' in button


@BOTH
def test_a_guide_that_is_read_in_danger_stays_on_no_device(client, language):
    guide = GuidePage.objects.live().filter(quick_exit=True).first()
    answer = client.get(f"/{language}/guides/{guide.slug}/")
    assert answer["Cache-Control"] == "private, no-store"
    assert 'data-module="save"' not in answer.content.decode()


@BOTH
def test_every_page_starts_the_worker_and_names_its_manifest(client, language):
    page = client.get(f"/{language}/data/").content.decode()
    assert 'data-worker="/sw.js"' in page
    assert f'<link rel="manifest" href="/{language}/manifest.webmanifest">' in page
