import os
import subprocess
import sys

from search.server.identity import Record, started


def record(pid, began):
    return Record(pid=pid, began=began, port=9333, heap="512m", home="/es")


def test_a_living_process_is_recognised():
    assert record(os.getpid(), started(os.getpid())).alive()


def test_a_process_that_began_at_another_time_is_not_ours():
    assert not record(os.getpid(), "another time").alive()


def test_a_process_that_ended_is_gone_even_before_its_parent_takes_note():
    child = subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE)
    began = started(child.pid)
    child.stdout.read()
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert not record(child.pid, began).alive()
    child.wait()


def test_a_record_is_read_as_it_was_written(tmp_path):
    written = record(1, "then")
    written.write(tmp_path / "process.json")
    assert Record.read(tmp_path / "process.json") == written


def test_a_record_that_cannot_be_understood_counts_as_none(tmp_path):
    (tmp_path / "process.json").write_text('{"pid": 1')
    assert Record.read(tmp_path / "process.json") is None


def test_without_a_proc_folder_the_program_ps_is_asked(monkeypatch, tmp_path):
    monkeypatch.setattr("search.server.identity.PROC", tmp_path)
    assert started(os.getpid()) == started(os.getpid()) is not None
