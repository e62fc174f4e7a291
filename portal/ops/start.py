"""Brings a checkout's database and search server up to date, then serves until Ctrl-C.

python -m portal.ops.start            everything, then serve
python -m portal.ops.start --prepare  everything but serving
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

BASE = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("NUTAG_VAR", BASE / "var"))
STAMP = VAR / "stamps" / "database"


def main(arguments: list[str]) -> int:
    """Prepare, then hand over to honcho, which stops all that it started when one part ends."""
    prepare()
    if "--prepare" in arguments:
        return 0
    # honcho gives each process a PORT of its own; the web process must get the one that was asked.
    port = os.environ["WEB_PORT"] = os.environ.get("PORT", "8000")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.dev")
    print(f"\n  Nutag: http://127.0.0.1:{port}/   (Ctrl-C stops everything)\n", flush=True)
    os.execv(sys.executable, [sys.executable, "-m", "honcho", "start", "--no-prefix"])  # noqa: S606


def prepare() -> None:
    """Migrate, seed when the data of the repository changed, make the first administrator."""
    manage("migrate", "--verbosity", "0")
    digest = _digest()
    if not STAMP.exists() or STAMP.read_text() != digest:
        manage("seed")
        STAMP.parent.mkdir(parents=True, exist_ok=True)
        STAMP.write_text(digest)
    manage("make_admin")
    # Without a server the portal answers from its database and says so: not a reason to stop.
    manage("elasticsearch", "install", needed=False)


def manage(*arguments: str, needed: bool = True) -> None:
    """Run a management command; end with its exit code when a needed one fails."""
    command = [sys.executable, "manage.py", *arguments]
    code = subprocess.run(command, cwd=BASE, check=False).returncode  # noqa: S603
    if code and needed:
        raise SystemExit(code)


def _digest() -> str:
    digest = hashlib.sha256(str(VAR).encode())
    for file in _files():
        digest.update(str(file.relative_to(BASE)).encode() + file.read_bytes())
    return digest.hexdigest()


def _files() -> Iterator[Path]:
    rooms = [BASE / room for room in ("portal", "soums", "guides", "search")]
    found = {
        file
        for room in rooms
        for file in room.rglob("*")
        if file.is_file() and {"data", "seed", "migrations"} & set(file.relative_to(BASE).parts)
    }
    yield from sorted(file for file in found if file.suffix != ".pyc")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
