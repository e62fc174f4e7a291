"""Reading entries of YAML files, each with the line at which it begins."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import yaml

from guides.seed.vocabulary import Vocabulary
from portal.i18n.languages import LANGUAGE_NAMES
from portal.ops.seeding import FAST_LOADER, Reading

T = TypeVar("T")
PARTIAL_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class Entry(dict[str, Any]):
    """A mapping of a YAML file; `line` is where it begins, counted from 1."""

    line = 0


class RefusedError(ValueError):
    """An entry cannot be taken: at which line, and why."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


class EntryLoader(FAST_LOADER):  # type: ignore[misc, valid-type]
    """Gives every mapping its line."""


def _entry(loader: Any, node: Any) -> Entry:
    entry = Entry(loader.construct_mapping(node, deep=True))
    entry.line = node.start_mark.line + 1
    return entry


EntryLoader.add_constructor("tag:yaml.org,2002:map", _entry)


class Library:
    """The data files of the room, each read once, and the words that they may use."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self._contents: dict[str, Entry] = {}
        self._vocabulary: Vocabulary | None = None

    def file(self, name: str) -> Path:
        """Return the path of a data file."""
        return self.data / name

    def content(self, name: str, reading: Reading) -> Entry:
        """Return a file's top mapping; a file that cannot be parsed is a problem and gives {}."""
        if name not in self._contents:
            self._contents[name] = self._parsed(self.file(name), reading)
        return self._contents[name]

    def _parsed(self, path: Path, reading: Reading) -> Entry:
        try:
            content = yaml.load(path.read_text(encoding="utf-8"), Loader=EntryLoader)  # noqa: S506
        except (OSError, yaml.YAMLError) as error:
            mark = getattr(error, "problem_mark", None)
            reading.refuse(path, mark.line + 1 if mark else 0, str(error).splitlines()[0])
            return Entry()
        return content if isinstance(content, Entry) else Entry()

    def vocabulary(self, reading: Reading) -> Vocabulary:
        """Return every key that an entry may refer to."""
        if self._vocabulary is None:
            guides = self.content("guides.yaml", reading).get("guides", [])
            items = self.content("checklists.yaml", reading).get("items", [])
            self._vocabulary = Vocabulary.load(
                guides=[g["slug"] for g in guides if g.get("slug")],
                items=[i["key"] for i in items if i.get("key")],
            )
        return self._vocabulary

    def concepts(self, kind: str, reading: Reading) -> dict[str, list[str]]:
        """Return slug → concept ids of `guides` or `programmes`."""
        return dict(self.content("concepts.yaml", reading).get(kind) or {})

    def taken(
        self, name: str, top: str, make: Callable[[Entry], T], reading: Reading
    ) -> Iterator[T]:
        """Yield `make(entry)` for each entry below `top`, noting the refused ones.

        An entry whose slug or key stood before is refused.
        """
        seen: set[str] = set()
        for entry in self.content(name, reading).get(top) or []:
            try:
                key = required(entry, "slug" if "slug" in entry else "key")
                if key in seen:
                    raise RefusedError(entry.line, f"“{key}” stands twice")
                seen.add(key)
                yield make(entry)
            except RefusedError as refusal:
                reading.refuse(self.file(name), refusal.line, str(refusal))


def required(entry: Entry, name: str) -> str:
    """Return a field as text, or refuse the entry when it is empty."""
    value = entry.get(name)
    if value is None or not str(value).strip():
        raise RefusedError(entry.line, f"{name} is empty")
    return str(value).strip()


def optional(entry: Entry, name: str) -> str:
    """Return a field as text, "" when it is empty."""
    value = entry.get(name)
    return "" if value is None else str(value).strip()


def number(entry: Entry, name: str) -> int:
    """Return a whole number, or refuse the entry."""
    value = entry.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise RefusedError(entry.line, f"{name}: “{value}” is not a whole number")
    return value


def both(entry: Entry, name: str, column: str = "") -> dict[str, str]:
    """Return `{column_mn, column_en}` of a text; a missing language refuses the entry."""
    text = entry.get(name)
    if not isinstance(text, Entry):
        raise RefusedError(entry.line, f"{name} is no text in both languages")
    for language in LANGUAGE_NAMES:
        if not str(text.get(language) or "").strip():
            raise RefusedError(text.line, f"{name} lacks the language “{language}”")
    return {f"{column or name}_{code}": str(text[code]).strip() for code in LANGUAGE_NAMES}


def both_lines(entry: Entry, name: str) -> dict[str, str]:
    """Return `{name_mn, name_en}` of a list of texts, one a line."""
    texts = []
    for text in entry.get(name) or []:
        single = Entry({name: text})
        single.line = entry.line
        texts.append(both(single, name))
    return {
        f"{name}_{code}": "\n".join(text[f"{name}_{code}"] for text in texts)
        for code in LANGUAGE_NAMES
    }


def one_of(entry: Entry, name: str, known: Collection[str]) -> str:
    """Return a field that is one of `known`, or refuse the entry."""
    value = required(entry, name)
    if value not in known:
        raise RefusedError(entry.line, f"{name}: “{value}” is not known")
    return value


def many_of(entry: Entry, name: str, known: Collection[str]) -> list[str]:
    """Return a list of which each is one of `known`, or refuse the entry."""
    values: Iterable[Any] = entry.get(name) or []
    for value in values:
        if value not in known:
            raise RefusedError(entry.line, f"{name}: “{value}” is not known")
    return [str(value) for value in values]


def some_of(entry: Entry, name: str, known: Collection[str]) -> list[str]:
    """Return a list as `many_of` does, but not an empty one."""
    if not entry.get(name):
        raise RefusedError(entry.line, f"{name} is empty")
    return many_of(entry, name, known)


def some_rows(entry: Entry, name: str) -> list[Entry]:
    """Return a list of entries, or refuse the entry when there is none or it is of another kind."""
    rows = entry.get(name)
    if not isinstance(rows, list) or not rows or not all(isinstance(row, Entry) for row in rows):
        raise RefusedError(entry.line, f"{name} is empty or no list of entries")
    return rows


def day(entry: Entry, name: str) -> date:
    """Return a day, or refuse the entry."""
    text = required(entry, name)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise RefusedError(entry.line, f"{name}: “{text}” is not a day") from None


def partial_day(entry: Entry, name: str) -> str:
    """Return a year, month or day as text, "" when there is none."""
    text = optional(entry, name)
    if text and not PARTIAL_DATE.fullmatch(text):
        raise RefusedError(entry.line, f"{name}: “{text}” is not a year, month or day")
    return text


def address(entry: Entry, name: str) -> str:
    """Return a web address, "" when there is none; only https is taken."""
    text = optional(entry, name)
    if text and not text.startswith("https://"):
        raise RefusedError(entry.line, f"{name}: “{text}” is not a https address")
    return text
