"""Asking over HTTP, one after the other or several at a time, and keeping the times."""

import http.client
import json
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Thread
from urllib.parse import urlencode, urlsplit

LONGEST_SECONDS = 30.0
TIMEOUT = 20.0


class Times:
    """Times of single answers, in milliseconds."""

    def __init__(self) -> None:
        self.all: list[float] = []

    @contextmanager
    def one(self) -> Iterator[None]:
        began = time.perf_counter()
        yield
        self.all.append((time.perf_counter() - began) * 1000)

    def share(self, share: float) -> float:
        """The time within which this share of the answers came."""
        ordered = sorted(self.all)
        return ordered[round(share * (len(ordered) - 1))]

    def summary(self) -> dict[str, float]:
        return {"p50": self.share(0.5), "p95": self.share(0.95), "answers": len(self.all)}


def run_clients(
    base: str, path: str, queries: Sequence[str], clients: int, longest: float = LONGEST_SECONDS
) -> dict[str, float]:
    """Ask each query once, `clients` at a time; at most `longest` seconds in all.

    An answer that is no 200 ends the run; searches that the database had to answer are counted.
    """
    times, faults, from_database = Times(), list[str](), list[str]()
    end = time.monotonic() + longest
    left = iter(queries)

    def work() -> None:
        address = urlsplit(base)
        connection = http.client.HTTPConnection(address.netloc, timeout=TIMEOUT)
        try:
            for query in left:
                if time.monotonic() > end or faults:
                    return
                with times.one():
                    body = _ask(connection, path, query)
                if body.get("engine", "elasticsearch") != "elasticsearch":
                    from_database.append(query)
        except Exception as error:
            faults.append(f"{path}: {error!r}")
        finally:
            connection.close()

    began = time.perf_counter()
    threads = [Thread(target=work) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise RuntimeError(faults[0])
    return {
        **times.summary(),
        "per_second": len(times.all) / (time.perf_counter() - began),
        "from_database": len(from_database),
    }


def _ask(connection: http.client.HTTPConnection, path: str, query: str) -> dict[str, object]:
    connection.request("GET", f"{path}?{urlencode({'q': query})}")
    response = connection.getresponse()
    text = response.read()
    if response.status != http.HTTPStatus.OK:
        raise RuntimeError(f"{response.status} for «{query}»")
    found: dict[str, object] = json.loads(text)
    return found
