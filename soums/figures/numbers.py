"""Numbers as people type them: decimal comma or point, thousands apart or not."""

import re
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

# No-break, thin and narrow no-break spaces as well: spreadsheets and pages write those.
_BLANKS = re.compile(r"[\s\u00a0\u2009\u202f'’]+")
_GROUPED = re.compile(r"-?\d{1,3}(?P<sign>[.,])\d{3}(?:(?P=sign)\d{3})+")
_BOTH = re.compile(r"-?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:\.\d{3})+,\d+)")
_PLAIN = re.compile(r"-?\d{1,14}(\.\d+)?")
MOST_DECIMALS = 4


def parse_number(text: str, decimals: int) -> Decimal:
    """The number that a text means; `decimals` is how many the indicator has.

    Raises ValidationError with a reason for the person who typed it.
    """
    shown = {"value": text.strip()[:40]}
    bare = _BLANKS.sub("", text).replace("\u2212", "-").removesuffix("%").removesuffix("₮")
    if decimals == 0 and re.fullmatch(r"-?[1-9]\d{0,2},\d{3}", bare):
        raise ValidationError(
            _("“%(value)s” may be read in two ways: write thousands with a space or together.")
            % shown
        )
    plain = _without_groups(bare)
    if not _PLAIN.fullmatch(plain):
        raise ValidationError(_("“%(value)s” is not a number.") % shown)
    number = Decimal(plain)
    if -int(number.as_tuple().exponent) > MOST_DECIMALS:
        raise ValidationError(_("“%(value)s” has more than four decimals.") % shown)
    return number.normalize() if number else Decimal(0)


def _without_groups(bare: str) -> str:
    if _GROUPED.fullmatch(bare):
        return bare.replace(",", "").replace(".", "")
    if _BOTH.fullmatch(bare):
        thousands = "," if bare.rindex(".") > bare.rindex(",") else "."
        bare = bare.replace(thousands, "")
    return bare.replace(",", ".") if bare.count(",") <= 1 else bare
