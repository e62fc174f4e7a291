"""Organisations that help people who move."""

from collections.abc import Iterator
from functools import partial

from guides.models import Organisation
from guides.seed.entries import Entry, Library, address, both, many_of, one_of, optional
from guides.seed.parts import own_source, unsettled
from guides.seed.store import Record, refs, write
from guides.seed.vocabulary import Vocabulary
from portal.ops.seeding import Reading, Step

FILE = "organisations.yaml"


def step(library: Library) -> Step[list[Record]]:
    """Return the step that loads the organisations."""
    return Step("Organisations", partial(read, library), write_organisations, size=len)


def read(library: Library, reading: Reading) -> list[Record]:
    """Return a record per organisation."""
    make = partial(_organisation, vocabulary=library.vocabulary(reading))
    return list(library.taken(FILE, "organisations", make, reading))


def write_organisations(records: list[Record]) -> Iterator[str]:
    """Create or change the organisations."""
    yield from write(Organisation, "slug", records)


def _organisation(entry: Entry, vocabulary: Vocabulary) -> Record:
    return Record(
        entry["slug"],
        fields={
            **both(entry, "name"),
            "kind": one_of(entry, "type", Organisation.Kind.values),
            **both(entry, "role"),
            "aimag_codes": many_of(entry, "aimags", vocabulary.places),
            "url": address(entry, "url"),
            "phone": optional(entry, "phone"),
            **own_source(entry),
            **unsettled(entry),
        },
        sets={
            "kinds_of_help": refs(
                "kind_of_help", many_of(entry, "kinds_of_help", vocabulary.kinds_of_help)
            )
        },
    )
