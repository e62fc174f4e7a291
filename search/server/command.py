"""The command line and surroundings of a server process."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from search.server.accounts import Account

# Nothing else is handed on: the portal's surroundings hold secrets, and Java reads options there.
KEPT = ("PATH", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH")


def server_command(java: Path, home: Path, config: Path) -> list[str]:
    """Starts Elasticsearch from `home` with the configuration folder `config`.

    What the distribution's own start script does, without its need for a bundled Java.
    """
    return [
        str(java),
        "-Xms4m",
        "-Xmx64m",
        "-XX:+UseSerialGC",
        "-Dcli.name=server",
        "-Dcli.script=./bin/elasticsearch",
        "-Dcli.libs=lib/tools/server-cli",
        f"-Des.path.home={home}",
        f"-Des.path.conf={config}",
        "-Des.distribution.type=tar",
        "-cp",
        os.pathsep.join(["lib/*", "lib/cli-launcher/*"]),
        "org.elasticsearch.launcher.CliToolLauncher",
    ]


def server_environment(environ: Mapping[str, str], folder: Path) -> dict[str, str]:
    """The environment of a server whose files lie in `folder`."""
    kept = {name: environ[name] for name in KEPT if name in environ}
    return {**kept, "HOME": str(folder), "ES_TMPDIR": str(folder / "tmp")}


def launch(
    command: list[str],
    home: Path,
    folder: Path,
    log: Path,
    *,
    account: Account | None,
    own_session: bool,
) -> "subprocess.Popen[bytes]":
    """Start `command` in `home` as `account`, writing to a new `log`; its files lie in `folder`."""
    with log.open("wb") as output:
        return subprocess.Popen(
            command,
            cwd=home,
            env=server_environment(os.environ, folder),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=own_session,
            umask=0o027,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
        )
