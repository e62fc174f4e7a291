"""What every test may ask for: the seeded database, its assets, a clean cache, Elasticsearch.

`db` gives a transaction on the seeded database, undone after the test. A test that commits marks
itself `django_db(transaction=True)`; afterwards the database is copied anew.
"""

from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache
from django.core.management import call_command

from tests.seeded import Copy, seeded_copy

pytest_plugins = ["tests.elasticsearch", "tests.whole_index"]

COPY = pytest.StashKey[tuple[Copy, object]]()


@pytest.fixture(scope="session")
def assets():
    """Fonts and map, made from the npm packages when they are not there or stale."""
    if not Path(django_settings.NODE_MODULES).is_dir():
        pytest.exit("node_modules is missing: run `npm ci` (or `make test`) first", returncode=1)
    call_command("build_assets", verbosity=0)
    return Path(django_settings.ASSETS_DIR)


@pytest.fixture(scope="session")
def django_db_setup(request, assets, django_test_environment, django_db_blocker):
    """A copy of the seeded database for this process. `--create-db` makes the original anew."""
    terminal = request.config.pluginmanager.getplugin("terminalreporter")
    folder = Path(django_settings.VAR_DIR) / "tests"
    anew = request.config.getvalue("create_db")
    with (
        django_db_blocker.unblock(),
        seeded_copy(folder, terminal.write_line if terminal else print, anew) as copy,
    ):
        request.config.stash[COPY] = (copy, django_db_blocker)
        django_db_blocker.block()
        try:
            yield
        finally:
            django_db_blocker.restore()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item):
    """Give the next test its rows back after one that committed."""
    result = yield
    if COPY in item.config.stash and _commits(item):
        copy, blocker = item.config.stash[COPY]
        with blocker.unblock():
            copy.renew()
    return result


def _commits(item):
    marker = item.get_closest_marker("django_db")
    marked = marker is not None and marker.kwargs.get("transaction", False)
    return marked or bool({"transactional_db", "live_server"} & set(item.fixturenames))


@pytest.fixture(autouse=True)
def empty_cache():
    """Nothing that one test has derived from its rows reaches the next."""
    cache.clear()
