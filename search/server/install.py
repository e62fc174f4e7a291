"""Where the server comes from: an installed one, the cache folder, or Maven Central."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from search.server.errors import MissingTool, ServerError
from search.server.folders import cache_folder, make_open
from search.server.locks import only_one

VERSION = "8.19.13"
FOLDER = f"elasticsearch-{VERSION}"
POM = Path(__file__).with_name("pom.xml")

Say = Callable[[str], None]


def version_of(home: Path) -> str | None:
    """The version of the Elasticsearch at `home`; None when there is none that we can start."""
    if not (home / "lib" / "cli-launcher").is_dir():
        return None
    names = (jar.name for jar in (home / "lib").glob("elasticsearch-*.jar"))
    found = (re.fullmatch(r"elasticsearch-(\d+\.\d+\.\d+)\.jar", name) for name in names)
    return next((match[1] for match in found if match), None)


def find_home(environ: Mapping[str, str]) -> Path | None:
    """The folder of an Elasticsearch that is already here: `ELASTICSEARCH_HOME`, else the cache.

    Raises ServerError when `ELASTICSEARCH_HOME` names a folder without one.
    """
    if chosen := environ.get("ELASTICSEARCH_HOME"):
        home = Path(chosen).expanduser().absolute()
        if version_of(home) is None:
            raise ServerError(
                f"ELASTICSEARCH_HOME is {home}, but no Elasticsearch 8.4 or newer lies there. "
                "Correct it, or unset it to let this program get its own."
            )
        return home
    home = _cache(environ) / FOLDER
    return home if version_of(home) else None


def ensure_installed(environ: Mapping[str, str] | None = None, say: Say = print) -> Path:
    """The folder of an Elasticsearch; fetches one with Maven when none is here (930 MB, once).

    Several callers at once are safe: one fetches, the others wait for it.
    """
    environ = os.environ if environ is None else environ
    if home := find_home(environ):
        return home
    mvn = _find_maven(environ)
    cache = _cache(environ)
    make_open(cache)
    with only_one(cache / "install.lock", lambda: say("Another installation runs; waiting …")):
        return find_home(environ) or _fetch(mvn, cache, say)


def _cache(environ: Mapping[str, str]) -> Path:
    return cache_folder(environ, is_root=os.geteuid() == 0)


def _find_maven(environ: Mapping[str, str]) -> str:
    mvn = shutil.which("mvn", path=environ.get("PATH", ""))
    if mvn is None:
        raise MissingTool(
            f"Elasticsearch {VERSION} is not here yet, and Maven, which fetches it, was not found. "
            "Install Maven and Java 17 or newer, for example with «apt install maven "
            "openjdk-17-jre-headless» (Debian, Ubuntu) or «brew install maven openjdk@21» (macOS); "
            "or set ELASTICSEARCH_HOME to an unpacked Elasticsearch, or ELASTICSEARCH_URL to a "
            "running one."
        )
    return mvn


def _fetch(mvn: str, cache: Path, say: Say) -> Path:
    """Unpack beside the final place and rename, so that half a server never looks installed."""
    say(f"Fetching Elasticsearch {VERSION} with Maven into {cache} (930 MB, once) …")
    _remove_leftovers(cache)
    draft = Path(tempfile.mkdtemp(prefix="unpacking-", dir=cache))
    try:
        _run_maven(mvn, draft)
        found = next((draft / "files").glob("*/elasticsearch"), None)
        if found is None or version_of(found) != VERSION:
            raise ServerError(f"Maven brought no Elasticsearch {VERSION}; see its lines above.")
        _let_everyone_read(found)
        home = cache / FOLDER
        shutil.rmtree(home, ignore_errors=True)
        found.rename(home)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    say(f"Elasticsearch {VERSION} lies in {home}.")
    return home


def _remove_leftovers(cache: Path) -> None:
    for leftover in cache.glob("unpacking-*"):
        shutil.rmtree(leftover, ignore_errors=True)


def _run_maven(mvn: str, draft: Path) -> None:
    command = [mvn, "-f", str(POM), f"-Dunpack.folder={draft}", "process-resources"]
    if not os.isatty(1):
        command[1:1] = ["--batch-mode", "--no-transfer-progress"]
    code = subprocess.run(command, check=False, cwd=draft).returncode
    if code:
        raise ServerError(
            f"Maven ended with code {code}; its lines above name the cause (often the network, "
            "a full disk, or a Java that is too old). Nothing was installed; run this again."
        )


def _let_everyone_read(folder: Path) -> None:
    """A server that root installs is read by an unprivileged user, whatever root's umask."""
    for path in (folder, *folder.rglob("*")):
        mode = path.stat().st_mode
        path.chmod(mode | (0o555 if path.is_dir() or mode & 0o100 else 0o444))
