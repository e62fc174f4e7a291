import pytest

from search.server.errors import MissingTool
from search.server.java import find_java, parse_version
from tests.search.server.conftest import write_program


@pytest.fixture
def java(tmp_path):
    """Makes a folder with a Java of the given version."""

    def make(name, version):
        text = f"#!/bin/sh\necho 'openjdk version \"{version}\"' >&2\n"
        return write_program(tmp_path / name / "bin" / "java", text)

    return make


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ('openjdk version "17.0.15" 2025-04-15', 17),
        ('java version "1.8.0_402"', 8),
        ('openjdk version "25" 2025-09-16', 25),
        ("command not found", None),
    ],
)
def test_the_major_version_is_read(text, version):
    assert parse_version(text) == version


def test_the_java_chosen_for_elasticsearch_comes_first(java, tmp_path):
    chosen, other = java("chosen", "21.0.1"), java("other", "17.0.1")
    environ = {"JAVA_HOME": str(other.parents[1]), "ES_JAVA_HOME": str(chosen.parents[1])}
    assert find_java(environ, tmp_path, account=None) == chosen


def test_a_java_that_is_too_old_is_passed_over(java, tmp_path):
    old, new = java("old", "11.0.2"), java("new", "17.0.1")
    environ = {"JAVA_HOME": str(old.parents[1]), "PATH": str(new.parent)}
    assert find_java(environ, tmp_path, account=None) == new


def test_only_an_old_java_is_an_error_that_names_it(java, tmp_path):
    old = java("old", "11.0.2")
    with pytest.raises(MissingTool, match=r"Java 17 or newer.*Java 11.*apt install"):
        find_java({"PATH": str(old.parent)}, tmp_path, account=None)


def test_no_java_at_all_is_an_error_that_says_what_to_install(tmp_path):
    with pytest.raises(MissingTool, match="Java 17 or newer"):
        find_java({"PATH": ""}, tmp_path, account=None)
