"""The editable word lists the reader is built from, read from `search/data/`."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

DATA_DIR = Path(__file__).resolve().parent.parent / "data"

TypeKind = Literal["aimag", "soum", "district", "city"]
STRENGTHS = {"name": 0, "town": 1, "settlement": 2}


@dataclass(frozen=True, slots=True)
class PlaceAlias:
    """Another name of one or several places; strength as in `PlaceTable`."""

    name: str
    codes: tuple[str, ...]
    strength: int


@dataclass(frozen=True, slots=True)
class PlaceAbbreviation:
    """Capitals that stand for a place; `any_case` when lower case counts too."""

    text: str
    code: str
    any_case: bool


@dataclass(frozen=True, slots=True)
class WordLists:
    """Everything editors may change without touching code. Words are in lower case."""

    ordinary_names: frozenset[str]
    ordinary_english: frozenset[str]
    english_words: frozenset[str]
    stop_words_mn: frozenset[str]
    stop_words_en: frozenset[str]
    generic_concepts: frozenset[str]
    strict_abbreviations: frozenset[str]
    type_words: dict[TypeKind, tuple[str, ...]]
    modifiers: dict[str, tuple[str, ...]]
    aliases: tuple[PlaceAlias, ...]
    abbreviations: tuple[PlaceAbbreviation, ...]


def load_word_lists(folder: Path = DATA_DIR) -> WordLists:
    """Read all lists of a folder laid out like `search/data/`.

    Raises OSError for a missing file, KeyError for a missing column and ValueError for an
    unknown kind of type word.
    """
    return WordLists(
        ordinary_names=frozenset(read_words(folder / "ordinary_names.txt")),
        ordinary_english=_lowered(folder / "ordinary_english.txt"),
        english_words=_lowered(folder / "english_words.txt"),
        stop_words_mn=_lowered(folder / "stop_words_mn.txt"),
        stop_words_en=_lowered(folder / "stop_words_en.txt"),
        generic_concepts=frozenset(read_words(folder / "generic_concepts.txt")),
        strict_abbreviations=frozenset(read_words(folder / "strict_abbreviations.txt")),
        type_words=_type_words(folder / "type_words.tsv"),
        modifiers={
            row["modifier"]: split_cell(row["words"])
            for row in read_table(folder / "modifiers.tsv")
        },
        aliases=tuple(map(_alias, read_table(folder / "place_aliases.tsv"))),
        abbreviations=tuple(map(_abbreviation, read_table(folder / "place_abbreviations.tsv"))),
    )


def read_words(path: Path) -> Iterator[str]:
    """The lines of a word list without comments and blanks."""
    for line in path.read_text(encoding="utf-8").splitlines():
        word = line.strip()
        if word and not word.startswith("#"):
            yield word


def read_table(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a tab-separated table with a header."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def split_cell(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, separated by semicolons."""
    return tuple(value for value in map(str.strip, cell.split(";")) if value)


def _lowered(path: Path) -> frozenset[str]:
    return frozenset(word.lower() for word in read_words(path))


def _type_words(path: Path) -> dict[TypeKind, tuple[str, ...]]:
    words: dict[TypeKind, tuple[str, ...]] = {}
    for row in read_table(path):
        kind = next((kind for kind in get_args(TypeKind) if kind == row["kind"]), None)
        if kind is None:
            raise ValueError(f"{path.name}: unknown kind of type word {row['kind']!r}")
        words[kind] = split_cell(row["words"])
    return words


def _alias(row: dict[str, str]) -> PlaceAlias:
    return PlaceAlias(row["alias"], split_cell(row["codes"]), STRENGTHS[row["strength"]])


def _abbreviation(row: dict[str, str]) -> PlaceAbbreviation:
    return PlaceAbbreviation(row["abbreviation"], row["code"], row["any_case"] == "1")
