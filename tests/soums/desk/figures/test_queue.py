"""The queue: old and new side by side, conflicts said, decisions in bulk and with a reason."""

import pytest

from soums.models import FigureChange
from tests.soums.desk.figures.forms import DESK, KHONGOR, OTHER, fields_of, send, soup, typed

pytestmark = pytest.mark.django_db
KEY = "herder_households"


@pytest.fixture
def proposed(client, signed_in, herders):
    """Proposes a value as an officer, and gives the change."""

    def propose(value, key=KEY, code=KHONGOR, **fields):
        user = signed_in(f"{code}-officers", **fields)
        source = str(herders(key, code).source_id)
        send(client, typed(key, value, code=code, source=source), code=code)
        return FigureChange.objects.filter(made_by=user, state="proposed").get()

    return propose


def queue(client, **query):
    answer = client.get(f"{DESK}queue/", query)
    assert answer.status_code == 200
    return answer


def decide(client, *changes, decision="approve", answer="", opened=None, insist=()):
    page = opened or queue(client)
    tokens = [
        box["value"]
        for box in soup(page).select("[name=change]")
        if int(box["value"].partition(".")[0]) in {change.pk for change in changes}
    ]
    data = {**fields_of(page, "form[data-desk-queue]"), "change": tokens, "decision": decision}
    data |= {"answer": answer, "insist": [change.pk for change in insist]}
    return client.post(f"{DESK}queue/", data)


def states(*changes):
    for change in changes:
        change.refresh_from_db()
    return [change.state for change in changes]


def test_old_and_new_stand_side_by_side_with_who_and_source(client, signed_in, proposed, herders):
    change = proposed("272", first_name="Сараа")
    signed_in("darkhan-uul-approvers")
    row = soup(queue(client)).select_one(f"#change-{change.pk}")
    assert str(herders().plain_value()) in row.select_one("del").get_text()
    assert "272" in row.select_one("ins").get_text()
    assert "Сараа" in row.get_text()


def test_several_are_approved_at_once(client, signed_in, proposed, herders):
    changes = [proposed("272"), proposed("80.5", key="livestock")]
    approver = signed_in("darkhan-uul-approvers")
    decide(client, *changes)
    assert states(*changes) == ["approved", "approved"]
    assert herders().value == 272
    assert changes[0].decided_by == approver


def test_a_rejection_needs_a_reason_that_the_proposer_reads(client, signed_in, proposed):
    change = proposed("272")
    officer = change.made_by
    signed_in("darkhan-uul-approvers")
    decide(client, change, decision="reject")
    assert states(change) == ["proposed"]
    decide(client, change, decision="reject", answer="Эх сурвалж нь зөрж байна")
    assert states(change) == ["rejected"]
    client.force_login(officer)
    assert "Эх сурвалж нь зөрж байна" in client.get(f"{DESK}mine/").content.decode()


def test_a_figure_that_changed_meanwhile_is_flagged_and_needs_a_decision_of_its_own(
    client, signed_in, proposed, herders
):
    change = proposed("272")
    source = str(herders().source_id)
    signed_in("darkhan-uul-approvers")
    send(client, typed(KEY, "280", source=source))
    assert soup(queue(client)).select_one(f"#change-{change.pk} .desk-errors")
    decide(client, change)
    assert states(change) == ["proposed"]
    assert herders().value == 280
    decide(client, change, insist=[change])
    assert states(change) == ["approved"]
    assert herders().value == 272


def test_of_two_proposals_for_one_figure_only_one_is_taken(client, signed_in, proposed, herders):
    rivals = [proposed("272"), proposed("273")]
    signed_in("darkhan-uul-approvers")
    assert len(soup(queue(client)).select("tr .desk-errors")) == 2
    decide(client, *rivals, insist=rivals)
    assert states(*rivals) == ["proposed", "proposed"]
    decide(client, rivals[1], insist=rivals)
    assert herders().value == 273
    assert states(*rivals) == ["proposed", "approved"]


def test_a_page_that_shows_an_older_state_decides_nothing(client, signed_in, proposed, herders):
    change = proposed("272")
    source = str(herders().source_id)
    signed_in("darkhan-uul-approvers")
    opened = queue(client)
    send(client, typed(KEY, "280", source=source))
    decide(client, change, opened=opened, insist=[change])
    assert states(change) == ["proposed"]


def test_a_newer_proposal_of_the_same_person_replaces_the_older(client, signed_in, proposed):
    first = proposed("272")
    client.force_login(first.made_by)
    send(client, typed(KEY, "274", source=str(first.new["source_id"])))
    assert states(first) == ["rejected"]
    assert FigureChange.objects.filter(state="proposed").count() == 1


def test_the_queue_is_filtered_by_place_and_indicator(client, signed_in, proposed):
    here, other = proposed("272"), proposed("80.5", key="livestock", code="4504")
    signed_in("darkhan-uul-approvers")

    def shown(**query):
        return {row["id"] for row in soup(queue(client, **query)).select("tr[id]")}

    assert shown() == {f"change-{here.pk}", f"change-{other.pk}"}
    assert shown(place="4504") == {f"change-{other.pk}"}
    assert shown(indicator=KEY) == {f"change-{here.pk}"}


def test_proposals_of_other_aimags_are_neither_shown_nor_decided(client, signed_in, proposed):
    change = proposed("272")
    signed_in("bulgan-approvers")
    page = queue(client)
    assert not soup(page).select("tr[id]")
    client.post(f"{DESK}queue/", {"change": [f"{change.pk}.x"], "decision": "approve"})
    assert states(change) == ["proposed"]


@pytest.mark.parametrize("group", ["4507-officers", "darkhan-uul-editors"])
def test_who_does_not_publish_has_no_queue(client, signed_in, group):
    signed_in(group)
    assert client.get(f"{DESK}queue/").status_code == 302
    assert client.post(f"{DESK}queue/").status_code == 302


# The way back.


def test_the_history_says_who_when_from_what_to_what_and_why(client, signed_in, herders):
    before = herders()
    signed_in("darkhan-uul-approvers", first_name="Болд")
    send(client, typed(KEY, "275", source=str(before.source_id), why="Тооллого"))
    answer = client.get(f"{DESK}history/{KHONGOR}/{KEY}/{before.year}/")
    first = " ".join(soup(answer).select_one(".desk-list tbody tr").get_text(" ").split())
    for part in ("Болд", str(before.plain_value()), "275", "Тооллого", str(before.source)):
        assert part in first


def test_an_officer_proposes_to_restore(client, signed_in, herders):
    before = herders()
    signed_in("darkhan-uul-approvers")
    send(client, typed(KEY, "275", source=str(before.source_id)))
    signed_in("4507-officers")
    page = client.get(f"{DESK}history/{KHONGOR}/{KEY}/{before.year}/")
    client.post(soup(page).select_one("form[action*=restore]")["action"])
    assert herders().value == 275
    assert FigureChange.objects.filter(state="proposed").count() == 1


def test_nobody_restores_figures_of_others(client, signed_in, herders):
    change = FigureChange.objects.filter(place__code=OTHER, indicator__key=KEY).first()
    for group in ("4507-officers", "darkhan-uul-editors", "darkhan-uul-approvers"):
        signed_in(group)
        assert client.post(f"{DESK}restore/{change.pk}/").status_code == 404


def test_a_proposal_or_rejection_cannot_be_restored(client, signed_in, proposed):
    change = proposed("272")
    signed_in("darkhan-uul-approvers")
    assert client.post(f"{DESK}restore/{change.pk}/").status_code == 404
