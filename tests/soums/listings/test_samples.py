"""Samples: marked wherever they stand, refused where people rely on the portal, gone on demand."""

from io import StringIO

import phonenumbers
import pytest
from django.core.management import CommandError, call_command

from soums.listings.demo.rows import ROWS
from soums.listings.kinds import KINDS, models_of_listings
from tests.languages import BOTH
from tests.soums.listings.conftest import EVERY_KIND, make

pytestmark = pytest.mark.django_db


def run(*arguments):
    said = StringIO()
    call_command("demo_listings", *arguments, stdout=said)
    return said.getvalue()


def number():
    return sum(model.objects.count() for model in models_of_listings())


def test_samples_come_once_and_go_on_demand_and_leave_the_rest():
    make("home")
    run()
    filled = number()
    assert filled == 1 + 6 * sum(len(rows) for rows in ROWS.values())
    run()
    assert number() == filled
    run("--remove")
    assert number() == 1


def test_samples_are_refused_where_they_are_not_allowed(settings):
    settings.NUTAG_ALLOW_SAMPLES = False
    with pytest.raises(CommandError):
        run()
    assert number() == 0


def test_a_fresh_portal_has_no_listings():
    assert number() == 0


@BOTH
@EVERY_KIND
def test_a_sample_says_so_on_its_page_in_its_list_and_in_the_api(client, kind, language):
    run()
    listing = KINDS[kind].model.objects.first()
    page = client.get(listing.url_in(language)).content.decode()
    assert "data-sample" in page
    assert 'name="robots" content="noindex"' in page
    assert "application/ld+json" not in page
    section = client.get(f"/{language}/listings/{KINDS[kind].slug}/").content.decode()
    assert section.count("data-sample") == section.count(f'data-listing="{kind}"')
    records = client.get(f"/api/v1/listings/{kind}").json()["results"]
    assert all(record["sample"] for record in records)


@EVERY_KIND
def test_a_sample_names_nobody_and_no_number(kind):
    run()
    for listing in KINDS[kind].model.objects.all():
        assert "Жишээ" in listing.title_mn
        assert "Sample" in listing.title_en
        assert (listing.phone, listing.email, listing.url) == ("", "", "")
        words = f"{listing.text_mn} {listing.text_en} {listing.contact_name}"
        assert not list(phonenumbers.PhoneNumberMatcher(words, "MN"))
