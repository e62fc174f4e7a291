"""What may be asked: whole http and https addresses, without credentials, on the usual ports."""

from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from portal.links.models import LONGEST_ADDRESS, Link

PORTS = {"http": 80, "https": 443}
_FIRST_PRINTABLE = "!"


class RefusedError(ValueError):
    """An address that is never asked; `reason` is one of `Link.Reason`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Target:
    """An address taken apart: `host` in ASCII and without brackets, `path` with its query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def host_header(self) -> str:
        """The name for the `Host` header."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == PORTS[self.scheme] else f"{name}:{self.port}"


def target_of(address: str, more_ports: frozenset[int] = frozenset()) -> Target:
    """Take an address apart; raises RefusedError for one that may not be asked.

    Ports are 80 and 443, and those of `more_ports`.
    """
    if len(address) > LONGEST_ADDRESS or any(sign < _FIRST_PRINTABLE for sign in address):
        raise RefusedError(Link.Reason.ADDRESS)
    try:
        url = parse_url(address)
    except LocationParseError as error:
        raise RefusedError(Link.Reason.ADDRESS) from error
    if url.scheme not in PORTS or not url.host:
        raise RefusedError(Link.Reason.ADDRESS)
    if url.auth is not None:
        raise RefusedError(Link.Reason.CREDENTIALS)
    port = PORTS[url.scheme] if url.port is None else url.port
    if port not in {*PORTS.values(), *more_ports}:
        raise RefusedError(Link.Reason.PORT)
    return Target(url.scheme, url.host.strip("[]").rstrip("."), port, url.request_uri)


def without_fragment(address: str) -> str:
    """The address of the whole document, which is what is asked."""
    return urldefrag(address.strip()).url


def redirected(address: str, location: str) -> str:
    """The address that a `Location` header of `address` leads to."""
    return without_fragment(urljoin(address, location))
