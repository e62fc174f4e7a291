"""The state of each part of an object that is being edited, as published and as it would be."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from portal.i18n.english.difference import Piece, difference
from portal.i18n.english.keeping import known_in, rows_of
from portal.i18n.english.parts import part_label, parts_of
from portal.i18n.english.rule import Part, State, digest, settled
from portal.i18n.models import EnglishPart


@dataclass(frozen=True)
class PartView:
    """One part: `state` as published ("" before that), `ahead` if the draft were published now.

    `pieces` say what the Mongolian said when the English was last current, and says in the draft.
    """

    key: str
    label: str
    state: str
    ahead: str
    changed_on: Any
    pieces: list[Piece]

    @property
    def state_label(self) -> str:
        """The published state in words."""
        return str(dict(EnglishPart.STATES).get(self.state, ""))

    @property
    def ahead_label(self) -> str:
        """The state after a publication in words."""
        return str(dict(EnglishPart.STATES).get(self.ahead, ""))

    @property
    def may_be_checked(self) -> bool:
        """Whether somebody can say that the English still holds."""
        return State.OUTDATED in {self.state, self.ahead} and self.ahead != State.MISSING


def overview_of(instance: Any) -> dict[str, PartView]:
    """Return the parts with a text or a state, by key; one query, and then kept on the object."""
    if instance.pk is None:
        return {}
    kept: dict[str, PartView] | None = instance.__dict__.get("_english_overview")
    if kept is None:
        rows = rows_of(instance)
        views = [_view(instance, part, rows.get(part.key)) for part in parts_of(instance)]
        kept = {view.key: view for view in views if view.state or view.ahead}
        instance.__dict__["_english_overview"] = kept
    return kept


def _view(instance: Any, part: Part, row: EnglishPart | None) -> PartView:
    ahead = settled(part, known_in(row), timezone.localdate())
    moved = row is not None and row.base_text and digest(row.base_text) != digest(part.mongolian)
    return PartView(
        key=part.key,
        label=part_label(type(instance), part.key),
        state=row.state if row and row.live else "",
        ahead=ahead.state if ahead else "",
        changed_on=row.changed_on if row else None,
        pieces=difference(row.base_text, part.mongolian) if row and moved else [],
    )
