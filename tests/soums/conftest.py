"""A copy of the data files that a test may break."""

import csv
import shutil
from pathlib import Path

import pytest

from soums.seed import access, figures, place_rows, rows, taxonomy


class DataFolder:
    """A folder of data files; `change` sets one cell of a CSV, `replace` text of any file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def table(self, name):
        with (self.folder / name).open(encoding="utf-8", newline="") as handle:
            return list(csv.reader(handle))

    def write(self, name, table):
        with (self.folder / name).open("w", encoding="utf-8", newline="") as handle:
            csv.writer(handle, lineterminator="\n").writerows(table)

    def change(self, name, line, column, text):
        table = self.table(name)
        table[line - 1][table[0].index(column)] = text
        self.write(name, table)

    def repeat(self, name, line):
        table = self.table(name)
        self.write(name, [*table, table[line - 1]])
        return len(table) + 1

    def replace(self, name, old, new):
        file = self.folder / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def data(tmp_path, monkeypatch):
    """The data files of the room, copied to where they may be broken."""
    folder = tmp_path / "data"
    shutil.copytree(rows.DATA, folder)
    for module in (rows, place_rows, figures):
        monkeypatch.setattr(module, "DATA", folder)
    monkeypatch.setattr(taxonomy, "FILE", folder / "taxonomy.yaml")
    assert not hasattr(access, "DATA")
    return DataFolder(folder)
