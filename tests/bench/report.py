"""Telling what was measured."""

import json
import os
import platform
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

Results = Mapping[str, Any]


def write(results: Results, file: Path) -> None:
    """Keep the results, with the machine they were measured on."""
    machine = {"processors": os.cpu_count(), "python": platform.python_version()}
    measured = {"at": datetime.now(UTC).isoformat(timespec="seconds"), **machine}
    file.parent.mkdir(exist_ok=True)
    text = json.dumps({"measured": measured, **results}, ensure_ascii=False, indent=1)
    file.write_text(text + "\n", encoding="utf-8")


def table(results: Results) -> Iterator[str]:
    """The results as lines for people."""
    ways = results["ways"]
    yield from ("", "Public queries answered rightly (place and topic, as shown):", "")
    yield _row("script", *ways)
    for script in next(iter(ways.values()))["scores"]:
        yield _row(script, *(_both(way["scores"][script]) for way in ways.values()))
    for part in ("place", "topic"):
        yield _row(f"{part} alone", *(_share(way["scores"]["all"][part]) for way in ways.values()))
    yield _row("p50 / p95 ms", *map(_times, ways.values()))
    yield from ("", "Times over HTTP, whole request:", "")
    yield _row("", "p50 / p95 ms", "a second", "from database")
    for name, times in results["http"].items():
        more = f"{times['per_second']:.0f}", f"{times['from_database']}/{times['answers']}"
        yield _row(name, _times(times), *more)
    yield _row("reader alone", _times(results["reader"]))
    index = results["index"]
    yield from (
        "",
        f"Index: {index['documents']} documents, {index['megabytes']:.1f} MB, "
        f"rebuilt in {index['rebuild_seconds']:.1f} s",
    )


def _row(first: str, *cells: str) -> str:
    return f"{first:<28}" + "".join(f"{cell:>18}" for cell in cells)


def _both(score: Mapping[str, list[int]]) -> str:
    return _share(score["both"])


def _share(score: list[int]) -> str:
    right, expected = score
    return f"{right}/{expected} {right / expected:4.0%}" if expected else "-"


def _times(times: Mapping[str, float]) -> str:
    return f"{times['p50']:.1f} / {times['p95']:.1f}"
