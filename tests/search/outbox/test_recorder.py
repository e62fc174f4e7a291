"""The recorder: rows follow their pages, versions only rise."""

import pytest
from django.db import transaction

from search.models import SearchRecord
from search.outbox import reconcile, refresh_pages
from soums.models import PlacePage

pytestmark = pytest.mark.django_db


def record(uid):
    return SearchRecord.objects.get(uid=uid)


@pytest.fixture
def khongor():
    return PlacePage.objects.get(code="4507")


def test_a_fresh_seed_leaves_nothing_to_reconcile():
    reconcile()
    assert not reconcile()


def test_a_changed_page_raises_the_versions_of_its_documents_alone(khongor):
    before = record("section:4507:living:mn").version
    others = record("section:4507:land:mn").version
    khongor.portrait_mn = "Шинэ танилцуулга"
    khongor.save()
    refresh_pages([khongor.pk])
    assert record("section:4507:living:mn").version > before
    assert record("section:4507:land:mn").version == others


def test_versions_are_never_given_twice(khongor):
    khongor.title_mn = "Хонгор хот"
    khongor.save()
    differences = refresh_pages([khongor.pk])
    versions = SearchRecord.objects.filter(uid__in=differences.changed).values_list(
        "version", flat=True
    )
    assert len(set(versions)) == len(differences.changed) > 1


def test_a_page_that_is_gone_leaves_a_withdrawn_row_with_a_higher_version(khongor):
    before = record("place:4507").version
    khongor.live = False
    khongor.save()
    refresh_pages([khongor.pk])
    assert record("place:4507").deleted
    assert record("place:4507").version > before


def test_a_withdrawn_page_comes_back(khongor):
    khongor.live = False
    khongor.save()
    refresh_pages([khongor.pk])
    khongor.live = True
    khongor.save()
    refresh_pages([khongor.pk])
    assert not record("place:4507").deleted


def test_rows_are_undone_with_the_change_that_wrote_them(khongor):
    before = record("place:4507").version
    with pytest.raises(RuntimeError), transaction.atomic():
        khongor.live = False
        khongor.save()
        refresh_pages([khongor.pk])
        raise RuntimeError
    assert record("place:4507").version == before


def test_reconciling_repairs_rows_that_an_update_has_passed_by(khongor):
    PlacePage.objects.filter(pk=khongor.pk).update(portrait_mn="Хажуугаар нь өөрчилсөн")
    differences = reconcile()
    assert differences.changed == ("section:4507:living:mn",)
    assert "Хажуугаар" in record("section:4507:living:mn").document["body"]


def test_reconciling_withdraws_rows_of_pages_that_are_gone():
    SearchRecord.objects.filter(uid="place:4507").update(uid="place:0000")
    differences = reconcile()
    assert differences.withdrawn == ("place:0000",)
    assert differences.changed == ("place:4507",)


def test_reconciling_nothing_takes_few_queries(django_assert_max_num_queries):
    reconcile()
    with django_assert_max_num_queries(40):
        reconcile()
