"""Asking a server about an address: politely, briefly, and never an internal one."""

import http.client
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from http import HTTPStatus

from django.conf import settings
from django.utils import timezone
from urllib3.connection import HTTPConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError
from urllib3.util.ssl_match_hostname import CertificateError

from portal.links.addresses import RefusedError, Target, redirected, target_of
from portal.links.models import Link
from portal.links.network import Internet, Network, public_address
from portal.links.pacing import Pacer
from portal.links.verdict import Finding, judged_answer

MOST_REDIRECTS = 5
PERMANENT = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT)
REDIRECTS = (*PERMANENT, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT)


class FailedError(Exception):
    """No answer was had; `reason` is one of `Link.Reason`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Answer:
    """What a server said: its status, where it sends us, and how many seconds to keep away."""

    status: int
    location: str = ""
    retry_after: int = 0


@dataclass(frozen=True)
class Asker:
    """Asks addresses one after another.

    `seconds` is the limit of one request, `total` that of an address with all its redirections.
    """

    network: Network = field(default_factory=Internet)
    pacer: Pacer = field(default_factory=Pacer)
    seconds: float = 10.0
    total: float = 40.0

    def look_up(self, address: str) -> Finding:
        """Ask for an address and follow where it leads, examining every step anew."""
        here, moved, permanent = address, "", True
        end = self.pacer.clock() + self.total
        for _step in range(MOST_REDIRECTS + 1):
            try:
                answer = self._ask(target_of(here, frozenset(settings.NUTAG_LINK_PORTS)), end)
            except RefusedError as refused:
                return Finding(Finding.Kind.REFUSED, reason=refused.reason)
            except FailedError as failed:
                return Finding.without_answer(failed.reason)
            if answer.status not in REDIRECTS or not answer.location:
                return judged_answer(answer.status, answer.retry_after, moved)
            permanent = permanent and answer.status in PERMANENT
            here = redirected(here, answer.location)
            moved = here if permanent else moved
        return Finding(Finding.Kind.TROUBLE, reason=Link.Reason.REDIRECTS)

    def _ask(self, target: Target, end: float) -> Answer:
        """Ask with HEAD; servers that do not like it are asked with GET."""
        answer = self._request("HEAD", target, end)
        wary = answer.status >= HTTPStatus.BAD_REQUEST and not answer.retry_after
        if not wary or answer.status == HTTPStatus.TOO_MANY_REQUESTS:
            return answer
        return self._request("GET", target, end)

    def _request(self, method: str, target: Target, end: float) -> Answer:
        self.pacer.wait(target.host)
        seconds = min(self.seconds, end - self.pacer.clock())
        if seconds <= 0:
            raise FailedError(Link.Reason.SLOW)
        try:
            ip = public_address(target, self.network)
        except (OSError, UnicodeError) as error:
            raise FailedError(Link.Reason.NO_HOST) from error
        connection = self.network.connect(target, ip, seconds)
        with _understood(), _cut_off(connection, seconds):
            try:
                return _exchange(connection, method, target)
            finally:
                connection.close()
                self.pacer.done(target.host)


def _exchange(connection: HTTPConnection, method: str, target: Target) -> Answer:
    headers = {
        "Host": target.host_header,
        "User-Agent": user_agent(),
        "Accept": "*/*",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }
    connection.request(method, target.path, headers=headers, preload_content=False)
    # The status and the headers are all that is wanted: the body is never read.
    response = connection.getresponse()
    location = response.headers.get("Location", "")
    wait = seconds_to_wait(response.headers.get("Retry-After", ""))
    return Answer(response.status, location, wait)


def user_agent() -> str:
    """Who asks, and where to complain."""
    return f"Nutag-link-check/1.0 (+{settings.WAGTAILADMIN_BASE_URL}/)"


def seconds_to_wait(header: str) -> int:
    """Seconds that a `Retry-After` header asks for, given as a number or a date; 0 for none."""
    if header.strip().isdecimal():
        return int(header)
    try:
        until = parsedate_to_datetime(header)
    except ValueError:
        return 0
    if until.tzinfo is None:
        return 0
    return max(0, int((until - timezone.now()).total_seconds()))


@contextmanager
def _understood() -> Iterator[None]:
    """Turn what can go wrong on the way into a FailedError with its reason."""
    try:
        yield
    except NewConnectionError as error:
        raise FailedError(Link.Reason.CLOSED) from error
    except (ConnectTimeoutError, TimeoutError) as error:
        raise FailedError(Link.Reason.SLOW) from error
    except (ssl.SSLError, CertificateError) as error:
        raise FailedError(Link.Reason.CERTIFICATE) from error
    except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
        raise FailedError(Link.Reason.GARBLED) from error


@contextmanager
def _cut_off(connection: HTTPConnection, seconds: float) -> Iterator[None]:
    """End an exchange after so many seconds, however slowly bytes drip."""
    late = threading.Event()

    def end() -> None:
        late.set()
        if connection.sock is not None:
            with suppress(OSError):
                socket.socket.shutdown(connection.sock, socket.SHUT_RDWR)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield
    except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
        if late.is_set():
            raise TimeoutError from error
        raise
    finally:
        timer.cancel()
