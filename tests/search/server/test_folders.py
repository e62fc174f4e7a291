import os
from pathlib import Path

import pytest

from search.server.accounts import Account, passable
from search.server.folders import cache_folder, make_open, node_folder

STRANGER = Account("stranger", uid=54321, gid=54321)


@pytest.fixture
def open_folder(tmp_path, monkeypatch):
    """A folder that a stranger may enter, whatever lies above the test's own folder."""
    for step in (tmp_path, *tmp_path.parents):
        if not step.stat().st_mode & 0o001:
            step.chmod(step.stat().st_mode | 0o001)
    return tmp_path


def test_the_chosen_cache_folder_comes_first():
    environ = {"NUTAG_CACHE": "/srv/parts", "XDG_CACHE_HOME": "/home/bat/xdg"}
    assert cache_folder(environ, is_root=True) == Path("/srv/parts")


def test_root_uses_the_cache_of_the_machine():
    assert cache_folder({"XDG_CACHE_HOME": "/home/bat/xdg"}, is_root=True) == Path(
        "/var/cache/nutag"
    )


def test_a_user_keeps_the_cache_where_the_desktop_says():
    assert cache_folder({"XDG_CACHE_HOME": "/home/bat/xdg"}, is_root=False) == Path(
        "/home/bat/xdg/nutag"
    )


def test_a_user_without_such_a_wish_keeps_the_cache_at_home(monkeypatch):
    monkeypatch.setenv("HOME", "/home/bat")
    assert cache_folder({}, is_root=False) == Path("/home/bat/.cache/nutag")


def test_an_ordinary_user_keeps_nodes_in_the_checkout(tmp_path):
    folder = node_folder("portal", tmp_path, Path("/cache"), account=None)
    assert folder == tmp_path / "var" / "elasticsearch" / "portal"


def test_root_keeps_nodes_in_a_checkout_that_the_server_may_enter(open_folder):
    folder = node_folder("portal", open_folder, Path("/cache"), STRANGER)
    assert folder == open_folder / "var" / "elasticsearch" / "portal"


def test_root_keeps_nodes_beside_the_cache_when_the_checkout_is_closed(open_folder):
    checkout = open_folder / "closed" / "checkout"
    checkout.mkdir(parents=True)
    checkout.parent.chmod(0o700)
    folder = node_folder("portal", checkout, Path("/cache"), STRANGER)
    assert folder.parent.parent == Path("/cache/nodes")


def test_every_closed_checkout_has_its_own_node_folder(open_folder):
    open_folder.chmod(0o700)
    folders = {node_folder("portal", open_folder / name, Path("/cache"), STRANGER) for name in "ab"}
    open_folder.chmod(0o755)
    assert len(folders) == 2


def test_a_group_without_the_right_to_enter_is_kept_out(open_folder):
    folder = open_folder / "group"
    folder.mkdir()
    folder.chmod(0o705)
    member = Account("member", uid=54321, gid=folder.stat().st_gid)
    assert not passable(folder, member)


def test_new_folders_are_open_even_under_a_strict_umask(tmp_path):
    before = os.umask(0o077)
    try:
        make_open(tmp_path / "a" / "b")
    finally:
        os.umask(before)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o755


def test_folders_that_were_there_keep_their_rights(tmp_path):
    (tmp_path / "a").mkdir(mode=0o700)
    make_open(tmp_path / "a" / "b")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o700
