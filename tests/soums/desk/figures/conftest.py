"""Who sits at the desks of Darkhan-Uul and of the country."""

import pytest

from soums.models import Figure
from tests.factories import member
from tests.soums.desk.figures.forms import KHONGOR


@pytest.fixture
def signed_in(client):
    """Sign a member of groups in: `signed_in("4507-officers")` gives the user."""

    def enter(*groups, **fields):
        user = member(*groups, **fields)
        client.force_login(user)
        return user

    return enter


@pytest.fixture
def herders(db):
    """The newest figure of the herder households of Khongor, read anew at each call."""

    def now(key="herder_households", code=KHONGOR):
        rows = Figure.objects.filter(place__code=code, indicator__key=key)
        return rows.order_by("-year").first()

    return now
