"""Message catalogues: gathering what the code says, and compiling what has been translated.

Babel does both, so that no system package is needed. English is the language of the code itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from portal.i18n.formats import bind_particles
from portal.i18n.languages import DEFAULT_LANGUAGE

KEYWORDS: dict[str, Any] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
# Pages, and the texts of mails.
TEMPLATES = (".html", ".txt")
ROOMS = ("portal", "soums", "guides", "search")
HEADER = "# Messages of Nutag.\n"
# Mongolian and English have one plural form besides the singular.
PLURAL_FORMS = "nplurals=2; plural=(n != 1);"


def gathered(base: Path, locale: str) -> Catalog:
    """Return every message of the rooms' Python files and templates, untranslated."""
    catalog = Catalog(locale=locale)
    for file in _sources(base):
        for context, ids in _messages(file):
            catalog.add(ids, context=context)
    return catalog


def _sources(base: Path) -> Iterator[Path]:
    for room in ROOMS:
        files = sorted((base / room).rglob("*"))
        yield from (f for f in files if f.suffix == ".py" and "migrations" not in f.parts)
        yield from (f for f in files if f.suffix in TEMPLATES and "templates" in f.parts)


def _messages(file: Path) -> Iterator[tuple[str | None, Any]]:
    text = file.read_text(encoding="utf-8")
    if file.suffix in TEMPLATES:
        text = _as_python(templatize(text, origin=str(file)))
    found = extract("python", BytesIO(text.encode()), KEYWORDS, options={"encoding": "utf-8"})
    for _line, ids, _comments, context in found:
        yield context, ids


def _as_python(blanked: str) -> str:
    """Templates become calls between words of X; without indentation they read as Python."""
    return "\n".join(line.strip() for line in blanked.splitlines())


def merged(old: Catalog, new: Catalog) -> Catalog:
    """Return `new` with the translations of `old`, in the order of the messages."""
    result = Catalog(locale=old.locale)
    for message in sorted(_real(new), key=_order):
        known = old.get(message.id, message.context)
        string = known.string if known and not known.fuzzy else None
        result.add(message.id, string, context=message.context)
    return result


def untranslated(catalog: Catalog) -> list[str]:
    """Return the messages without a translation in every form."""
    return [
        str(message.id)
        for message in _real(catalog)
        if not all(message.string if isinstance(message.string, tuple) else (message.string,))
    ]


def read(path: Path, locale: str) -> Catalog:
    """Return the catalogue at `path`; an empty one when there is none."""
    if not path.exists():
        return Catalog(locale=locale)
    with path.open("rb") as handle:
        return read_po(handle, locale=locale)


def as_text(catalog: Catalog) -> str:
    """Return a catalogue as it is kept: without dates and places, so that only words change it."""
    buffer = BytesIO()
    write_po(buffer, catalog, omit_header=True, no_location=True, width=100)
    header = (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {catalog.locale}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {PLURAL_FORMS}\\n"\n\n'
    )
    return HEADER + header + buffer.getvalue().decode()


def compile_catalogue(path: Path, locale: str) -> None:
    """Write the `.mo` file beside a `.po` file; question particles stay with their word."""
    catalogue = read(path, locale)
    for message in _real(catalogue) if locale == DEFAULT_LANGUAGE else ():
        message.string = _bound(message.string or "")
    with path.with_suffix(".mo").open("wb") as handle:
        write_mo(handle, catalogue)


def _bound(string: str | Sequence[str]) -> str | tuple[str, ...]:
    if isinstance(string, str):
        return bind_particles(string)
    return tuple(bind_particles(form) for form in string)


def _real(catalog: Catalog) -> Iterable[Message]:
    return (message for message in catalog if message.id)


def _order(message: Message) -> tuple[str, str]:
    return (str(message.id), message.context or "")
