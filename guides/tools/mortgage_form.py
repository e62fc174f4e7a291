"""The mortgage calculator: terms of the programmes, a form, an answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from guides.tools.mortgage import MONTHS_A_YEAR, Loan, Schedule, schedule, whole
from guides.tools.numbers import Field, Numbers, read_numbers

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Terms:
    """Terms of a loan as its sources report them; the programme's page names sources and dates."""

    programme: str
    rate: str
    years: str
    down: str
    share: str
    share_years: str


# Both programmes' texts say these numbers; a test holds them together.
RURAL = Terms("rural-mortgage-3", rate="3", years="30", down="30", share="50", share_years="3")
GENERAL = Terms("mortgage-6", rate="6", years="30", down="30", share="0", share_years="0")
TERMS = {terms.programme: terms for terms in (RURAL, GENERAL)}


def fields(terms: Terms) -> list[Field]:
    """Return what the form asks for, with the programme's terms in it."""
    return [
        Field("price", _("Price of the home"), 1, 10**11, required=True, default="100000000"),
        Field("down", _("Down payment"), 0, 99, unit="%", places=2, default=terms.down),
        Field(
            "years", _("Length of the loan"), 1, 40, _("years"), required=True, default=terms.years
        ),
        Field("rate", _("Interest a year"), 0, 60, "%", 2, terms.rate, required=True),
        Field(
            "share",
            _("Share of the interest that the State pays"),
            *(0, 100),
            unit="%",
            places=2,
            default=terms.share,
        ),
        Field("share_years", _("For how many years"), 0, 40, _("years"), default=terms.share_years),
        Field(
            "later",
            _("Interest after those years"),
            *(0, 60),
            unit="%",
            places=2,
            hint=_("Not known from the sources: ask the bank. Empty means that it stays the same."),
        ),
    ]


@dataclass(frozen=True)
class Answer:
    """What a loan costs; money in ₮. `after` is the number of the first month without support."""

    loan: Loan
    price: int
    down: int
    schedule: Schedule
    after: int

    @property
    def last_supported(self) -> int:
        """What the borrower pays in the last month with support."""
        month = self.schedule.month(self.after - 1)
        return month.yours if month else 0

    @property
    def first_alone(self) -> int | None:
        """What the borrower pays in the first month without support, None if there is none."""
        month = self.schedule.month(self.after)
        return month.yours if month else None


@dataclass(frozen=True)
class Calculation:
    """The form and, when all numbers are good, its answer."""

    terms: Terms
    numbers: Numbers
    answer: Answer | None


def calculate(query: Mapping[str, str]) -> Calculation:
    """Answer an address; one that names only a programme is answered with its terms."""
    terms = TERMS.get(query.get("programme", ""), RURAL)
    numbers = read_numbers(fields(terms), query)
    return Calculation(terms, numbers, None if numbers.errors else _answer(numbers))


def _answer(numbers: Numbers) -> Answer | None:
    price = int(numbers.value("price"))
    down = whole(price * numbers.value("down") / HUNDRED)
    months = int(numbers.value("years")) * MONTHS_A_YEAR
    share = numbers.value("share")
    share_months = min(int(numbers.value("share_years")) * MONTHS_A_YEAR, months)
    if price - down <= 0 or not months:
        return None
    loan = Loan(
        amount=price - down,
        months=months,
        rate=numbers.value("rate"),
        share=share,
        share_months=share_months if share else 0,
        later_rate=numbers["later"].value,
        later_from=share_months + 1,
    )
    return Answer(loan, price, down, schedule(loan), share_months + 1)
