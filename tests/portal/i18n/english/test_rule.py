"""When a part is current, outdated or missing."""

from datetime import date

import pytest

from portal.i18n.english.rule import Known, Part, State, digest, settled

FIRST, LATER = date(2026, 5, 1), date(2026, 6, 1)


def part(mongolian="Гэр хороолол", english="Ger district", whole=True):
    return Part("text", mongolian, english, whole)


def known(state=State.CURRENT, base="Гэр хороолол", now=None, english="Ger district", day=None):
    return Known(state, digest(english), digest(base if now is None else now), base, day)


def test_a_part_without_mongolian_has_nothing_to_translate():
    assert settled(part(mongolian=""), known(), FIRST) is None


@pytest.mark.parametrize(
    ("english", "whole", "state"),
    [
        ("Ger district", True, State.CURRENT),
        ("", False, State.MISSING),
        ("Ger", False, State.MISSING),
    ],
)
def test_a_part_that_is_new_is_current_or_missing(english, whole, state):
    assert settled(part(english=english, whole=whole), None, FIRST).state == state


def test_a_changed_mongolian_text_outdates_the_english_and_keeps_what_it_said():
    after = settled(part(mongolian="Орон сууц"), known(), FIRST)
    assert (after.state, after.base_text, after.changed_on) == (
        State.OUTDATED,
        "Гэр хороолол",
        FIRST,
    )


def test_a_publication_that_leaves_an_outdated_part_alone_does_not_move_its_day():
    before = known(State.OUTDATED, now="Орон сууц", day=FIRST)
    assert settled(part(mongolian="Орон сууц"), before, LATER).changed_on == FIRST


def test_a_further_change_of_the_mongolian_moves_the_day_and_keeps_the_first_text():
    before = known(State.OUTDATED, now="Орон сууц", day=FIRST)
    after = settled(part(mongolian="Байр"), before, LATER)
    assert (after.changed_on, after.base_text) == (LATER, "Гэр хороолол")


def test_an_edit_of_the_english_makes_it_current_again():
    before = known(State.OUTDATED, now="Орон сууц", day=FIRST)
    after = settled(part(mongolian="Орон сууц", english="Flats"), before, LATER)
    assert (after.state, after.base_text, after.changed_on) == (State.CURRENT, "Орон сууц", None)


def test_a_mongolian_text_that_is_put_back_is_what_the_english_says():
    before = known(State.OUTDATED, now="Орон сууц", day=FIRST)
    assert settled(part(), before, LATER).state == State.CURRENT


def test_a_small_correction_keeps_the_english_current():
    after = settled(part(mongolian="Гэр хороолол."), known(), FIRST, kept=True)
    assert (after.state, after.base_text) == (State.CURRENT, "Гэр хороолол.")


def test_a_small_correction_does_not_make_outdated_english_current():
    before = known(State.OUTDATED, now="Орон сууц", day=FIRST)
    after = settled(part(mongolian="Орон сууц."), before, LATER, kept=True)
    assert (after.state, after.base_text) == (State.OUTDATED, "Гэр хороолол")


def test_other_spaces_and_line_breaks_change_nothing():
    assert settled(part(mongolian=" Гэр\n хороолол "), known(), FIRST).state == State.CURRENT


def test_english_that_was_emptied_is_missing():
    after = settled(part(english="", whole=False), known(State.OUTDATED), FIRST)
    assert (after.state, after.changed_on) == (State.MISSING, None)
