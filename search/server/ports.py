"""Which ports are free, and who answers on a taken one."""

import base64
import json
import socket
import urllib.error
import urllib.request
from collections.abc import Mapping
from contextlib import closing
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from search.server.errors import PortTaken, ServerError

DEFAULT_PORT = 9210
# The nodes of a cluster talk on this many ports above their HTTP port.
TRANSPORT_OFFSET = 100
HOST = "127.0.0.1"
# Lower ports belong to the system.
LOWEST, HIGHEST = 1024, 65535 - TRANSPORT_OFFSET


def chosen_port(environ: Mapping[str, str]) -> int:
    """The HTTP port of the portal's server: `ES_PORT`, else 9210."""
    text = environ.get("ES_PORT") or str(DEFAULT_PORT)
    if not text.isdecimal() or not LOWEST <= int(text) <= HIGHEST:
        raise ServerError(f"ES_PORT is «{text}», but must be a number from {LOWEST} to {HIGHEST}.")
    return int(text)


def is_free(port: int) -> bool:
    """Whether a server may listen on `port` of the loopback address."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def free_port() -> int:
    """A port that is free now together with the transport port that belongs to it."""
    for _ in range(100):
        with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as probe:
            probe.bind((HOST, 0))
            port: int = probe.getsockname()[1]
        if port <= HIGHEST and is_free(port + TRANSPORT_OFFSET):
            return port
    raise ServerError("No free pair of ports was found for an Elasticsearch node.")


def require_free(port: int) -> None:
    """Raise PortTaken, naming who answers, unless `port` and its transport port are free."""
    for number in (port, port + TRANSPORT_OFFSET):
        if not is_free(number):
            raise PortTaken(
                f"Port {number} is already used by {_who_answers(number)}. Stop it, or choose "
                f"another port, for example ES_PORT={port + 10} (the server also takes that number "
                f"plus {TRANSPORT_OFFSET})."
            )


def _who_answers(port: int) -> str:
    answer = ask(f"http://{HOST}:{port}/", timeout=1)
    if answer is None or "cluster_name" not in answer:
        return "another program"
    number = answer.get("version", {}).get("number", "?")
    return (
        f"an Elasticsearch {number} (node «{answer.get('name')}») that this checkout did not start"
    )


def ask(url: str, timeout: float = 2) -> dict[str, Any] | None:
    """The JSON object that `url` answers with, or None when it answers otherwise or not at all.

    `url` may carry `user:password@`. Timeout in seconds.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"}:
        return None
    request = urllib.request.Request(without_password(url))  # noqa: S310  checked above
    if parts.username:
        pair = f"{parts.username}:{parts.password or ''}".encode()
        request.add_header("Authorization", "Basic " + base64.b64encode(pair).decode())
    local = parts.hostname in {HOST, "localhost", "::1"}
    opener = urllib.request.build_opener(*([urllib.request.ProxyHandler({})] if local else []))
    try:
        with opener.open(request, timeout=timeout) as response:
            answer = json.load(response)
    except (OSError, ValueError, urllib.error.URLError):
        return None
    return answer if isinstance(answer, dict) else None


def without_password(url: str) -> str:
    """`url` without its `user:password@`, fit to be printed."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
