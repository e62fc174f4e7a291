"""What readers may not see any more is gone from results after the next sync."""

import pytest
from wagtail.models import PageViewRestriction

from guides.models import GuidePage
from search.index.names import INDICES, read_alias
from search.index.rebuild import rebuild
from search.index.sync import sync
from search.question import Question
from search.service import search
from soums.models import AimagPage, SoumPage
from tests.factories import SoumFactory

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]
JOBS = "/mn/darkhan-uul/khongor/jobs/"


@pytest.fixture
def client(client_of_few, settings):
    settings.SEARCH_TIMEOUT = settings.SEARCH_DEADLINE = 20.0
    rebuild(client_of_few)
    return client_of_few


@pytest.fixture
def khongor():
    return SoumPage.objects.get(code="4507")


def addresses(client, query="Хонгор ажил"):
    """Sync, then the addresses of all pages and the codes of all places found for a query."""
    sync(client)
    client.indices.refresh(index=[read_alias(index) for index in INDICES])
    answer = search(Question(query, "mn", size=50))
    assert answer.engine == "elasticsearch"
    found = answer.found
    return {hit.url for hit in (*found.hits, *found.elsewhere)} | set(found.place_codes)


def restrict(page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def restrict_parent(page):
    restrict(page.get_parent())


@pytest.mark.parametrize(
    "leave",
    [SoumPage.unpublish, restrict, restrict_parent],
    ids=lambda f: f.__name__,
)
def test_a_place_that_is_no_longer_public_is_gone(client, khongor, leave):
    assert {JOBS, "4507"} <= addresses(client)
    leave(khongor)
    assert not {url for url in addresses(client) if "khongor" in url or url == "4507"}


def test_a_place_that_is_deleted_is_gone(client):
    page = SoumFactory(
        parent=AimagPage.objects.get(code="45"), code="4599", title_mn="Чулуунхороот"
    )
    page.save_revision().publish()
    assert "4599" in addresses(client, "Чулуунхороот Дархан-Уул")
    page.delete()
    assert "4599" not in addresses(client, "Чулуунхороот Дархан-Уул")


def test_a_place_that_moved_is_found_at_its_new_address_alone(client, khongor):
    assert JOBS in addresses(client)
    khongor.move(AimagPage.objects.get(code="43"), pos="last-child")
    found = addresses(client)
    assert "/mn/selenge/khongor/jobs/" in found
    assert JOBS not in found


def test_a_place_that_is_public_again_is_found_again(client, khongor):
    khongor.unpublish()
    addresses(client)
    khongor.save_revision().publish()
    assert {JOBS, "4507"} <= addresses(client)


@pytest.mark.parametrize(
    "leave", [GuidePage.unpublish, restrict, GuidePage.delete], ids=lambda f: f.__name__
)
def test_a_guide_that_is_no_longer_public_is_gone(client, leave):
    guide = GuidePage.objects.live().first()
    address = f"/mn/{guide.url_path.split('/', 2)[2]}"
    assert address in addresses(client, guide.title_mn)
    leave(guide)
    assert address not in addresses(client, guide.title_mn)
