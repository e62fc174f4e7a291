"""Listings in a real index: found by concept and place, gone on the day after their last."""

from datetime import timedelta

import pytest
from django.utils import timezone

from search.engines.deadline import Deadline
from search.engines.elastic import ElasticEngine
from search.index.names import read_alias
from search.index.rebuild import rebuild
from search.loaded import library
from search.question import Question, Request
from tests.languages import BOTH
from tests.soums.listings.conftest import EVERY_KIND, TITLES, make

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]
QUERIES = {
    "home": ("Хонгор хоёр өрөө байр", "Khongor two room flat"),
    "job": ("Хонгор бага ангийн багш", "Khongor primary teacher"),
    "school": ("Хонгорын сургууль", "Khongor school"),
    "service": ("Хонгор нэг цэг", "Khongor one-stop service"),
    "business_site": ("Хонгор агуулах", "Khongor warehouse"),
}


def found(client, query, language, today):
    request = Request(Question(query, language, size=20), library().reader.read(query), today)
    hits = ElasticEngine(client, Deadline(60, 60)).find(request).hits
    return {(hit.kind, hit.title, hit.locale) for hit in hits}


@BOTH
@EVERY_KIND
def test_a_listing_is_found_until_its_last_day_and_not_after(client_of_few, kind, language):
    listing = make(kind, days=5)
    rebuild(client_of_few)
    client_of_few.indices.refresh(index=read_alias("content"))
    query, title = (pair[language == "en"] for pair in (QUERIES[kind], TITLES[kind]))
    today, last = timezone.localdate(), listing.expires_on
    for day, there in ((today, True), (last, True), (last + timedelta(days=1), False)):
        assert ((kind, title, language) in found(client_of_few, query, language, day)) is there
