"""When a sentence is true of a soum. Bounds are ours and stand here, not in the sentences."""

from soums.portraits.facts import Soum

NEAR_CENTRE_KM = 40
FAR_CENTRE_KM = 80
NEAR_CAPITAL_KM = 200
FAR_CAPITAL_KM = 500
NEAR_STATION_KM = 15
MANY_HERDER_HOUSEHOLDS = 500
FEW_PEOPLE = 2000
STEADY_PERCENT = 1.0
CLEARLY_COLDER_DEGREES = 3.0
CLEARLY_POORER_POINTS = 2.0
CLEARLY_DIRTIER_SHARE = 0.1

Values = dict[str, float | None]


def conditions(soum: Soum, values: Values, counted_apart: bool) -> dict[str, bool]:
    """Return every condition that a sentence may name, true or false.

    `counted_apart` soums have a count that jumps without an explanation: no sentence on growth.
    """
    return {
        "always": True,
        "centre": soum.is_centre,
        "soum": not soum.is_centre,
        "counted_apart": counted_apart,
        **_people({} if counted_apart else values),
        **_herding(values),
        **_distances(soum, values),
        **_climate(values),
        **_air(values if soum.is_centre else {}),
        **_aimag(values),
        "spacious": _less(values.get("density"), values.get("ub_density")),
        "few_people": _less(values.get("population"), FEW_PEOPLE),
    }


def _less(a: float | None, b: float | None) -> bool:
    return a is not None and b is not None and a < b


def _at_most(a: float | None, bound: float) -> bool:
    return a is not None and a <= bound


def _at_least(a: float | None, bound: float) -> bool:
    return a is not None and a >= bound


def _gap(a: float | None, b: float | None) -> float | None:
    return None if a is None or b is None else a - b


def _people(values: Values) -> dict[str, bool]:
    before, now = values.get("population_before"), values.get("population")
    percent = values.get("percent")
    return {
        "rose": _less(before, now),
        "fell": _less(now, before),
        "same": now is not None and now == before,
        "grew": _at_least(percent, STEADY_PERCENT),
        "shrank": _at_most(percent, -STEADY_PERCENT),
        "steady": percent is not None and abs(percent) < STEADY_PERCENT,
    }


def _herding(values: Values) -> dict[str, bool]:
    # No ratio is published where the count of herder households looks short.
    sound = values.get("herd_size") is not None
    return {
        "herding": sound,
        "livestock_only": not sound and values.get("livestock") is not None,
        "many_herders": sound and _at_least(values.get("herders"), MANY_HERDER_HOUSEHOLDS),
    }


def _distances(soum: Soum, values: Values) -> dict[str, bool]:
    centre = None if soum.is_centre else values.get("km_centre")
    capital = values.get("km_ub")
    return {
        "near_centre": _at_most(centre, NEAR_CENTRE_KM),
        "far_centre": _at_least(centre, FAR_CENTRE_KM),
        "near_ub": _at_most(capital, NEAR_CAPITAL_KM),
        "far_ub": _at_least(capital, FAR_CAPITAL_KM),
        "near_railway": _at_most(values.get("km_station"), NEAR_STATION_KM),
    }


def _climate(values: Values) -> dict[str, bool]:
    gap = _gap(values.get("january"), values.get("ub_january"))
    known = values.get("january") is not None and values.get("july") is not None
    return {
        "climate": known,
        "no_climate": not known,
        "milder": _at_least(gap, CLEARLY_COLDER_DEGREES),
        "colder": _at_most(gap, -CLEARLY_COLDER_DEGREES),
    }


def _air(values: Values) -> dict[str, bool]:
    here, capital = values.get("pm25"), values.get("ub_pm25")
    known = here is not None and capital is not None
    share = here / capital - 1 if here is not None and capital else 0.0
    return {
        "cleaner_air": known and share <= -CLEARLY_DIRTIER_SHARE,
        "dirtier_air": known and share >= CLEARLY_DIRTIER_SHARE,
    }


def _aimag(values: Values) -> dict[str, bool]:
    net = values.get("migration_net")
    poverty = _gap(values.get("poverty"), values.get("ub_poverty"))
    before = (values.get("unemployment_before"), values.get("ub_unemployment_before"))
    now = (values.get("unemployment"), values.get("ub_unemployment"))
    return {
        "aimag_gained": net is not None and net > 0,
        "aimag_lost": net is not None and net < 0,
        "poverty_lower": _at_most(poverty, -CLEARLY_POORER_POINTS),
        "poverty_higher": _at_least(poverty, CLEARLY_POORER_POINTS),
        "more_teachers": _less(values.get("pupils"), values.get("ub_pupils")),
        "fewer_doctors": _less(values.get("doctors"), values.get("ub_doctors")),
        "unemployment_lower": _less(*before) and _less(*now),
        "unemployment_higher": _less(*reversed(before)) and _less(*reversed(now)),
    }
