"""The weekly mail to the desks, and the word to the national editors after thirty days."""

from datetime import timedelta

import pytest
from django.core import mail

from guides.models import ReaderQuestion
from soums.desk.board.confirming import confirm_figure
from soums.desk.board.reminders import send, send_due
from soums.models import DeskReminder, FigureChange
from tests.factories import member

pytestmark = pytest.mark.django_db

BOLD, SOUM, NATION = "bold@example.mn", "soum@example.mn", "nation@example.mn"


@pytest.fixture
def people():
    """An approver, an officer and a national editor, each with an address."""
    return (
        member("darkhan-uul-approvers", email=BOLD),
        member("4507-officers", email=SOUM),
        member("national-editors", email=NATION),
    )


def sent_to(address):
    return [one for one in mail.outbox if one.to == [address]]


def test_each_desk_gets_its_own_work_in_both_languages(people, khongor, today):
    ReaderQuestion.objects.create(place=khongor, language="mn", asked_text="Ус бий юу?")
    send(today)
    for address, code in ((BOLD, "45"), (SOUM, "4507")):
        [letter] = sent_to(address)
        mongolian, english = letter.body.split("-" * 60)
        assert "1 асуулт хариу хүлээж байна" in mongolian
        assert "1 question of a reader waits" in english
        assert "хариуцдаг тул" in mongolian
        assert f"/admin/desk/place/{code}/" in mongolian
        assert letter.content_subtype == "plain"
        assert "\n" not in letter.subject
    assert not sent_to(NATION)


def test_a_desk_is_reminded_once_a_week_at_most(people, today):
    for day in range(7):
        send(today + timedelta(days=day))
    assert len(sent_to(BOLD)) == 1
    send(today + timedelta(days=7))
    assert len(sent_to(BOLD)) == 2


def test_nothing_is_sent_when_there_is_nothing_to_do(people, today, settings):
    settings.NUTAG_OLD_AFTER_YEARS = 30
    send(today)
    assert mail.outbox == []
    assert not DeskReminder.objects.exists()


def test_people_who_left_or_have_no_address_get_nothing(today):
    member("darkhan-uul-approvers", email=BOLD, is_active=False)
    member("darkhan-uul-approvers", email="")
    send(today)
    assert mail.outbox == []


def remind_for(weeks, today, first=0):
    for week in range(first, weeks):
        send(today + timedelta(weeks=week))


def test_thirty_days_without_a_repair_go_to_the_national_editors_once(people, today):
    remind_for(5, today)
    assert not sent_to(NATION)
    remind_for(6, today, first=5)
    [letter] = sent_to(NATION)
    assert "Дархан-Уул" in letter.body
    assert "Darkhan-Uul" in letter.body
    assert "/admin/desk/place/45/" in letter.body
    remind_for(8, today, first=6)
    assert len(sent_to(NATION)) == 1
    remind_for(11, today, first=8)
    assert len(sent_to(NATION)) == 2


def test_a_desk_that_repairs_something_is_not_named(people, old_figure, today):
    remind_for(4, today)
    confirm_figure(old_figure, people[0])
    FigureChange.objects.filter(made_by=people[0]).update(
        made_at=FigureChange.objects.latest("pk").made_at + timedelta(weeks=4)
    )
    remind_for(6, today, first=4)
    named = "\n".join(one.body for one in sent_to(NATION))
    assert "Дархан-Уул" not in named
    assert "Булган" in named


def test_a_mail_that_fails_is_tried_again(people, today, monkeypatch, settings):
    def refuse(*_args, **_options):
        raise OSError("no route")

    monkeypatch.setattr("soums.desk.board.mail.EmailMessage.send", refuse)
    with pytest.raises(RuntimeError, match="45"):
        send_due()
    monkeypatch.undo()
    send_due()
    assert len(sent_to(BOLD)) == 1
