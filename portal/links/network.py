"""Names and connections. Only addresses of the public internet are ever connected to.

A name is resolved once, every address it has is examined, and the connection goes to one of the
examined addresses: a name that changes its mind in between changes nothing.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Protocol

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection

from portal.links.addresses import RefusedError, Target
from portal.links.models import Link

# Addresses that lead to an IPv4 address inside them (RFC 6052, RFC 3056).
NAT64 = IPv6Network("64:ff9b::/96")
SIX_TO_FOUR = IPv6Network("2002::/16")
_LAST_32_BITS = 0xFFFFFFFF


class Network(Protocol):
    """How names are looked up and connections made."""

    def resolve(self, host: str, port: int) -> list[str]:
        """Every address of a host; raises OSError when there is no such host."""

    def connect(self, target: Target, ip: str, seconds: float) -> HTTPConnection:
        """A connection to `ip` that speaks to the host of `target`; not opened yet."""


class Internet:
    """The network of this machine, without any proxy."""

    def resolve(self, host: str, port: int) -> list[str]:
        """Every address of a host, as the system knows them."""
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return list(dict.fromkeys(str(entry[4][0]) for entry in found))

    def connect(self, target: Target, ip: str, seconds: float) -> HTTPConnection:
        """Go to the address; certificates are checked against the name."""
        if target.scheme == "http":
            return HTTPConnection(ip, target.port, timeout=seconds)
        return HTTPSConnection(
            ip,
            target.port,
            timeout=seconds,
            server_hostname=target.host,
            assert_hostname=target.host,
            cert_reqs="CERT_REQUIRED",
            ca_certs=certifi.where(),
        )


def public_address(target: Target, network: Network) -> str:
    """One address of the host; raises RefusedError when any of them is not public, else OSError."""
    found = network.resolve(target.host, target.port)
    if not found:
        raise OSError(f"{target.host} has no address")
    if not all(is_public(address) for address in found):
        raise RefusedError(Link.Reason.INTERNAL)
    return found[0]


def is_public(text: str) -> bool:
    """Whether an IPv4 or IPv6 address belongs to the public internet."""
    address = ip_address(text)
    if isinstance(address, IPv6Address):
        inner = _inside(address)
        if inner is not None:
            return is_public(str(inner))
        if address.is_site_local:
            return False
    special = address.is_multicast or address.is_reserved or address.is_unspecified
    return address.is_global and not special


def _inside(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 address stands for."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in SIX_TO_FOUR:
        return address.sixtofour
    if address in NAT64:
        return IPv4Address(int(address) & _LAST_32_BITS)
    return None
