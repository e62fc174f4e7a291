from pathlib import Path

import pytest
import yaml

from search.server.configuration import (
    chosen_heap,
    needless_parts,
    node_settings,
    write_configuration,
)
from search.server.errors import MissingTool, ServerError


@pytest.fixture
def config(tmp_path, dictionary):
    return write_configuration(tmp_path, {"http.port": 9333}, "256m", dictionary)


def test_a_node_is_reachable_from_this_machine_only():
    assert node_settings(Path("/n"), "one", 9333, {})["network.host"] == "127.0.0.1"


def test_a_node_talks_to_its_cluster_a_hundred_ports_higher():
    assert node_settings(Path("/n"), "one", 9333, {})["transport.port"] == 9433


def test_data_and_logs_lie_in_the_folder_of_the_node():
    settings = node_settings(Path("/n"), "one", 9333, {})
    assert (settings["path.data"], settings["path.logs"]) == ("/n/data", "/n/logs")


def test_a_cluster_node_replaces_and_removes_settings():
    extra = {"discovery.type": None, "discovery.seed_hosts": ["127.0.0.1:9434"]}
    settings = node_settings(Path("/n"), "one", 9333, extra)
    assert "discovery.type" not in settings
    assert settings["discovery.seed_hosts"] == ["127.0.0.1:9434"]


def test_a_setting_of_an_absent_module_is_left_out(tmp_path):
    (tmp_path / "modules" / "ingest-geoip").mkdir(parents=True)
    assert needless_parts(tmp_path) == {"ingest.geoip.downloader.enabled": False}


def test_the_file_survives_spaces_quotes_and_cyrillic_in_a_path(tmp_path, dictionary):
    folder = tmp_path / "Миний «төсөл»: a \"b\" 'c'"
    folder.mkdir()
    settings = node_settings(folder, "one", 9333, {})
    written = write_configuration(folder, settings, "512m", dictionary)
    assert yaml.safe_load((written / "elasticsearch.yml").read_text()) == settings


def test_the_heap_has_one_size_from_the_start(config):
    lines = (config / "jvm.options").read_text().splitlines()
    assert {"-Xms256m", "-Xmx256m"} <= set(lines)


def test_further_options_come_last_so_that_they_win(tmp_path, dictionary):
    config = write_configuration(tmp_path, {}, "256m", dictionary, ("-XX:-UseG1GC",))
    assert (config / "jvm.options").read_text().endswith("\n-XX:-UseG1GC")


def test_the_dictionary_is_copied_unchanged(config, dictionary):
    for ending in ("aff", "dic"):
        copied = config / "hunspell" / "mn_MN" / f"mn_MN.{ending}"
        assert copied.read_bytes() == (dictionary / f"index.{ending}").read_bytes()


def test_the_dictionary_knows_names_in_lower_case(config):
    written = (config / "hunspell" / "mn_MN" / "settings.yml").read_text()
    assert yaml.safe_load(written) == {"ignore_case": True}


def test_a_second_writing_replaces_the_first(tmp_path, dictionary, config):
    write_configuration(tmp_path, {"http.port": 9444}, "256m", dictionary)
    assert yaml.safe_load((config / "elasticsearch.yml").read_text()) == {"http.port": 9444}


def test_a_missing_dictionary_says_how_to_get_it(tmp_path):
    with pytest.raises(MissingTool, match="npm ci"):
        write_configuration(tmp_path, {}, "512m", tmp_path / "nowhere")


@pytest.mark.parametrize(("wish", "heap"), [({}, "512m"), ({"ES_HEAP": "1G"}, "1g")])
def test_the_heap_is_the_operators_choice(wish, heap):
    assert chosen_heap(wish) == heap


@pytest.mark.parametrize("wish", ["512", "big", "0m", "-1g", "1g -Devil"])
def test_a_heap_that_java_would_not_understand_is_refused(wish):
    with pytest.raises(ServerError, match="ES_HEAP"):
        chosen_heap({"ES_HEAP": wish})
