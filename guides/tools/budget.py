"""The moving budget: a reader's own numbers, added up. Needs no database."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from guides.tools.mortgage import whole
from guides.tools.numbers import Field, Filled, Numbers, read_numbers

MOST = 10**10
# The reserve of 10–15 % and the three to six months are the advice of the guide «moving-budget».
ONCE = (
    Field("transport", _("Moving the load"), 0, MOST),
    Field("travel", _("Travel of the family"), 0, MOST),
    Field("fees", _("Registration and other fees"), 0, MOST),
    Field("school", _("Children’s clothes and school things"), 0, MOST),
)
MONTHLY = (
    Field("rent", _("Rent or building"), 0, MOST),
    Field("fuel", _("Wood, coal and other fuel"), 0, MOST),
    Field("power", _("Electricity, water, phone"), 0, MOST),
    Field("food", _("Food"), 0, MOST),
    Field("insurance", _("Insurance contributions"), 0, MOST),
)
FRAME = (
    Field("income", _("Income a month, estimated low"), 0, MOST),
    Field("people", _("People in the household"), 1, 30, _("people")),
    Field("months", _("Months to provide for"), 1, 12, _("months"), default="3"),
    Field("reserve", _("Reserve for surprises"), 0, 100, "%", default="10"),
)
GROUPS: tuple[tuple[Any, tuple[Field, ...]], ...] = (
    (_("Once"), ONCE),
    (_("Each month"), MONTHLY),
    (_("Income and reserve"), FRAME),
)
HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Sum:
    """A budget in ₮. `gap` is what income leaves uncovered, 0 when it covers all; `left_out` are
    fields that stand empty: they were counted as nothing, and the page says so.
    """

    once: int
    monthly: int
    months: int
    reserve: int
    income: int
    left_out: list[Filled]

    @property
    def over_months(self) -> int:
        """The months together."""
        return self.monthly * self.months

    @property
    def total(self) -> int:
        """All that is needed."""
        return self.once + self.over_months + self.reserve

    @property
    def income_over_months(self) -> int:
        """Income of the months together."""
        return self.income * self.months

    @property
    def gap(self) -> int:
        """What has to be saved before the move."""
        return max(0, self.total - self.income_over_months)


@dataclass(frozen=True)
class Budget:
    """The form by groups and, when an amount was given and all numbers are good, its sum."""

    numbers: Numbers
    groups: list[tuple[str, list[Filled]]]
    sum: Sum | None


def budget(query: Mapping[str, str]) -> Budget:
    """Read and add up the numbers of an address."""
    numbers = read_numbers((*ONCE, *MONTHLY, *FRAME), query)
    groups = [(str(label), [numbers[f.name] for f in fields]) for label, fields in GROUPS]
    amounts = [numbers[field.name] for field in (*ONCE, *MONTHLY)]
    given = any(amount.value is not None for amount in amounts)
    return Budget(numbers, groups, _sum(numbers) if given and not numbers.errors else None)


def _sum(numbers: Numbers) -> Sum:
    once = _total(numbers, ONCE)
    monthly = _total(numbers, MONTHLY)
    months = int(numbers.value("months")) or 1
    share = numbers.value("reserve") / HUNDRED
    return Sum(
        once=once,
        monthly=monthly,
        months=months,
        reserve=whole((once + monthly * months) * share),
        income=int(numbers.value("income")),
        left_out=[numbers[f.name] for f in (*ONCE, *MONTHLY) if numbers[f.name].value is None],
    )


def _total(numbers: Numbers, fields: tuple[Field, ...]) -> int:
    return sum(int(numbers.value(field.name)) for field in fields)
