"""The dry run: every change and every error by cell, before anything is written."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.accounts.models import User
from portal.sheets.cells import as_text, without_mark
from soums.desk.scope import may_edit
from soums.listings.door import Changes, changes_of
from soums.listings.kinds import KINDS, Kind
from soums.listings.models import Listing, ServiceType
from soums.listings.sheets.columns import ID, Column, columns_of
from soums.listings.sheets.reading import Problem, SheetRow
from soums.listings.sheets.values import value_of
from soums.models import PlacePage

Address = tuple[str, int]


@dataclass
class PlannedRow:
    """What one row would do: the listing, its new values, what changes, what is wrong."""

    source: SheetRow
    listing: Listing | None = None
    values: dict[str, Any] = field(default_factory=dict)
    changes: Changes = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def address(self) -> Address:
        """Where the row stands."""
        return (self.source.sheet, self.source.row)

    @property
    def is_new(self) -> bool:
        """Whether it makes a new listing."""
        return self.listing is not None and self.listing.pk is None

    @property
    def outcome(self) -> str:
        """`wrong`, `new`, `changed` or `unchanged`."""
        if self.problems:
            return "wrong"
        if self.is_new:
            return "new"
        return "changed" if self.changes else "unchanged"

    @property
    def shown_changes(self) -> list[tuple[str, str, str]]:
        """(column, before, after) as text."""
        return [(name, as_text(old), as_text(new)) for name, (old, new) in self.changes.items()]


@dataclass(frozen=True)
class Plan:
    """All rows of a file; `problems` has those of its headings first."""

    rows: list[PlannedRow]
    heading_problems: list[Problem] = field(default_factory=list)

    @property
    def problems(self) -> list[Problem]:
        """Everything that is wrong."""
        return [*self.heading_problems, *(p for row in self.rows for p in row.problems)]

    @property
    def counts(self) -> dict[str, int]:
        """How many rows are `new`, `changed`, `unchanged`, `wrong`."""
        found = dict.fromkeys(("new", "changed", "unchanged", "wrong"), 0)
        for row in self.rows:
            found[row.outcome] += 1
        return found

    def digest(self) -> str:
        """Equal exactly when the dry run says the same: what was seen is what is written."""
        parts = [f"{row.address}{row.outcome}{row.shown_changes}" for row in self.rows]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


class Planner:
    """Checks rows against the portal as it is now; places and present listings are read at once."""

    def __init__(self, rows: Iterable[SheetRow], by: User | None) -> None:
        self._rows = list(rows)
        self._by = by
        self._today = timezone.localdate()
        places = PlacePage.objects.live().values_list("code", "pk")
        self._places: Mapping[str, int] = dict(places)
        self._services = {kind.key: kind for kind in ServiceType.objects.all()}
        self._columns = {key: columns_of(kind) for key, kind in KINDS.items()}
        self._present = {key: self._present_of(kind) for key, kind in KINDS.items()}

    def plan(self, heading_problems: Iterable[Problem] = ()) -> Plan:
        """The plan of all rows."""
        seen: set[tuple[str, int]] = set()
        planned = []
        for row in self._rows:
            one = self._planned(row)
            if one.listing is not None and one.listing.pk:
                key = (row.kind, one.listing.pk)
                if key in seen:
                    _note(one, ID, _("The same listing stands in two rows."))
                seen.add(key)
            planned.append(one)
        return Plan(planned, list(heading_problems))

    def _present_of(self, kind: Kind) -> dict[int, Listing]:
        wanted = {
            int(row.cells[ID])
            for row in self._rows
            if row.kind == kind.key and _is_number(row.cells.get(ID, ""))
        }
        return kind.model.objects.in_bulk(wanted) if wanted else {}  # type: ignore[attr-defined,no-any-return]

    def _planned(self, row: SheetRow) -> PlannedRow:
        planned = PlannedRow(row, listing=self._listing(row))
        if planned.listing is None:
            _note(planned, ID, _("There is no such listing."))
            return planned
        for column in self._columns[row.kind][1:]:
            if column.name in row.cells or planned.listing.pk is None:
                self._read(planned, column)
        if not planned.problems:
            planned.changes = changes_of(planned.listing, planned.values)
            self._check_whole(planned, planned.listing)
        return planned

    def _listing(self, row: SheetRow) -> Listing | None:
        text = row.cells.get(ID, "")
        if not text:
            return KINDS[row.kind].model()
        return self._present[row.kind].get(int(text)) if _is_number(text) else None

    def _read(self, planned: PlannedRow, column: Column) -> None:
        text = planned.source.cells.get(column.name, "")
        try:
            if column.name == "place":
                planned.values["place_id"] = self._place(planned, text)
            elif column.name == "service":
                planned.values["service"] = self._service(text)
            else:
                assert column.field is not None  # noqa: S101 (only the number has no field)
                planned.values[column.name] = value_of(column.field, text)
        except ValidationError as error:
            _note(planned, column.name, " ".join(error.messages))

    def _place(self, planned: PlannedRow, text: str) -> int:
        code = without_mark(text).split(" ")[0].strip()
        found = self._places.get(code.zfill(4) if code.isdigit() and len(code) == 3 else code)  # noqa: PLR2004 (a spreadsheet drops the first zero)
        if found is None:
            raise ValidationError(_("“%(value)s” is no code of a place.") % {"value": text[:60]})
        listing = planned.listing
        moved = listing is not None and listing.pk and listing.place_id != found
        codes = [code, *([self._code_of(listing.place_id)] if moved and listing else [])]
        if self._by is not None and not all(may_edit(self._by, one) for one in codes):
            raise ValidationError(_("This place is not yours to write about."))
        return found

    def _code_of(self, place_id: int) -> str:
        return next((code for code, pk in self._places.items() if pk == place_id), "")

    def _service(self, text: str) -> ServiceType:
        wanted = text.strip().casefold()
        for kind in self._services.values():
            if wanted in (
                kind.key,
                *(str(getattr(kind, f"name_{c}")).casefold() for c in ("mn", "en")),
            ):
                return kind
        raise ValidationError(_("“%(value)s” is no kind of service point.") % {"value": text[:60]})

    def _check_whole(self, planned: PlannedRow, listing: Listing) -> None:
        """Rules between fields; the present listing itself stays as it is."""
        whole = type(listing)(**{name: _held(listing, name) for name in _names(listing)})
        for name, value in planned.values.items():
            setattr(whole, name, value)
        try:
            whole.clean()
        except ValidationError as error:
            for name, messages in error.message_dict.items():
                _note(planned, "" if name == NON_FIELD_ERRORS else name, " ".join(messages))
        self._check_days(planned)

    def _check_days(self, planned: PlannedRow) -> None:
        last: date | None = planned.values.get("expires_on")
        if planned.is_new and last is not None and last < self._today:
            _note(planned, "expires_on", _("The last day lies behind: nobody would see it."))


def _names(listing: Listing) -> list[str]:
    return [field.attname for field in listing._meta.concrete_fields if not field.primary_key]


def _held(listing: Listing, name: str) -> Any:
    return listing.__dict__.get(name)


def _note(planned: PlannedRow, column: str, reason: str) -> None:
    row = planned.source
    planned.problems.append(Problem(row.sheet, row.row, column, reason))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 19  # noqa: PLR2004 (what a column holds)
