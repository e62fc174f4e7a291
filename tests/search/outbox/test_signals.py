"""Whatever changes what readers may see changes the records, in the same transaction."""

from decimal import Decimal

import pytest
from wagtail.models import PageViewRestriction

from guides.models import GuidePage, Programme
from portal.ops.seeding import bulk_written
from search.models import SearchRecord
from soums.models import AimagPage, Figure, PlacePage, SoumPage
from tests.factories import SoumFactory, TextPageFactory

pytestmark = pytest.mark.django_db


def record(uid):
    return SearchRecord.objects.get(uid=uid)


def is_public(page):
    rows = SearchRecord.objects.filter(object_id=f"page:{page.pk}", deleted=False)
    return rows.exists()


@pytest.fixture
def khongor():
    return SoumPage.objects.get(code="4507")


@pytest.fixture
def darkhan_uul():
    return AimagPage.objects.get(code="45")


def test_publishing_records_the_page():
    page = TextPageFactory(live=False, title_mn="Шинэ хуудас")
    page.save_revision().publish()
    assert record(f"page:{page.pk}:mn").document["title"] == "Шинэ хуудас"


def test_a_draft_changes_nothing(khongor):
    before = record("section:4507:living:mn").version
    khongor.portrait_mn = "Ноорог"
    khongor.save_revision()
    assert record("section:4507:living:mn").version == before


def test_unpublishing_withdraws_the_page(khongor):
    khongor.unpublish()
    assert not is_public(khongor)


def test_deleting_withdraws_the_page_and_all_below_it(darkhan_uul):
    page = SoumFactory(parent=darkhan_uul, code="4599")
    page.save_revision().publish()
    assert is_public(page)
    page.delete()
    assert not is_public(page)


def test_a_new_slug_changes_the_addresses_of_everything_below(darkhan_uul):
    darkhan_uul.slug = "darkhan"
    darkhan_uul.save_revision().publish()
    assert record("section:4507:jobs:en").document["url"] == "/en/darkhan/khongor/jobs/"


def test_moving_a_page_changes_the_addresses_of_everything_below(khongor):
    khongor.move(AimagPage.objects.get(code="43"), pos="last-child")
    assert record("section:4507:jobs:mn").document["url"] == "/mn/selenge/khongor/jobs/"


def test_a_new_name_of_an_aimag_reaches_its_soums(darkhan_uul):
    darkhan_uul.title_mn = "Шинэ-Уул"
    darkhan_uul.save_revision().publish()
    assert "Хонгор, Шинэ-Уул" in record("section:4507:jobs:mn").document["body"]


def test_a_restriction_withdraws_the_page_and_all_below_it(darkhan_uul, khongor):
    PageViewRestriction.objects.create(page=darkhan_uul, restriction_type="login")
    assert not is_public(darkhan_uul)
    assert not is_public(khongor)


def test_lifting_a_restriction_shows_everything_again(darkhan_uul, khongor):
    restriction = PageViewRestriction.objects.create(page=darkhan_uul, restriction_type="login")
    restriction.delete()
    assert is_public(darkhan_uul)
    assert is_public(khongor)


def test_a_page_published_below_a_restricted_one_stays_hidden():
    index = GuidePage.objects.first().get_parent()
    PageViewRestriction.objects.create(page=index, restriction_type="login")
    guide = GuidePage.objects.first()
    guide.save_revision().publish()
    assert not is_public(guide)


def test_a_programme_is_withdrawn_when_it_is_unpublished():
    programme = Programme.objects.filter(guide__isnull=False).first()
    programme.unpublish()
    assert record(f"programme:{programme.pk}:mn").deleted


def test_a_single_figure_changes_the_section_it_stands_in(khongor):
    figure = Figure.objects.filter(place=khongor, indicator__key="children_0_4").latest("year")
    figure.value = Decimal(4321)
    figure.save()
    assert "4,321" in record("section:4507:schools:en").document["body"]


def test_a_bulk_write_is_caught_up_with_afterwards(khongor):
    PlacePage.objects.filter(pk=khongor.pk).update(portrait_en="Written in bulk")
    bulk_written.send(sender=None)
    assert "Written in bulk" in record("section:4507:living:en").document["body"]
