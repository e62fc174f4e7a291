"""The key of a checkout that was given none."""

import stat

from portal.ops.secret_key import local_secret_key


def test_a_key_is_made_once_and_kept(tmp_path):
    path = tmp_path / "secret_key"
    assert local_secret_key(path) == local_secret_key(path) == path.read_text(encoding="utf-8")


def test_only_its_owner_may_read_the_key(tmp_path):
    local_secret_key(tmp_path / "secret_key")
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600


def test_two_checkouts_have_two_keys(tmp_path):
    assert local_secret_key(tmp_path / "one") != local_secret_key(tmp_path / "two")


def test_a_key_is_long_enough_for_signing(tmp_path):
    assert len(local_secret_key(tmp_path / "secret_key")) >= 50


def test_nothing_but_the_key_is_left_behind(tmp_path):
    local_secret_key(tmp_path / "secret_key")
    assert [file.name for file in tmp_path.iterdir()] == ["secret_key"]
