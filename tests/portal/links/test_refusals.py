"""What is never asked: other schemes, credentials, odd ports, and every internal address."""

import pytest

from portal.links.addresses import RefusedError, target_of
from portal.links.models import Link
from portal.links.network import Internet, is_public, public_address
from portal.links.verdict import Finding

Reason = Link.Reason
INTERNAL = [
    *("127.0.0.1", "127.8.9.1", "0.0.0.0", "10.0.0.1", "172.16.5.4", "192.168.1.1"),
    *("169.254.169.254", "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1"),
    *("255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1"),
    *("fec0::1", "ff02::1", "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1"),
    *("::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe"),
    *("64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::1", "2001::1", "100::1"),
]


@pytest.mark.parametrize("address", INTERNAL)
def test_an_internal_address_is_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"]
)
def test_an_address_of_the_internet_is_public(address):
    assert is_public(address)


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("ftp://site.example/file", Reason.ADDRESS),
        ("file:///etc/passwd", Reason.ADDRESS),
        ("gopher://site.example/", Reason.ADDRESS),
        ("javascript:alert(1)", Reason.ADDRESS),
        ("//site.example/", Reason.ADDRESS),
        ("http://", Reason.ADDRESS),
        ("http://site.example/\r\nX-Evil: 1", Reason.ADDRESS),
        ("http://site.example/" + "a" * 1000, Reason.ADDRESS),
        ("http://user:secret@site.example/", Reason.CREDENTIALS),
        ("http://user@site.example/", Reason.CREDENTIALS),
        ("http://site.example:8080/", Reason.PORT),
        ("https://site.example:22/", Reason.PORT),
        ("http://site.example:9200/", Reason.PORT),
    ],
)
def test_only_whole_web_addresses_without_credentials_on_usual_ports_are_asked(address, reason):
    with pytest.raises(RefusedError) as refused:
        target_of(address)
    assert refused.value.reason == reason


def test_a_port_is_asked_where_the_settings_name_it():
    assert target_of("http://site.example:8443/", frozenset([8443])).port == 8443


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "[::1]", "2130706433", "0177.0.0.1", "0x7f.1", "127.1"]
)
def test_however_this_machine_is_written_it_is_refused(host):
    """The system's own resolver reads octal, hexadecimal and shortened addresses."""
    with pytest.raises((RefusedError, OSError)):
        public_address(target_of(f"http://{host}/"), Internet())


def test_a_name_is_refused_when_one_of_its_addresses_is_internal(internet):
    internet.names["site.example"] = ["93.184.216.34", "10.0.0.7"]
    with pytest.raises(RefusedError):
        public_address(target_of("http://site.example/"), internet)


@pytest.mark.parametrize(
    "addresses", [["127.0.0.1"], ["::1"], ["169.254.169.254"], ["10.1.2.3"], ["::ffff:10.1.2.3"]]
)
def test_a_name_that_leads_inside_is_never_connected_to(asker, internet, server, addresses):
    internet.names["inside.example"] = addresses
    finding = asker.look_up("http://inside.example/")
    assert (finding.kind, finding.reason) == (Finding.Kind.REFUSED, Reason.INTERNAL)
    assert internet.connected == []
    assert server.asked == []


@pytest.mark.parametrize("address", ["http://127.0.0.1/", "http://[::1]/", "http://10.0.0.1/"])
def test_an_internal_address_written_out_is_never_connected_to(asker, internet, address):
    host = address.split("/")[2].strip("[]")
    internet.names[host] = [host]
    assert asker.look_up(address).reason == Reason.INTERNAL
    assert internet.connected == []


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("http://inside.example/admin", Reason.INTERNAL),
        ("http://169.254.169.254/latest/meta-data/", Reason.INTERNAL),
        ("//inside.example/", Reason.INTERNAL),
        ("http://user:secret@site.example/", Reason.CREDENTIALS),
        ("http://site.example:25/", Reason.PORT),
        ("file:///etc/passwd", Reason.ADDRESS),
        ("ftp://site.example/", Reason.ADDRESS),
    ],
)
def test_a_redirection_is_examined_like_a_first_address(asker, internet, server, location, reason):
    internet.names |= {"inside.example": ["10.0.0.8"], "169.254.169.254": ["169.254.169.254"]}
    server.answers["site.example/"] = (302, {"Location": location})
    finding = asker.look_up("http://site.example/")
    assert (finding.kind, finding.reason) == (Finding.Kind.REFUSED, reason)
    assert [path for _method, _host, path in server.asked] == ["/"]


def test_the_connection_goes_to_the_very_address_that_was_examined(asker, internet, server):
    """A name that would answer otherwise the second time is not asked a second time."""
    turns = iter([["93.184.216.34"], ["127.0.0.1"]])
    internet.resolve = lambda host, port: next(turns)
    server.answers["site.example/"] = (200, {})
    assert asker.look_up("http://site.example/").kind is Finding.Kind.ANSWERS
    assert internet.connected == [("http", "site.example", "93.184.216.34", 80)]
