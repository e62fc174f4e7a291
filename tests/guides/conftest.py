"""A home page with all guides below it, written once for the room's tests and rolled back after."""

from collections import Counter

import pytest
from django.core.cache import cache
from django.db import transaction
from django.utils.translation import override
from wagtail.models import Site

import guides.seed
from portal.basepage.models import BasePage
from portal.home.models import HomePage
from portal.ops.seeding import Reading
from soums.seed import taxonomy


def make_home():
    root = BasePage.get_first_root_node()
    Site.objects.all().delete()
    BasePage.objects.filter(depth__gt=1).delete()
    root = BasePage.objects.get(pk=root.pk)
    home = root.add_child(instance=HomePage(slug="home", title_mn="Нутаг", title_en="Nutag"))
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    return home


def run_steps(steps):
    """Run seed steps; return label → Counter of outcomes."""
    reading = Reading()
    with override("mn"):
        prepared = [step.read(reading) for step in steps]
        assert reading.problems == []
        return {
            step.label: Counter(step.write(rows))
            for step, rows in zip(steps, prepared, strict=True)
        }


@pytest.fixture(scope="package")
def written(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        outer = transaction.atomic()
        outer.__enter__()
        make_home()
        run_steps([taxonomy.step(), *guides.seed.steps()])
        yield
        transaction.set_rollback(True)
        outer.__exit__(None, None, None)
        cache.clear()


@pytest.fixture
def seeded(written, db):
    """All guides, checklists, programmes and organisations."""
    cache.clear()


@pytest.fixture
def home(db):
    """An empty home page."""
    cache.clear()
    return make_home()


@pytest.fixture(params=["mn", "en"])
def language(request):
    return request.param
