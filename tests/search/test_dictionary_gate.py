"""The file of dictionary folds."""

from pathlib import Path

import pytest

from search.dictionary_gate import DictionaryGate, build, open_gate
from search.keys import word_fold
from search.reader.gate import is_dictionary_word


@pytest.fixture
def gate(tmp_path: Path) -> DictionaryGate:
    (tmp_path / "index.aff").write_text("SET UTF-8\nFLAG long\n", encoding="utf-8")
    stems = ["хаяг/N11", "сургууль/N22", "Хангай/N33", "байр", "түрээс/N44V1"]
    lines = "\n".join([str(len(stems)), *stems])
    (tmp_path / "index.dic").write_text(lines, encoding="utf-8")
    target = tmp_path / "folds.bin"
    assert build(tmp_path, target) == 4
    return DictionaryGate(target)


def test_lower_case_stems_are_in_the_gate(gate: DictionaryGate) -> None:
    assert len(gate) == 4
    assert all(word_fold(stem) in gate for stem in ("хаяг", "сургууль", "байр", "түрээс"))


def test_proper_names_and_other_words_are_not(gate: DictionaryGate) -> None:
    assert word_fold("Хангай") not in gate
    assert word_fold("Ховд") not in gate


@pytest.mark.parametrize("word", ["хаяг", "хаягаа", "хаягт", "байраас", "сургуулийн", "tureesiin"])
def test_inflected_words_count_as_dictionary_words(gate: DictionaryGate, word: str) -> None:
    assert is_dictionary_word(gate, word)


@pytest.mark.parametrize("word", ["Хангай", "Сэлэгнэ", "zavhann"])
def test_misspelt_names_do_not(gate: DictionaryGate, word: str) -> None:
    assert not is_dictionary_word(gate, word)


def test_absent_or_empty_file_means_no_gate(tmp_path: Path) -> None:
    empty = tmp_path / "empty.bin"
    empty.touch()
    assert open_gate(tmp_path / "absent.bin") is None
    assert open_gate(empty) is None


def test_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.bin"
    broken.write_bytes(b"seven b")
    with pytest.raises(ValueError, match="64-bit"):
        DictionaryGate(broken)


def test_missing_dictionary_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"index\.aff"):
        build(tmp_path, tmp_path / "folds.bin")
