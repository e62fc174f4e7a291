"""What the tests of the board share: a figure that is old, a text of a section."""

import pytest
from django.utils import timezone

from soums.models import Figure, SoumPage

KHONGOR = "4507"


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def khongor():
    return SoumPage.objects.get(code=KHONGOR)


@pytest.fixture
def old_figure():
    """A figure of Khongor that readers see marked as old."""
    return Figure.objects.get(place__code=KHONGOR, indicator__key="herder_households", year=2020)


@pytest.fixture
def housing(khongor):
    """Khongor with a published text on housing."""
    khongor.housing_mn = [("paragraph", "<p>Гэр хороололд байшин түрээслэнэ.</p>")]
    khongor.save_revision().publish()
    return SoumPage.objects.get(code=KHONGOR)
