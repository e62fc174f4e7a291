"""Repaying a loan in equal payments, with a share of the interest carried by the State.

Money is whole tugriks. Each month's interest and the equal payment are rounded half up to ₮1; the
last payment settles what rounding has left. Needs no database.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

MONTHS_A_YEAR = 12
HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Loan:
    """A loan of `amount` ₮ over `months`, at `rate` % a year.

    The State pays `share` % of each month's interest in the first `share_months`. From month
    `later_from` on the rate is `later_rate` %, when there is one.
    """

    amount: int
    months: int
    rate: Decimal
    share: Decimal = Decimal(0)
    share_months: int = 0
    later_rate: Decimal | None = None
    later_from: int = 0


@dataclass(frozen=True)
class Month:
    """One month in ₮: the payment is `yours` and `states` together; `left` is still owed after."""

    number: int
    payment: int
    interest: int
    states: int
    left: int

    @property
    def yours(self) -> int:
        """What the borrower pays."""
        return self.payment - self.states


@dataclass(frozen=True)
class Year:
    """Twelve months in ₮."""

    number: int
    yours: int
    states: int
    interest: int
    left: int


@dataclass(frozen=True)
class Schedule:
    """All months of a loan."""

    months: list[Month]

    @property
    def first(self) -> Month:
        """The first month."""
        return self.months[0]

    @property
    def yours(self) -> int:
        """All that the borrower pays."""
        return sum(month.yours for month in self.months)

    @property
    def states(self) -> int:
        """All that the State pays."""
        return sum(month.states for month in self.months)

    @property
    def interest(self) -> int:
        """All interest."""
        return sum(month.interest for month in self.months)

    def month(self, number: int) -> Month | None:
        """A month by its number from 1, None when the loan is paid before."""
        return self.months[number - 1] if number <= len(self.months) else None

    @property
    def years(self) -> list[Year]:
        """The months, twelve by twelve."""
        return list(_years(self.months))


def annuity(amount: int, monthly: Decimal, months: int) -> int:
    """Return the equal payment in ₮: amount · i / (1 − (1 + i)^−n); without interest amount / n."""
    if not monthly:
        return whole(Decimal(amount) / months)
    return whole(amount * monthly / (1 - (1 + monthly) ** -months))


def whole(value: Decimal) -> int:
    """Round half up to whole tugriks."""
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def schedule(loan: Loan) -> Schedule:
    """Return every month of a loan."""
    return Schedule(list(_months(loan)))


def _months(loan: Loan) -> Iterator[Month]:
    left = loan.amount
    monthly = _monthly(loan.rate)
    payment = annuity(left, monthly, loan.months)
    for number in range(1, loan.months + 1):
        if loan.later_rate is not None and number == loan.later_from:
            monthly = _monthly(loan.later_rate)
            payment = annuity(left, monthly, loan.months - number + 1)
        interest = whole(left * monthly)
        due = left + interest if number == loan.months else min(payment, left + interest)
        left = left + interest - due
        states = whole(interest * loan.share / HUNDRED) if number <= loan.share_months else 0
        yield Month(number, due, interest, states, left)


def _monthly(rate: Decimal) -> Decimal:
    return rate / HUNDRED / MONTHS_A_YEAR


def _years(months: list[Month]) -> Iterator[Year]:
    for start in range(0, len(months), MONTHS_A_YEAR):
        part = months[start : start + MONTHS_A_YEAR]
        yield Year(
            start // MONTHS_A_YEAR + 1,
            sum(month.yours for month in part),
            sum(month.states for month in part),
            sum(month.interest for month in part),
            part[-1].left,
        )
