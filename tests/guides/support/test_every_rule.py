"""Each rule of each programme, both ways: made from the programmes themselves."""

import pytest

from guides.models import Programme, ProgrammeRule
from guides.support.eligibility import judge

pytestmark = pytest.mark.django_db

OPERATORS = {"eq", "in", "gte", "lte", "ask"}


def passing(rule):
    """An answer of an address that meets the rule; for one that only asks, any."""
    if rule.operator == "ask":
        return "yes"
    if rule.operator == "in":
        return rule.value[0]
    if rule.answer_type == "boolean":
        return "yes" if rule.value else "no"
    return str(rule.value)


def failing(rule):
    """An answer of an address that does not meet the rule, as near to it as there is."""
    if rule.answer_type == "boolean":
        return "no" if passing(rule) == "yes" else "yes"
    if rule.answer_type == "choice":
        return "other"
    return str(rule.value - 1 if rule.operator == "gte" else rule.value + 1)


def every_programme():
    return Programme.objects.prefetch_related("rules")


def answers(programme, **changed):
    given = {rule.key: passing(rule) for rule in programme.rules.all()}
    return {**given, **changed}


def outcome(client, programme, given):
    answer = client.get(f"/api/v1/programmes/{programme.slug}/eligibility", given)
    assert answer.status_code == 200, (programme.slug, given, answer.content)
    return answer.json()


def page(client, programme, given, language):
    answer = client.get(f"/{language}/support/{programme.slug}/", given)
    assert answer.status_code == 200
    return answer.content.decode()


def test_there_are_rules_of_every_kind_and_every_programme_has_one():
    assert set(ProgrammeRule.objects.values_list("operator", flat=True)) == OPERATORS
    assert all(programme.rules.all() for programme in every_programme())


def test_keys_of_rules_are_not_those_of_other_parameters():
    assert not ProgrammeRule.objects.filter(key__in={"place", "lang", "limit", "offset"}).exists()


def test_who_meets_every_rule_may_likely_qualify(client):
    for programme in every_programme():
        decisive = [rule for rule in programme.rules.all() if rule.operator != "ask"]
        found = outcome(client, programme, answers(programme))

        assert found["outcome"] == ("likely_yes" if decisive else "cannot_say"), programme.slug
        assert found["failed"] == found["unknown"] == []


def test_each_rule_that_fails_alone_decides_and_is_named(client, language):
    for programme in every_programme():
        for rule in programme.rules.all():
            if rule.operator == "ask":
                continue
            given = answers(programme, **{rule.key: failing(rule)})
            found = outcome(client, programme, given)
            shown = page(client, programme, given, language)

            assert (found["outcome"], found["failed"]) == ("likely_no", [rule.key])
            assert 'data-outcome="likely_no"' in shown
            assert f'data-decides="{rule.key}"' in shown


def test_each_rule_left_unknown_leaves_it_unsaid_and_is_named(client, language):
    for programme in every_programme():
        for rule in programme.rules.all():
            if rule.operator == "ask":
                continue
            given = answers(programme, **{rule.key: "unknown"})
            found = outcome(client, programme, given)

            assert (found["outcome"], found["unknown"]) == ("cannot_say", [rule.key])
            assert f'data-unknown="{rule.key}"' in page(client, programme, given, language)


def test_a_rule_that_only_asks_decides_nothing_either_way(client):
    for programme in every_programme():
        for rule in programme.rules.filter(operator="ask"):
            outcomes = {
                outcome(client, programme, answers(programme, **{rule.key: said}))["outcome"]
                for said in ("yes", "no", "unknown")
            }
            assert len(outcomes) == 1
            assert outcome(client, programme, {})["to_settle"] == [rule.key]


def test_a_failed_rule_decides_even_where_others_are_unknown(client):
    for programme in every_programme():
        rules = [rule for rule in programme.rules.all() if rule.operator != "ask"]
        for rule in rules:
            found = outcome(client, programme, {rule.key: failing(rule)})
            assert found["outcome"] == "likely_no"


def test_numbers_at_the_bound_pass():
    for rule in ProgrammeRule.objects.filter(operator__in=("gte", "lte")):
        assert judge([rule], {rule.key: rule.value}).states[rule.key] == "passes"
        beyond = int(failing(rule))
        assert judge([rule], {rule.key: beyond}).states[rule.key] == "fails"


def test_every_choice_of_a_rule_has_its_name_in_both_languages():
    for rule in ProgrammeRule.objects.filter(answer_type="choice"):
        assert rule.choices
        assert all(choice["key"] and choice["mn"] and choice["en"] for choice in rule.choices)
