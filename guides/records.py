"""Guides and programmes as plain records, for the API and for whoever indexes them."""

from typing import Any

from django.urls import reverse
from django.utils.translation import override

from guides.cards import guide_url
from guides.models import GuidePage, Programme
from guides.models.bases import Confirmable, Sourced
from portal.i18n.languages import LANGUAGE_NAMES

STEP_TEXTS = ("title", "body", "link_label")
PROGRAMME_TEXTS = (
    "title",
    "provider",
    "what_you_get",
    "who_may",
    "what_can_go_wrong",
    "legal_basis",
)


def both(row: Any, *names: str) -> dict[str, str]:
    """Return `{name_mn, name_en}` of each field; a language that is missing gives ""."""
    return {
        f"{name}_{language}": getattr(row, f"{name}_{language}") or ""
        for name in names
        for language in LANGUAGE_NAMES
    }


def both_lines(row: Any, name: str) -> dict[str, list[str]]:
    """Return `{name_mn, name_en}` of a field that holds one text a line, as lists."""
    return {key: text.splitlines() for key, text in both(row, name).items()}


def guide_record(page: GuidePage, language: str) -> dict[str, Any]:
    """Return a guide in short; audiences, topics and stage must be loaded."""
    return {
        "slug": page.slug,
        "number": page.number,
        **both(page, "title", "summary"),
        "url": guide_url(page, language),
        "audience": [audience.key for audience in page.audiences.all()],
        "stage": page.stage.key,
        "topics": [topic.key for topic in page.topics.all()],
        "places": page.place_codes,
        "concepts": page.concepts,
        "reading_minutes": page.reading_minutes,
        **_verification(page),
    }


def guide_detail(page: GuidePage, language: str) -> dict[str, Any]:
    """Return a guide with all its texts."""
    related = page.related.select_related("guide")
    return {
        **guide_record(page, language),
        **both(page, "intro", "who_to_ask"),
        **both_lines(page, "tips"),
        "steps": [_step(step) for step in page.steps.all()],
        "facts": [
            {
                **both(fact, "statement"),
                "confidence": fact.confidence,
                "source": source_record(fact),
                "checked_on": fact.checked_on,
            }
            for fact in page.facts.all()
        ],
        "related": [row.guide.slug for row in related if row.guide.live],
        "programmes": [p.slug for p in page.programmes.filter(live=True)],
        "place_notes": [
            _note(note) for note in page.place_notes.filter(live=True).select_related("place")
        ],
    }


def _note(note: Any) -> dict[str, Any]:
    return {
        "place": note.place.code,
        **both(note, "text"),
        "source": source_record(note),
        "checked_on": note.checked_on,
        "checked_by": note.checked_by,
    }


def programme_record(row: Programme, language: str) -> dict[str, Any]:
    """Return a programme with its rules, steps and sources."""
    guide = row.guide if row.guide and row.guide.live else None
    return {
        "slug": row.slug,
        **both(row, *PROGRAMME_TEXTS),
        "kind": row.kind,
        "audience": [audience.key for audience in row.audiences.all()],
        "topics": [topic.key for topic in row.topics.all()],
        "places": row.place_codes,
        "concepts": row.concepts,
        "status": row.status,
        "status_as_of": row.status_as_of or None,
        "rules": [_rule(rule) for rule in row.rules.all()],
        "how_to_apply": [both(step, "title", "body") for step in row.steps.all()],
        "sources": [
            {**source_record(source), "confidence": source.confidence}
            for source in row.sources.all()
        ],
        "guide": guide.slug if guide else None,
        "url": programme_url(row, language),
        **_verification(row),
    }


def programme_url(row: Programme, language: str) -> str:
    """Return the address of a programme's page in a language."""
    with override(language):
        return reverse("programme", args=[row.slug])


def source_record(row: Sourced) -> dict[str, str | None]:
    """Return the source of a row; no address and no date are None."""
    return {
        "publisher": row.source_publisher,
        "title": row.source_title,
        "url": row.source_url or None,
        "date": row.source_date or None,
    }


def _verification(row: Confirmable) -> dict[str, Any]:
    return {
        "verification": row.verification,
        "confirmed_by": row.confirmed_by or None,
        "confirmed_on": row.confirmed_on,
        "checked_on": row.checked_on,
    }


def _step(step: Any) -> dict[str, Any]:
    return {
        **both(step, *STEP_TEXTS),
        **both_lines(step, "documents"),
        "days_deadline": step.days_deadline,
        "deadline_from": step.deadline_from or None,
        "link_url": step.link_url or None,
    }


def _rule(rule: Any) -> dict[str, Any]:
    return {
        "key": rule.key,
        **both(rule, "question", "explanation"),
        "type": rule.answer_type,
        "operator": rule.operator,
        "value": rule.value,
        "choices": rule.choices,
    }
