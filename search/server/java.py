"""Finding a Java that can run the server."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from search.server.accounts import Account
from search.server.errors import MissingTool

OLDEST = 17


def find_java(environ: Mapping[str, str], home: Path, account: Account | None) -> Path:
    """The first program `java` that `account` can run and that is new enough.

    Looks at `ES_JAVA_HOME`, the `jdk` folder of the Elasticsearch at `home`, `JAVA_HOME`, `PATH`.
    """
    seen = []
    for java in _candidates(environ, home):
        version = java_version(java, account)
        if version is not None and version >= OLDEST:
            return java
        seen.append(f"{java} ({f'Java {version}' if version else 'cannot be run'})")
    found = f" Found only: {', '.join(seen)}." if seen else ""
    raise MissingTool(
        f"Elasticsearch needs Java {OLDEST} or newer, which was not found.{found} Install one, "
        "for example with «apt install openjdk-17-jre-headless» (Debian, Ubuntu), «dnf install "
        "java-21-openjdk-headless» (Fedora) or «brew install openjdk@21» (macOS), or point "
        "JAVA_HOME at one."
    )


def _candidates(environ: Mapping[str, str], home: Path) -> Iterator[Path]:
    folders = [environ.get("ES_JAVA_HOME"), str(home / "jdk"), environ.get("JAVA_HOME")]
    for folder in filter(None, folders):
        java = Path(folder) / "bin" / "java"
        if java.exists():
            yield java
    on_path = shutil.which("java", path=environ.get("PATH", ""))
    if on_path:
        yield Path(on_path)


def java_version(java: Path, account: Account | None = None) -> int | None:
    """The major version of the program `java`, run as `account`; None when it cannot be run."""
    try:
        shown = subprocess.run(
            [java, "-version"],
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
            cwd="/",
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return parse_version(shown.stderr + shown.stdout)


def parse_version(text: str) -> int | None:
    """17 from «openjdk version "17.0.15"», 8 from «java version "1.8.0_402"»."""
    found = re.search(r'version "(?:1\.)?(\d+)', text)
    return int(found[1]) if found else None
