"""What is hard to believe about a new value. Nothing of it is forbidden: it asks for a reason."""

from decimal import Decimal

from django.utils.translation import gettext as _

from portal.i18n.formats import format_number
from portal.i18n.languages import current_language
from soums.models import Indicator

FACTOR = 10


def doubts(indicator: Indicator, value: Decimal, last: Decimal | None) -> list[str]:
    """Sentences about a value in the indicator's unit; `last` is the value known so far."""
    found = []
    if indicator.lowest is not None and value < indicator.lowest:
        found.append(_("Lower than %(bound)s, which is hardly possible.") % _said(indicator.lowest))
    if indicator.highest is not None and value > indicator.highest:
        found.append(
            _("Higher than %(bound)s, which is hardly possible.") % _said(indicator.highest)
        )
    if last and value and abs(value) >= FACTOR * abs(last):
        found.append(_("Ten times the last value (%(bound)s) or more.") % _said(last))
    if last and FACTOR * abs(value) <= abs(last):
        found.append(_("A tenth of the last value (%(bound)s) or less.") % _said(last))
    return found


def _said(number: Decimal) -> dict[str, str]:
    return {"bound": format_number(number, current_language())}
