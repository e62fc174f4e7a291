"""«Still correct»: one click sets the day of the check and the office, through the usual doors.

Who may publish confirms at once; everybody else proposes, and an approver decides.
"""

from dataclasses import replace
from enum import Enum
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from soums.desk.scope import may_edit, may_publish
from soums.figures.door import FigureState, NewFigure, propose, record
from soums.listings.door import write
from soums.listings.models import Listing
from soums.models import Figure, FigureChange, PlacePage, SectionCheck
from soums.offices import office_in_both, office_of
from soums.section_checks import forget

STILL_CORRECT = "still correct"
ACTION = "soums.still_correct"


class Outcome(Enum):
    """What became of a confirmation."""

    CONFIRMED = "confirmed"
    PROPOSED = "proposed"
    WAITING = "waiting"
    REFUSED = "refused"


@transaction.atomic
def confirm_figure(figure: Figure, by: Any) -> Outcome:
    """Set the day and the office of a figure; `WAITING` where a change of it is proposed already.

    Raises PermissionDenied for a place that is not the user's.
    """
    place = figure.place
    _refuse_strangers(by, place.code if place else None)
    about = {"place": place, "indicator": figure.indicator_id, "year": figure.year}
    if FigureChange.objects.filter(state=FigureChange.State.PROPOSED, **about).exists():
        return Outcome.WAITING
    state = replace(
        FigureState.of(figure),
        checked_on=timezone.localdate(),
        checked_by=office_in_both(office_of(by, place.path) if place else None),
    )
    row = NewFigure(figure.place_id, figure.indicator_id, figure.year, state)
    if may_publish(by, place.code if place else None):
        list(record([row], why=STILL_CORRECT, by=by))
        return Outcome.CONFIRMED
    propose(row, why=STILL_CORRECT, by=by)
    return Outcome.PROPOSED


@transaction.atomic
def confirm_section(page: PlacePage, section: str, by: Any) -> Outcome:
    """Note that the published text of a section still holds. Raises PermissionDenied as above."""
    _refuse_strangers(by, page.code)
    publishes = may_publish(by, page.code)
    states = SectionCheck.State
    about = SectionCheck.objects.filter(place=page, section=section)
    if not publishes and about.filter(state=states.PROPOSED).exists():
        return Outcome.WAITING
    check = SectionCheck(
        place=page,
        section=section,
        checked_on=timezone.localdate(),
        office=office_of(by, page.path),
        state=states.PROPOSED,
        made_by=by,
    )
    check.save()
    if not publishes:
        return Outcome.PROPOSED
    decide_check(check, approve=True, by=by)
    return Outcome.CONFIRMED


@transaction.atomic
def decide_check(check: SectionCheck, *, approve: bool, by: Any) -> None:
    """Let a proposed check stand, or not; a standing one enters the history of the page.

    Raises PermissionDenied, or ValueError when it was decided before.
    """
    if not may_publish(by, check.place.code):
        raise PermissionDenied
    if check.state != SectionCheck.State.PROPOSED:
        raise ValueError("this check was decided before")
    check.state = SectionCheck.State.APPROVED if approve else SectionCheck.State.REJECTED
    check.decided_by, check.decided_at = by, timezone.now()
    check.save()
    if approve:
        log(check.place, ACTION, user=by, data={"section": check.section})
        transaction.on_commit(forget)


@transaction.atomic
def confirm_record(found: Any, by: Any) -> Outcome:
    """Set the day of the check of a listing, or of another record with a place.

    `REFUSED` where a draft of it waits, which would be lost, or where it no longer fits: a listing
    past its last day needs a new one. Raises PermissionDenied out of the user's reach.
    """
    policy = policy_registry.get_by_type(type(found))
    if not policy.user_has_permission_for_instance(by, "change", found):
        raise PermissionDenied
    if found.has_unpublished_changes:
        return Outcome.REFUSED
    values: dict[str, Any] = {"checked_on": timezone.localdate()}
    if hasattr(found, "checked_by"):
        values["checked_by"] = office_in_both(office_of(by, found.place.path))
    publishes = policy.user_has_permission_for_instance(by, "publish", found)
    try:
        with transaction.atomic():
            _write(found, values, by, publishes)
    except ValidationError:
        return Outcome.REFUSED
    return Outcome.CONFIRMED if publishes else Outcome.PROPOSED


def _write(found: Any, values: dict[str, Any], by: Any, publishes: bool) -> None:
    if isinstance(found, Listing):
        write(found, values, why=STILL_CORRECT, by=by, publish=publishes)
    else:
        for name, value in values.items():
            setattr(found, name, value)
        found.full_clean()
        revision = found.save_revision(user=by, changed=True)
        if publishes:
            revision.publish(user=by, log_action=False)
        log(found, ACTION, user=by, data={}, revision=revision, content_changed=True)
    workflow = None if publishes else getattr(found, "get_workflow", lambda: None)()
    if workflow is not None:
        workflow.start(found, by)


def _refuse_strangers(user: Any, code: str | None) -> None:
    if not may_edit(user, code):
        raise PermissionDenied
