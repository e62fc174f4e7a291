"""Figures as words of a sentence: grouped thousands, decimals, a real minus sign."""

from soums.portraits.conditions import Values
from soums.portraits.facts import Facts, Soum
from soums.portraits.template import FigureName

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
WHOLE_FROM = 10
ONE_DECIMAL_FROM = 0.1

MONGOLIAN_MARKS = str.maketrans({",": NO_BREAK_SPACE, ".": ","})


def write_number(value: float, language: str, decimals: int | None = 0) -> str:
    """Return `5 044,5` in Mongolian, `5,044.5` in English; None keeps two digits."""
    places = _fitting_decimals(abs(value)) if decimals is None else decimals
    text = f"{abs(value):,.{places}f}"
    grouped = text.translate(MONGOLIAN_MARKS) if language == "mn" else text
    return MINUS + grouped if value < 0 else grouped


def _fitting_decimals(size: float) -> int:
    if size >= WHOLE_FROM:
        return 0
    return 1 if size >= ONE_DECIMAL_FROM else 2


def words(
    soum: Soum, facts: Facts, figures: dict[str, FigureName], values: Values, language: str
) -> dict[str, str]:
    """Return what stands for each placeholder; a missing figure is absent from the result."""
    named = {
        name: write_number(value, language, figures[name].decimals)
        for name, value in values.items()
        if value is not None
    }
    return (
        named
        | _derived(values, language)
        | {
            "name": soum.names[language],
            "aimag": facts.aimag_names[soum.aimag_code][language],
            "area": write_number(soum.area_km2, language, None),
        }
    )


def _derived(values: Values, language: str) -> dict[str, str]:
    derived = {}
    before, now, percent = (values.get(k) for k in ("population_before", "population", "percent"))
    if before is not None and now is not None:
        derived["change"] = write_number(abs(now - before), language)
    if percent is not None:
        derived["percent"] = write_number(abs(percent), language, 1)
    return derived
