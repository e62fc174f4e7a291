"""A running portal to look at: the one of BASE_URL, or one that lives as long as the look.

The own one is served by gunicorn with the settings of the environment, so pages and static files
travel as in production. Search answers from the database where ELASTICSEARCH_URL names no server.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BASE = Path(__file__).resolve().parents[1]
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
STARTS_WITHIN = 60


def chromium() -> str:
    """The path of the system's Chromium. Ends with a sentence where there is none."""
    found = os.environ.get("CHROMIUM_PATH") or next(filter(None, map(shutil.which, PROGRAMS)), None)
    if not found:
        sys.exit("There is no Chromium: call scripts/browser.sh, or set CHROMIUM_PATH.")
    return found


@contextmanager
def portal() -> Iterator[str]:
    """The address of a running portal, without a slash at its end."""
    if running := os.environ.get("BASE_URL"):
        yield running.rstrip("/")
        return
    environment = {"DJANGO_SETTINGS_MODULE": "portal.settings.dev", **os.environ}
    manage = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
    subprocess.run(manage, cwd=BASE, env=environment, check=True)
    address = f"127.0.0.1:{_free_port()}"
    command = [sys.executable, "-m", "gunicorn", "portal.wsgi", "--bind", address, "--threads", "4"]
    quiet = ["--log-level", "warning", "--no-control-socket"]
    server = subprocess.Popen([*command, *quiet], cwd=BASE, env=environment)
    try:
        _wait(f"http://{address}/-/live")
        yield f"http://{address}"
    finally:
        server.terminate()
        server.wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait(address: str) -> None:
    for _second in range(STARTS_WITHIN):
        try:
            urllib.request.urlopen(address)  # noqa: S310 (our own address)
        except urllib.error.URLError:
            time.sleep(1)
        else:
            return
    sys.exit("The portal does not answer.")
