"""Who sends a form is counted without being kept."""

from datetime import UTC, datetime

import pytest
from django.core.cache import cache

from guides.openforms.limits import is_too_often, sender_of

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


def test_the_name_of_a_sender_holds_no_address_and_changes_every_hour(rf):
    request = rf.post("/", REMOTE_ADDR="203.0.113.7")
    assert "203.0.113.7" not in sender_of(request, NOON)
    assert sender_of(request, NOON) == sender_of(request, NOON.replace(minute=59))
    assert sender_of(request, NOON) != sender_of(request, NOON.replace(hour=13))


def test_a_header_counts_only_when_a_proxy_of_ours_sets_it(rf, settings):
    one = rf.post("/", REMOTE_ADDR="10.0.0.1", HTTP_X_REAL_IP="203.0.113.7")
    two = rf.post("/", REMOTE_ADDR="10.0.0.1", HTTP_X_REAL_IP="203.0.113.8")
    assert sender_of(one, NOON) == sender_of(two, NOON)
    settings.NUTAG_CLIENT_ADDRESS_HEADER = "X-Real-IP"
    assert sender_of(one, NOON) != sender_of(two, NOON)


@pytest.mark.parametrize("most", [1, 3])
def test_one_sender_is_stopped_and_another_is_not(rf, most):
    cache.clear()
    one, two = rf.post("/", REMOTE_ADDR="203.0.113.7"), rf.post("/", REMOTE_ADDR="203.0.113.8")
    assert [is_too_often(one, "x", most) for _ in range(most + 1)][-1] is True
    assert is_too_often(two, "x", most) is False
