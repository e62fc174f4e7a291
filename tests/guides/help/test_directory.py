"""The help directory: honest counts, nothing invented, no way to a shelter, no trace of danger."""

import re

import pytest
from django.core.exceptions import ValidationError

from guides.help.sensitive import SENSITIVE
from guides.models import KindOfHelp, Organisation
from tests.languages import BOTH

pytestmark = pytest.mark.django_db

SECRET = "Нууц гудамж 5, 3 тоот"


def shown(html):
    return re.findall(r'data-organisation="([a-z0-9-]+)"', html)


def page(client, language, query=""):
    return client.get(f"/{language}/help/{query}").content.decode()


@BOTH
def test_all_organisations_stand_in_the_directory(client, language):
    assert len(shown(page(client, language))) == Organisation.objects.filter(live=True).count()


@BOTH
@pytest.mark.parametrize(
    "query", ["?help=legal-advice", "?kind=ngo", "?aimag=63", "?aimag=65&help=training"]
)
def test_the_count_of_a_choice_is_what_the_choice_leaves(client, language, query):
    name, value = query[1:].split("&")[-1].split("=")
    others = query.replace(f"{name}={value}", "").rstrip("&?") or ""
    before = page(client, language, others)
    pattern = (
        rf'<option value="{value}"[^>]*>[^<]*\((\d+)\)'
        if name == "aimag"
        else rf'value="{value}"[^>]*>[^<]*<span class="num">(\d+)'
    )
    promised = int(re.search(pattern, before)[1])
    assert len(shown(page(client, language, query))) == promised > 0


@BOTH
def test_an_aimag_shows_those_that_name_it_before_those_for_the_whole_country(client, language):
    html = page(client, language, "?aimag=63")
    near, national = html.split('id="h-national"')
    assert {"bulgan", "med", "mncci"} <= set(shown(near))
    assert "gasr" in shown(national)
    assert "arkhangai" not in shown(html)


@BOTH
@pytest.mark.parametrize("query", ["?aimag=99", "?help=%00", "?language=<script>", "?kind=x"])
def test_an_unknown_filter_is_left_out_and_named(client, language, query):
    html = page(client, language, query)
    assert len(shown(html)) == 46
    assert 'class="alert" role="status"' in html
    assert "<script>" not in html


@BOTH
def test_a_language_that_nobody_has_stated_leaves_an_honest_nothing(client, language):
    html = page(client, language, "?language=kk")
    assert shown(html) == []
    assert 'class="empty"' in html


@BOTH
def test_missing_phones_are_said_to_be_missing_and_emergency_numbers_stand_above(client, language):
    html = page(client, language)
    assert {"102", "107", "108"} <= set(re.findall(r'href="tel:(\d+)"', html.split("<h2 id=")[1]))
    missing = {"mn": "мэдээлэл алга", "en": "no data yet"}[language]
    assert missing in html


@BOTH
@pytest.mark.parametrize("query", ["?help=shelter", "?help=psychosocial", "?help=child-protection"])
def test_help_in_danger_can_be_left_at_once_and_is_kept_nowhere(client, language, query):
    answer = client.get(f"/{language}/help/{query}")
    assert answer["Cache-Control"] == "private, no-store"
    assert 'data-module="exit"' in answer.content.decode()


@BOTH
def test_other_help_may_be_cached(client, language):
    answer = client.get(f"/{language}/help/?help=loans")
    assert "public" in answer["Cache-Control"]
    assert 'data-module="exit"' not in answer.content.decode()


@BOTH
@pytest.mark.parametrize(("slug", "private"), [("unfpa", True), ("ecpat", True), ("gasr", False)])
def test_an_organisation_for_people_in_danger_has_a_quick_exit(client, language, slug, private):
    answer = client.get(f"/{language}/help/{slug}/")
    assert ("no-store" in answer["Cache-Control"]) is private
    assert ('data-module="exit"' in answer.content.decode()) is private
    assert ('data-module="save"' in answer.content.decode()) is not private


def with_address(slug):
    row = Organisation.objects.get(slug=slug)
    Organisation.objects.filter(pk=row.pk).update(
        address=SECRET, address_mn=SECRET, address_en=SECRET
    )
    return Organisation.objects.get(pk=row.pk)


@BOTH
def test_the_address_of_a_shelter_reaches_nobody_even_from_the_database(client, language):
    with_address("unfpa")
    addresses = [
        f"/{language}/help/",
        f"/{language}/help/unfpa/",
        f"/{language}/help/?help=shelter",
        f"/api/v1/organisations?lang={language}",
    ]
    for address in addresses:
        answer = client.get(address)
        assert SECRET not in answer.content.decode().encode().decode("unicode_escape", "ignore")
        assert SECRET not in answer.content.decode()
    found = client.get("/api/v1/organisations?help=shelter").json()["results"][0]
    assert (found["address_mn"], found["address_en"]) == (None, None)


def test_saving_a_shelter_drops_its_address():
    with_address("unfpa").save()
    row = Organisation.objects.get(slug="unfpa")
    assert (row.address_mn, row.address_en) == ("", "")


def test_the_form_refuses_the_address_of_a_shelter():
    with pytest.raises(ValidationError) as error:
        with_address("unfpa").clean()
    assert "address_mn" in error.value.message_dict


@BOTH
def test_the_address_of_others_is_shown(client, language):
    with_address("gasr")
    assert SECRET in client.get(f"/{language}/help/gasr/").content.decode()


def test_the_api_gives_every_organisation_and_narrows(client):
    every = client.get("/api/v1/organisations?limit=500").json()
    near = client.get("/api/v1/organisations?aimag=63").json()
    assert every["count"] == 46
    assert all(row["phone"] is None for row in every["results"])
    assert {row["slug"] for row in near["results"]} == {"bulgan", "med", "mncci"}
    assert client.get("/api/v1/organisations?help=nothing").status_code == 404


def test_every_kind_of_help_of_danger_is_known():
    assert set(KindOfHelp.objects.filter(key__in=SENSITIVE).values_list("key", flat=True)) == set(
        SENSITIVE
    )


@BOTH
def test_place_pages_lead_to_who_helps(client, language):
    html = client.get(f"/{language}/bulgan/").content.decode()
    assert f'/{language}/help/?aimag=63"' in html


@BOTH
def test_the_directory_costs_few_queries(client, language, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        client.get(f"/{language}/help/?aimag=63")
