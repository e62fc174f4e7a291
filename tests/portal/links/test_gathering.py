"""Which addresses are found in published content, and that the list follows it."""

import pytest
from django.contrib.contenttypes.models import ContentType

from portal.home.models import TextPage
from portal.links.gathering import Use, addresses_in, gather, keep
from portal.links.models import Link, LinkUse

pytestmark = pytest.mark.django_db

LINKED = '<p><a href="https://one.example/a?x=1&amp;y=2#part">one</a> <a href="/mn/">in</a></p>'


@pytest.fixture
def page():
    return TextPage.objects.get(slug="about")


def found_in(model, **wanted):
    kind = ContentType.objects.get_for_model(model)
    return set(
        LinkUse.objects.filter(content_type=kind, **wanted).values_list("link__address", flat=True)
    )


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("https://one.example/a#part", ["https://one.example/a"]),
        (LINKED, ["https://one.example/a?x=1&y=2"]),
        ([{"type": "paragraph", "value": LINKED}], ["https://one.example/a?x=1&y=2"]),
        ({"source_url": "http://two.example", "text": "plain"}, ["http://two.example"]),
        ("Write to https://one.example/ today", []),
        ('<a href="mailto:a@b.example">mail</a> <a href="ftp://b.example/">file</a>', []),
        ("javascript:alert(1)", []),
        (None, []),
    ],
)
def test_addresses_are_found_in_addresses_rich_texts_and_streams(value, found):
    assert list(addresses_in(value)) == found


def test_the_portals_own_addresses_do_not_lead_out(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://nutag.example"
    assert list(addresses_in("https://nutag.example/mn/")) == []


def test_streams_of_both_languages_are_read_and_drafts_are_not(page):
    page.body_mn = [("paragraph", '<p><a href="https://mn.example/">м</a></p>')]
    page.body_en = [("paragraph", '<p><a href="https://en.example/">e</a></p>')]
    page.save_revision().publish()
    page.body_mn = [("paragraph", '<p><a href="https://draft.example/">д</a></p>')]
    page.save_revision()
    keep(gather())
    assert found_in(TextPage, object_id=page.pk) == {"https://mn.example/", "https://en.example/"}


def test_an_unpublished_page_leads_nowhere(page):
    page.body_mn = [("paragraph", '<p><a href="https://mn.example/">м</a></p>')]
    page.save_revision().publish()
    page.unpublish()
    keep(gather())
    assert not Link.objects.filter(address="https://mn.example/").exists()


def test_an_address_that_nothing_uses_any_more_disappears_with_what_was_known(page):
    both = [Use("https://a.example/", page), Use("https://b.example/", page)]
    assert keep(both) == 2
    Link.objects.filter(host="b.example").update(state=Link.State.BROKEN)
    assert keep(both[1:]) == 1
    assert list(Link.objects.values_list("address", "state")) == [("https://b.example/", "broken")]
    assert keep([]) == 0
    assert not LinkUse.objects.exists()


def test_gathering_again_changes_nothing_and_a_new_title_is_taken_over(page):
    keep([Use("https://a.example/", page)])
    first = LinkUse.objects.get()
    keep([Use("https://a.example/", page), Use("https://a.example/", page)])
    assert LinkUse.objects.get() == first
    page.title = "Шинэ нэр"
    keep([Use("https://a.example/", page)])
    assert LinkUse.objects.get().title == "Шинэ нэр"


def test_an_address_too_long_to_keep_is_left_out(page):
    assert keep([Use("https://a.example/" + "a" * 1000, page)]) == 0
