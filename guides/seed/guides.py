"""The guides, and what leads from one to another."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.utils import timezone

from guides.models import GuideFact, GuideIndexPage, GuidePage
from guides.seed.entries import (
    Entry,
    Library,
    RefusedError,
    address,
    both,
    both_lines,
    day,
    many_of,
    number,
    one_of,
    some_of,
    some_rows,
)
from guides.seed.parts import concepts, deadline, own_source, place_codes, unconfirmed
from guides.seed.store import Record, Ref, Resolver, differs, edited, refs, set_related, write
from guides.seed.vocabulary import Vocabulary
from portal.home.models import HomePage
from portal.ops.seeding import Reading, Step

FILE = "guides.yaml"
INDEX = "index.yaml"
# Guides that somebody may have to leave at once, unseen.
QUICK_EXIT = {"emergency-numbers", "violence-and-child-help", "safe-job-offers"}
Guides = tuple[dict[str, str], list[Record]]


def step(library: Library) -> Step[Guides]:
    """Return the step that loads the list page and the guides below it."""
    return Step("Guides", partial(read, library), write_guides, size=lambda g: 1 + len(g[1]))


def related_step(library: Library) -> Step[list[Record]]:
    """Return the step that ties guides together, once all of them exist."""
    return Step("Related guides", partial(read_related, library), write_related, size=len)


def read(library: Library, reading: Reading) -> Guides:
    """Return the texts of the list page, and a record per guide."""
    vocabulary = library.vocabulary(reading)
    known = library.concepts("guides", reading)
    page: dict[str, str] = {}
    index = library.content(INDEX, reading)
    try:
        for name in ("title", "lead", "search_description"):
            page |= both(index, name)
    except RefusedError as refusal:
        reading.refuse(library.file(INDEX), refusal.line, str(refusal))
    make = partial(_guide, vocabulary=vocabulary, known=known)
    return page, list(library.taken(FILE, "guides", make, reading))


def _guide(entry: Entry, vocabulary: Vocabulary, known: dict[str, list[str]]) -> Record:
    return Record(
        entry["slug"],
        fields={
            "number": number(entry, "number"),
            **both(entry, "title"),
            **both(entry, "summary"),
            **both(entry, "intro"),
            **both_lines(entry, "tips"),
            **both(entry, "who_to_ask"),
            **unconfirmed(entry),
            "stage": Ref("stage", one_of(entry, "stage", vocabulary.stages)),
            "place_codes": place_codes(entry, vocabulary),
            "concepts": concepts(entry, known),
            "reading_minutes": number(entry, "reading_minutes"),
            "quick_exit": entry["slug"] in QUICK_EXIT,
        },
        sets={
            "audiences": refs("audience", some_of(entry, "audience", vocabulary.audiences)),
            "topics": refs("topic", some_of(entry, "topics", vocabulary.topics)),
            "subtopics": refs("subtopic", many_of(entry, "subtopics", vocabulary.subtopics)),
        },
        inlines={
            "steps": tuple(map(_step, some_rows(entry, "steps"))),
            "facts": tuple(map(_fact, some_rows(entry, "facts"))),
        },
    )


def _step(entry: Entry) -> dict[str, Any]:
    link = entry.get("official_link")
    no_label = {"link_label_mn": "", "link_label_en": ""}
    label = both(link, "label", "link_label") if link else no_label
    return {
        **both(entry, "title"),
        **both(entry, "body"),
        **both_lines(entry, "documents"),
        **deadline(entry, "days_deadline"),
        "link_url": address(link, "url") if link else "",
        **label,
    }


def _fact(entry: Entry) -> dict[str, Any]:
    return {
        **both(entry, "statement"),
        "confidence": one_of(entry, "confidence", GuideFact.Confidence.values),
        **own_source(entry),
        "checked_on": day(entry, "checked_on"),
    }


def write_guides(guides: Guides) -> Iterator[str]:
    """Create or change the guides below the list page."""
    texts, records = guides
    index = GuideIndexPage.objects.first()
    yield "unchanged" if index else "created"
    now = timezone.now()
    if index is None:
        index = GuideIndexPage(
            slug="guides", first_published_at=now, last_published_at=now, **texts
        )
        HomePage.objects.get().add_child(instance=index)

    def below_index(page: GuidePage) -> None:
        page.first_published_at = page.last_published_at = now
        index.add_child(instance=page)

    yield from write(GuidePage, "slug", records, below_index)


def read_related(library: Library, reading: Reading) -> list[Record]:
    """Return a record per guide that holds only the guides it leads to."""
    known = library.vocabulary(reading).guides
    return list(library.taken(FILE, "guides", partial(_related, known=known), reading))


def _related(entry: Entry, known: frozenset[str]) -> Record:
    slugs = many_of(entry, "related", known - {entry["slug"]})
    rows = tuple({"guide": ref} for ref in refs("guide", slugs))
    return Record(entry["slug"], inlines={"related": rows})


def write_related(records: list[Record]) -> Iterator[str]:
    """Store the links between guides without touching the rest of a page."""
    resolver = Resolver()
    pages = GuidePage.objects.select_related("latest_revision").prefetch_related("related__guide")
    present = {page.slug: page for page in pages}
    for record in map(resolver.record, records):
        page = present[record.key]
        if edited(page):
            yield "kept"
        elif differs(page, record):
            set_related(page, record)
            page.related.commit()  # type: ignore[attr-defined]
            yield "changed"
        else:
            yield "unchanged"
