"""The sections of a place page as answers: «Хонгор сум · Боловсрол»."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from search.builders.concepts import section_tags
from search.builders.figures import NewestFigure
from search.builders.parts import (
    address,
    in_language,
    joined,
    place_fields,
    stream_text,
    title_keys,
)
from search.documents import Document
from search.documents.document import as_text
from soums.gazetteer import Place
from soums.models import PlacePage
from soums.questions import questions
from soums.sections import SECTION_OF_TOPIC, SECTIONS, Section

SECTION_KIND = "section"
SHOWN_FIGURES, SHOWN_GAPS = 4, 3
# The portrait describes a place as a whole.
PORTRAIT_SECTION = "living"


@dataclass(frozen=True)
class PlaceSource:
    """What the documents of one place are made of; figures by section, newest only."""

    page: PlacePage
    place: Place
    figures: dict[str, list[NewestFigure]]
    aimag_figures: dict[str, list[NewestFigure]]


def section_documents(source: PlaceSource, locale: str) -> Iterator[Document]:
    """One document a section, in the language that is active."""
    for section in SECTIONS.values():
        key = f"section:{source.place.code}:{section.key}"
        fields = {
            "uid": f"{key}:{locale}",
            "kind": SECTION_KIND,
            "locale": locale,
            "translation_key": key,
            **_texts(source, section, locale),
            **_circumstances(source, section, locale),
        }
        object_id = f"page:{source.place.id}"
        yield Document(fields["uid"], SECTION_KIND, object_id, locale, fields)


def _texts(source: PlaceSource, section: Section, locale: str) -> dict[str, Any]:
    title = f"{source.place.name} · {section.label}"
    return {
        "title": title,
        "title_keys": title_keys(title),
        "summary": _summary(source, section, locale),
        "body": joined(_body(source, section, locale)),
    }


def _summary(source: PlaceSource, section: Section, locale: str) -> str:
    """What is known first, then what nobody has told us."""
    known = source.figures.get(section.key, [])
    sentences = [_own(known, locale) or _of_aimag(source, section, locale)]
    answered = {figure.indicator.key for figure in known}
    gaps = [
        getattr(question, locale)
        for question in questions()[section.key]
        if not question.answered_by(answered)
    ]
    if gaps:
        asked = {"questions": "; ".join(gaps[:SHOWN_GAPS])}
        sentences.append(_("Not answered yet: %(questions)s") % asked)
    return joined(sentences, ". ")


def _own(figures: list[NewestFigure], locale: str) -> str:
    return joined((figure.words(locale) for figure in figures[:SHOWN_FIGURES]), " · ")


def _of_aimag(source: PlaceSource, section: Section, locale: str) -> str:
    words = _own(source.aimag_figures.get(section.key, []), locale)
    return _("In the whole aimag: %(figures)s") % {"figures": words} if words else ""


def _body(source: PlaceSource, section: Section, locale: str) -> Iterator[str]:
    page, place = source.page, source.place
    if section.key == PORTRAIT_SECTION:
        yield in_language(page, "portrait", locale)
    yield from stream_text(getattr(page, f"{section.key}_{locale}"))
    for remark in page.remarks.all():
        if _belongs(remark.topic, section):
            yield in_language(remark, "text", locale)
    yield from _answers(page, section, locale)
    for figure in source.figures.get(section.key, []):
        yield figure.words(locale)
    for question in questions()[section.key]:
        yield getattr(question, locale)
    yield ", ".join(filter(None, (place.name, place.aimag_name)))


def _answers(page: PlacePage, section: Section, locale: str) -> Iterator[str]:
    for door in (page.person_door, page.business_door):
        for block in door:
            if _belongs(block.value["topic"], section):
                yield f"{block.value[f'title_{locale}']}. {block.value[f'body_{locale}']}"


def _belongs(topic: str, section: Section) -> bool:
    return section.key == (topic if topic in SECTIONS else SECTION_OF_TOPIC.get(topic, "living"))


def _circumstances(source: PlaceSource, section: Section, locale: str) -> dict[str, Any]:
    page, tags = source.page, section_tags()[section.key]
    return {
        "topics": list(tags.topics),
        "concepts": list(tags.concepts),
        **place_fields([source.place.code]),
        "location": {"lat": source.place.latitude, "lon": source.place.longitude},
        "checked_on": as_text(_checked_on(source, section)),
        "published_at": as_text(page.last_published_at),
        "popularity": 0,
        "url": f"{address(page.url_path, locale)}{section.key}/",
    }


def _checked_on(source: PlaceSource, section: Section) -> date | None:
    days = [figure.checked_on for figure in source.figures.get(section.key, [])]
    return max(days, default=source.page.checked_on)
