"""A second seed finds everything as it is."""

import re
from collections import Counter

import pytest
from django.core.management import call_command

from portal.accounts.models import User
from portal.ops.seeding import Reading
from search.models import SearchRecord
from soums.models import FigureChange, SoumPage
from soums.seed.place_rows import read_soums
from soums.seed.places import write_soums

COUNTS = re.compile(r"^(.+): (\d+) created, (\d+) changed, (\d+) unchanged, (\d+) kept", re.M)


def seed_again(capsys):
    """Return (created, changed, unchanged, kept) by label."""
    capsys.readouterr()
    call_command("seed")
    found = COUNTS.findall(capsys.readouterr().out)
    return {label: tuple(map(int, numbers)) for label, *numbers in found}


@pytest.mark.django_db
def test_a_second_seed_changes_nothing_and_keeps_what_people_edited(capsys):
    page = SoumPage.objects.get(code="4507")
    page.portrait_mn = "Редакторын бичсэн үг."
    page.save_revision(user=User.objects.create(username="editor")).publish()
    changes = FigureChange.objects.count()
    documents = dict(SearchRecord.objects.values_list("uid", "version"))
    counts = seed_again(capsys)
    assert [label for label, (created, changed, *_) in counts.items() if created or changed] == []
    assert counts["Soums and districts"] == (0, 0, 338, 1)
    assert FigureChange.objects.count() == changes
    assert dict(SearchRecord.objects.values_list("uid", "version")) == documents
    assert SoumPage.objects.get(code="4507").portrait_mn == "Редакторын бичсэн үг."


@pytest.mark.django_db
def test_a_seed_brings_back_what_no_person_has_changed():
    SoumPage.objects.filter(code="4510").update(area_km2=1.0)
    outcomes = Counter(write_soums(read_soums(Reading())))
    assert outcomes == {"changed": 1, "unchanged": 338}
    assert SoumPage.objects.get(code="4510").area_km2 == pytest.approx(95.9)
