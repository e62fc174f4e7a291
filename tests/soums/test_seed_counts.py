"""What `manage.py seed` loads: all places, once each."""

import pytest

from soums.models import AimagPage, SoumPage

pytestmark = pytest.mark.django_db


def test_there_are_21_aimags_and_the_capital():
    assert sorted(AimagPage.objects.values_list("kind", flat=True)).count("aimag") == 21
    assert AimagPage.objects.filter(kind="capital").count() == 1
    assert AimagPage.objects.live().count() == 22


def test_there_are_330_soums_and_9_districts():
    assert SoumPage.objects.live().filter(kind="soum").count() == 330
    assert SoumPage.objects.live().filter(kind="district").count() == 9
