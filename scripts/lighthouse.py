"""Lighthouse at mobile settings on five kinds of pages; the table says what it gave.

python -m scripts.lighthouse [language]     BASE_URL names a running portal; else one is started
Lighthouse is installed below var/lighthouse by npm when it is first asked for.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from scripts.served import BASE, SWITCHES, chromium, portal

VERSION = "12.8.2"
HOME = BASE / "var" / "lighthouse"
PROGRAM = HOME / "node_modules" / "lighthouse" / "cli" / "index.js"
# On a busy machine Chromium loses a recording now and then, and Lighthouse asks to be run again.
TRIES = 3
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
PAGES = {
    "home": "/",
    "soum": "/darkhan-uul/khongor/",
    "compare": "/compare/?place=4507&place=6728&place=8301",
    "search": "/search/",
    "results": "/search/?q=hongor+surguuli",
    "guide": "/guides/residence-registration/",
}


# Search engines are asked not to keep pages of results: that is no fault.
MEANT = {"results": ["--skip-audits=is-crawlable"]}


def main(arguments: list[str]) -> int:
    """Measure, print the table, and fail where a page stays below what it has to reach."""
    install()
    language = arguments[0] if arguments else "mn"
    print(f"{'page':10}" + "".join(f"{name:>16}" for name in LEAST), flush=True)
    failed = []
    with portal() as address:
        for page, path in PAGES.items():
            file = HOME / f"{page}-{language}.json"
            report = measure(f"{address}/{language}{path}", file, MEANT.get(page, ()))
            scores = scores_of(report)
            print(f"{page:10}" + "".join(f"{scores[name]:16}" for name in LEAST), flush=True)
            if any(scores[name] < least for name, least in LEAST.items()):
                failed.append(page)
                print("\n".join(f"    {line}" for line in faults(report)), flush=True)
    return 1 if failed else 0


def install() -> None:
    """Get Lighthouse, unless it is there."""
    if PROGRAM.exists():
        return
    HOME.mkdir(parents=True, exist_ok=True)
    quiet = ["--no-audit", "--no-fund", "--loglevel=error"]
    command = ["npm", "install", "--prefix", str(HOME), *quiet, f"lighthouse@{VERSION}"]
    subprocess.run(command, check=True)


def measure(address: str, file: Path, options: Sequence[str] = ()) -> dict[str, Any]:
    """Return the report of one page, kept at `file`."""
    flags = " ".join(["--headless", *SWITCHES])
    command = [
        *("node", str(PROGRAM), address, "--quiet", "--output=json", f"--output-path={file}"),
        *(f"--chrome-flags={flags}", f"--only-categories={','.join(LEAST)}"),
        *options,
    ]
    environment = {**os.environ, "CHROME_PATH": chromium()}
    for _again in range(TRIES - 1):
        if subprocess.run(command, check=False, env=environment).returncode == 0:
            break
    else:
        subprocess.run(command, check=True, env=environment)
    report: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return report


def scores_of(report: dict[str, Any]) -> dict[str, int]:
    """The scores of a report by category, 0 to 100."""
    return {name: round(100 * (report["categories"][name]["score"] or 0)) for name in LEAST}


def faults(report: dict[str, Any]) -> Iterator[str]:
    """Yield what cost points."""
    for name in LEAST:
        for one in report["categories"][name]["auditRefs"]:
            audit = report["audits"][one["id"]]
            if one["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"{name}: {audit['title']} {audit.get('displayValue', '')}".rstrip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
