"""A listing that is over is gone on its day: page, list, section, search, feed and API."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from portal.accounts.models import User
from search.engines.database import DatabaseEngine
from search.models import SearchRecord
from search.question import Question, Request
from search.reader.reading import Reading
from soums.listings.fresh import seconds_left_today
from soums.listings.kinds import KINDS
from tests.languages import BOTH
from tests.soums.listings.conftest import EVERY_KIND, TITLES, make

pytestmark = pytest.mark.django_db


def end_yesterday(listing):
    """Let time pass without any write through models, as a calendar does."""
    yesterday = timezone.localdate() - timedelta(days=1)
    type(listing).objects.filter(pk=listing.pk).update(expires_on=yesterday)


def found_in_database(title):
    request = Request(Question(title, "mn"), Reading(query=title, text=title), timezone.localdate())
    return [hit.title for hit in DatabaseEngine(["4507"]).find(request).hits]


@BOTH
@EVERY_KIND
def test_a_listing_stands_on_its_last_day_and_is_gone_on_the_next(client, kind, language):
    listing, slug = make(kind, days=0), KINDS[kind].slug
    title = TITLES[kind][language == "en"]
    places = [
        f"/{language}/listings/{slug}/",
        f"/{language}/darkhan-uul/khongor/{KINDS[kind].section}/",
        f"/{language}/listings/{slug}/feed.xml",
        f"/api/v1/listings/{slug}.csv",
    ]
    one = f"/api/v1/listings/{kind}/{listing.pk}"
    assert all(title in body(client, address) for address in places)
    assert client.get(one).status_code == 200

    end_yesterday(listing)
    assert all(title not in body(client, address) for address in places)
    assert client.get(listing.url_in(language)).status_code == 410
    assert client.get(one).status_code == 404
    assert client.get(f"/api/v1/listings/{kind}").json()["count"] == 0


def body(client, address):
    answer = client.get(address)
    raw = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return raw.decode()


def test_search_forgets_a_listing_on_its_day_even_before_the_job_has_run():
    listing = make("job", days=0)
    records = SearchRecord.objects.filter(object_id=f"job:{listing.pk}")
    assert TITLES["job"][0] in found_in_database(TITLES["job"][0].lower())
    records.update(expires_at=records[0].expires_at - timedelta(days=1))
    assert TITLES["job"][0] not in found_in_database(TITLES["job"][0].lower())


@EVERY_KIND
def test_the_job_takes_off_what_is_over_and_withdraws_its_records(kind):
    over, lasting = make(kind), make(kind)
    end_yesterday(over)
    call_command("expire_listings", stdout=StringIO())
    over.refresh_from_db(), lasting.refresh_from_db()
    assert (over.live, over.expired) == (False, True)
    assert lasting.live
    records = SearchRecord.objects.filter(object_id=f"{kind}:{over.pk}")
    assert {record.deleted for record in records} == {True}
    assert SearchRecord.objects.filter(object_id=f"{kind}:{lasting.pk}", deleted=False).count() == 2


def test_the_clock_knows_the_job(settings):
    assert settings.NUTAG_JOBS["expire-listings"][0] == "soums.listings.expiry.expire_due"


@EVERY_KIND
def test_what_is_over_stands_on_its_editors_list(client, kind):
    listing = make(kind)
    end_yesterday(listing)
    client.force_login(User.objects.create_superuser("chief", "chief@example.mn", "secret"))
    views = KINDS[kind].model.snippet_viewset
    address = reverse(views.get_url_name("list"))
    for query, there in (("state=over", True), ("state=shown", False), ("aimag=45", True)):
        answer = client.get(f"{address}?{query}")
        assert answer.status_code == 200
        assert (str(listing.title_mn) in answer.content.decode()) is there
    assert client.get(reverse(views.get_url_name("edit"), args=[listing.pk])).status_code == 200


def test_a_day_ends_at_midnight():
    now = timezone.localtime().replace(hour=23, minute=59, second=0, microsecond=0)
    assert seconds_left_today(now) == 60
