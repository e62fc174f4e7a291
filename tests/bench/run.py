"""What is measured, in which order."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings

from search.index.client import writing_client
from search.index.rebuild import rebuild
from search.loaded import library
from search.outbox import reconcile
from tests.bench.load import Times, run_clients
from tests.bench.parts import database_copy, node, portal
from tests.bench.plain import plain_index
from tests.bench.queries import Query, prefixes, public_queries, spelt_queries
from tests.bench.ways import Way, our_own, plain_match, wagtail_database
from tests.bench.weigh import Verdict, scores

PREFIX = "bench_"
READINGS, REQUESTS, CROWD = 2_000, 300, 8
# A server that has just started compiles its program while it answers.
WARM_UP, WARM_UP_SECONDS, ROUNDS = 1_000, 25.0, 3
Results = dict[str, Any]


def say(line: str) -> None:
    print(line, flush=True)


def measure(checkout: Path) -> Results:
    """Everything, as `bench/results.json` keeps it; times in milliseconds but where it says so."""
    queries = public_queries()
    with database_copy(say) as database, node() as server, TemporaryDirectory() as locks:
        # A rebuild elsewhere in this checkout has nothing to do with this one.
        settings.VAR_DIR = Path(locks)
        settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_PREFIX = server, PREFIX
        settings.SEARCH_RELOAD_SECONDS, settings.SEARCH_LOG = 5.0, False
        settings.SEARCH_TIMEOUT = settings.SEARCH_DEADLINE = 10.0
        results: Results = {"index": _index()}
        results["reader"] = _reader([query.text for query in queries])
        say("asking over HTTP")
        with portal(checkout, database, server, PREFIX) as base:
            results["http"] = _http(base)
        say("asking the public queries in three ways")
        with plain_index(writing_client(), PREFIX) as names:
            ways = [our_own(), plain_match(writing_client(), names), wagtail_database()]
            results["ways"] = {way.name: _way(way, queries) for way in ways}
    return results


def _index() -> Results:
    reconcile()
    say("building the index")
    client, began = writing_client(), time.perf_counter()
    built = rebuild(client)
    seconds = time.perf_counter() - began
    client.indices.flush(index=list(built.names.values()))
    stats = client.indices.stats(index=list(built.names.values()), metric=["store"])
    size = stats["_all"]["primaries"]["store"]["size_in_bytes"]
    return {"documents": built.sent, "rebuild_seconds": seconds, "megabytes": size / 1e6}


def _way(way: Way, queries: list[Query]) -> Results:
    times = Times()
    answers = [way.answer(query) for query in queries]
    for query in queries * ROUNDS:
        with times.one():
            way.answer(query)
    verdicts = [Verdict.of(query, answer) for query, answer in zip(queries, answers, strict=True)]
    by_script = {"all": scores(verdicts)}
    for script in dict.fromkeys(query.script for query in queries):
        by_script[script] = scores([one for one in verdicts if one.query.script == script])
    return {"scores": by_script, **times.summary()}


def _reader(queries: list[str]) -> Results:
    reader, times = library().reader, Times()
    asked = [*queries, *spelt_queries(READINGS)][:READINGS]
    for query in asked:
        with times.one():
            reader.read(query)
    return times.summary()


def _http(base: str) -> Results:
    found: Results = {}
    searches, typed = spelt_queries(REQUESTS * 2), prefixes(REQUESTS * 2)
    for name, path, asked, others in (
        ("search", "/api/v1/search", searches, spelt_queries(WARM_UP)),
        ("autocomplete", "/api/v1/autocomplete", typed, prefixes(WARM_UP)),
    ):
        run_clients(base, path, others, CROWD, WARM_UP_SECONDS)
        for clients, share in ((1, asked[:REQUESTS]), (CROWD, asked[REQUESTS:])):
            found[f"{name}, {clients} at a time"] = run_clients(base, path, share, clients)
    return found
