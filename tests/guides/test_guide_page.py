"""A guide as readers see it."""

from datetime import date

import pytest

from guides.models import GuidePage
from guides.reading import read_guide
from soums.warm import warm_up

pytestmark = pytest.mark.django_db

SLUGS = [
    "residence-registration",
    "rural-mortgage-3",
    "emergency-numbers",
    "winter-and-dzud",
]


def html(client, slug, language="en"):
    response = client.get(f"/{language}/guides/{slug}/")
    assert response.status_code == 200
    return response.content.decode()


def test_every_guide_opens_in_this_language(client, language):
    for slug in GuidePage.objects.values_list("slug", flat=True):
        assert f'<html lang="{language}"' in html(client, slug, language)


def test_every_unconfirmed_guide_says_so(client, language):
    for slug in GuidePage.objects.values_list("slug", flat=True):
        assert 'data-verification="draft"' in html(client, slug, language)


def test_a_confirmed_guide_names_the_officer_and_the_day(client):
    GuidePage.objects.filter(slug="school").update(
        verification="confirmed", confirmed_by="Б. Болд, Хонгор сум", confirmed_on=date(2026, 11, 2)
    )
    page = html(client, "school")

    assert 'data-verification="confirmed"' in page
    assert "Б. Болд, Хонгор сум, 2\xa0Nov\xa02026" in page
    assert 'data-verification="draft"' not in page


def test_steps_show_deadline_documents_and_official_link(client):
    page = html(client, "residence-registration")

    assert "within 10 days of arriving" in page
    assert "Birth certificates of children under 16" in page
    assert 'href="https://e-mongolia.mn"' in page


def test_facts_show_source_date_and_confidence(client):
    page = html(client, "residence-registration")

    assert "The legal basis is the Law on Civil Registration" in page
    assert "legalinfo.mn" in page
    assert "21\xa0Jun\xa02018" in page
    assert "(undated)" in page
    assert "Source A" in page
    assert "Source B" in page


def test_related_guides_are_linked(client, language):
    assert f'href="/{language}/guides/proof-of-address/"' in html(
        client, "residence-registration", language
    )


def test_a_programme_stands_beside_its_guide_with_the_date_of_its_status(client):
    page = html(client, "rural-mortgage-3")

    assert 'id="programme-rural-mortgage-3"' in page
    assert "status as of Mar\xa02023" in page


@pytest.mark.parametrize(
    ("slug", "has_exit"),
    [
        ("emergency-numbers", True),
        ("violence-and-child-help", True),
        ("safe-job-offers", True),
        ("kindergarten", False),
    ],
)
def test_quick_exit_stands_only_where_danger_is_near(client, language, slug, has_exit):
    assert ('data-module="exit"' in html(client, slug, language)) is has_exit


def test_open_questions_are_for_editors_only(client, language):
    page = GuidePage.objects.exclude(needs_confirmation_mn="").first()
    question = getattr(page, f"needs_confirmation_{language}").splitlines()[0]

    assert question not in html(client, page.slug, language)


def test_a_text_without_english_is_shown_in_mongolian_and_marked(client):
    GuidePage.objects.filter(slug="vehicle").update(summary_en="", intro_en="")
    page = html(client, "vehicle")
    mongolian = GuidePage.objects.get(slug="vehicle").intro_mn

    assert f'<p lang="mn" data-untranslated>{mongolian}</p>' in page
    assert "langnote" in page


def test_a_translated_guide_carries_no_notice(client):
    page = html(client, "vehicle")

    assert "data-untranslated" not in page
    assert "Not yet in English" not in page


def test_an_unpublished_guide_is_not_found(client, language):
    GuidePage.objects.filter(slug="vehicle").update(live=False)

    assert client.get(f"/{language}/guides/vehicle/").status_code == 404
    assert "/guides/vehicle/" not in html(client, "first-30-days", language)


def test_a_page_carries_no_inline_style_or_script(client):
    page = html(client, "emergency-numbers")

    assert "<style" not in page
    assert " style=" not in page
    assert "<script>" not in page


@pytest.mark.parametrize("slug", SLUGS)
def test_a_guide_costs_at_most_twelve_queries(
    client, language, slug, django_assert_max_num_queries
):
    warm_up()
    with django_assert_max_num_queries(12):
        client.get(f"/{language}/guides/{slug}/")


def test_an_unsaved_guide_can_be_previewed():
    page = GuidePage(title_mn="Шинэ заавар", stage_id=GuidePage.objects.first().stage_id)
    page.url_path = "/home/guides/new/"

    assert str(read_guide(page).title) == "Шинэ заавар"
