from concurrent.futures import ThreadPoolExecutor

import pytest

from search.server import install
from search.server.errors import MissingTool, ServerError
from tests.search.server.conftest import make_home, write_program

MAVEN = """#!/bin/sh
echo "$@" >> {calls}
for word; do case $word in -Dunpack.folder=*) folder=${{word#-Dunpack.folder=}};; esac; done
umask 077
mkdir -p $folder/files/carrier/elasticsearch/lib/cli-launcher
cd $folder/files/carrier/elasticsearch/lib
touch elasticsearch-{version}.jar
exit {code}
"""


@pytest.fixture
def calls(tmp_path):
    return tmp_path / "calls"


@pytest.fixture
def environ(tmp_path, calls):
    """An empty cache and a Maven that unpacks at once."""

    def build(version=install.VERSION, code=0):
        text = MAVEN.format(calls=calls, version=version, code=code)
        write_program(tmp_path / "bin" / "mvn", text)
        return {"NUTAG_CACHE": str(tmp_path / "cache"), "PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin"}

    return build


def test_maven_brings_the_server_into_the_cache(environ, tmp_path, said):
    home = install.ensure_installed(environ(), said.append)
    assert home == tmp_path / "cache" / f"elasticsearch-{install.VERSION}"
    assert install.version_of(home) == install.VERSION


def test_an_installed_server_is_not_fetched_again(environ, calls, said):
    surroundings = environ()
    install.ensure_installed(surroundings, said.append)
    install.ensure_installed(surroundings, said.append)
    assert len(calls.read_text().splitlines()) == 1


def test_two_installations_at_once_fetch_once(environ, calls, said):
    surroundings = environ()
    with ThreadPoolExecutor(2) as pool:
        homes = list(pool.map(lambda _: install.ensure_installed(surroundings, said.append), "ab"))
    assert homes[0] == homes[1]
    assert len(calls.read_text().splitlines()) == 1


def test_every_user_may_read_what_root_installed(environ, said):
    home = install.ensure_installed(environ(), said.append)
    assert all(path.stat().st_mode & 0o004 for path in home.rglob("*"))


@pytest.mark.parametrize("trouble", [{"code": 1}, {"version": "7.0.0"}])
def test_a_failed_download_leaves_nothing_that_looks_installed(environ, tmp_path, said, trouble):
    with pytest.raises(ServerError, match="Maven"):
        install.ensure_installed(environ(**trouble), said.append)
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["install.lock"]


def test_what_an_interrupted_download_left_is_cleared_away(environ, tmp_path, said):
    (tmp_path / "cache" / "unpacking-old").mkdir(parents=True)
    install.ensure_installed(environ(), said.append)
    assert not (tmp_path / "cache" / "unpacking-old").exists()


def test_without_maven_the_message_says_what_to_install(tmp_path, said):
    with pytest.raises(MissingTool) as error:
        install.ensure_installed({"NUTAG_CACHE": str(tmp_path), "PATH": ""}, said.append)
    for word in ("Maven", "Java 17", "apt install", "ELASTICSEARCH_HOME", "ELASTICSEARCH_URL"):
        assert word in str(error.value)


def test_an_elasticsearch_of_the_operator_comes_before_the_cache(environ, tmp_path, said):
    chosen = make_home(tmp_path / "chosen")
    surroundings = environ() | {"ELASTICSEARCH_HOME": str(chosen)}
    assert install.ensure_installed(surroundings, said.append) == chosen


def test_an_operators_folder_without_elasticsearch_is_named(environ, tmp_path, said):
    surroundings = environ() | {"ELASTICSEARCH_HOME": str(tmp_path)}
    with pytest.raises(ServerError, match=str(tmp_path)):
        install.ensure_installed(surroundings, said.append)
