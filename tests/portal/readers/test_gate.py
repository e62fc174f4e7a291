"""Who may send a form: pages of this portal, not too often."""

import pytest

from portal.readers.origin import is_own
from portal.readers.throttle import Limit, address_of


@pytest.mark.parametrize(
    ("headers", "own"),
    [
        ({}, False),
        ({"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"}, True),
        ({"Origin": "http://testserver", "Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Origin": "http://testserver"}, True),
        ({"Origin": "https://elsewhere.example"}, False),
        ({"Origin": "null"}, False),
        ({"Referer": "http://testserver/mn/ask/"}, True),
        ({"Referer": "https://elsewhere.example/"}, False),
    ],
)
def test_a_form_is_ours_when_the_browser_says_so(rf, headers, own):
    assert is_own(rf.post("/mn/ask/", headers=headers)) is own


def test_a_limit_counts_each_address_by_itself():
    limit = Limit("test", 2, 60)
    assert [limit.allows("a") for _ in range(4)] == [True, True, False, False]
    assert limit.allows("b")


@pytest.mark.parametrize(
    ("proxies", "passed", "address"),
    [
        (0, "1.1.1.1", "127.0.0.1"),
        (1, "9.9.9.9, 1.1.1.1", "1.1.1.1"),
        (2, "1.1.1.1, 2.2.2.2", "1.1.1.1"),
        (2, "1.1.1.1", "127.0.0.1"),
        (1, "", "127.0.0.1"),
    ],
)
def test_only_our_own_proxies_are_believed(rf, settings, proxies, passed, address):
    settings.NUTAG_TRUSTED_PROXIES = proxies
    assert address_of(rf.get("/", headers={"X-Forwarded-For": passed})) == address
