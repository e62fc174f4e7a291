"""Sets up what is missing in this checkout; a second run finds everything and takes a moment.

Standard library only: it runs before anything is installed.

    python3.11 scripts/setup.py          what the portal needs to run
    python3.11 scripts/setup.py --dev    also what tests and checks need
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

BASE = Path(__file__).resolve().parents[1]
VENV = BASE / ".venv"
PYTHON = VENV / "bin" / "python"
VAR = Path(os.environ.get("NUTAG_VAR", BASE / "var"))
STAMPS = VAR / "stamps"
OLDEST_PYTHON = (3, 11)
NODE_HINT = (
    "npm is missing (install Node.js 20 or newer). Without it the portal runs with the system's "
    "font, without maps, and searches in its database instead of Elasticsearch."
)


def main(arguments: list[str]) -> int:
    """Set up every part whose files have changed since the last time."""
    if sys.version_info < OLDEST_PYTHON:
        say("Python 3.11 or newer is needed: install it, then call make PYTHON=python3.11 …")
        return 1
    packages = ["requirements.txt", *(["requirements-dev.txt"] if "--dev" in arguments else [])]
    once("packages" + ("-dev" if "--dev" in arguments else ""), packages, install_packages)
    with_npm = shutil.which("npm") is not None
    if with_npm:
        once("npm", ["package-lock.json"], lambda _: run("npm", "ci", "--no-audit", "--silent"))
        manage("build_assets")
        manage("build_dictionary_gate")
    else:
        say(NODE_HINT)
    once("messages", tracked("locale", "*.po"), lambda _: manage("messages", "--compile"))
    statics = [*tracked("portal/static", "*"), *assets(), "requirements.txt"]
    once("static", statics, lambda _: manage("collectstatic", "--noinput"))
    return 0


def install_packages(files: list[str]) -> None:
    """Make the virtual environment and install the pinned packages, hashes checked."""
    if not PYTHON.exists():
        run(sys.executable, "-m", "venv", str(VENV))
    for file in files:
        run(PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", file)


def manage(*arguments: str) -> None:
    """Run a management command without its chatter."""
    run_quietly(PYTHON, "manage.py", *arguments)


def tracked(folder: str, pattern: str) -> list[str]:
    """Return the files below a folder, relative to the checkout."""
    return sorted(str(f.relative_to(BASE)) for f in (BASE / folder).rglob(pattern) if f.is_file())


def assets() -> list[str]:
    """Return the files that `build_assets` made."""
    return sorted(str(f) for f in (VAR / "assets").rglob("*") if f.is_file())


def once(name: str, files: Iterable[str], action: Callable[[list[str]], None]) -> None:
    """Call `action` with `files` unless it succeeded before with the same content."""
    names = list(files)
    digest = hashlib.sha256(sys.version.encode() + str(BASE).encode())
    for file in names:
        digest.update(file.encode() + (BASE / file).read_bytes())
    stamp = STAMPS / name
    ready = PYTHON.exists() and (name != "npm" or (BASE / "node_modules").exists())
    if ready and stamp.exists() and stamp.read_text() == digest.hexdigest():
        return
    say(f"setting up: {name}")
    action(names)
    STAMPS.mkdir(parents=True, exist_ok=True)
    stamp.write_text(digest.hexdigest())


def run(*command: object) -> None:
    """Run a command in the checkout; end with its exit code when it fails."""
    code = subprocess.run([str(part) for part in command], cwd=BASE, check=False).returncode
    if code:
        say(f"failed ({code}): {' '.join(str(part) for part in command)}")
        raise SystemExit(code)


def run_quietly(*command: object) -> None:
    """Run a command; show what it printed only when it fails."""
    parts = [str(part) for part in command]
    done = subprocess.run(parts, cwd=BASE, check=False, capture_output=True, text=True)
    if done.returncode:
        say(done.stdout + done.stderr)
        raise SystemExit(done.returncode)


def say(text: str) -> None:
    """Print a line at once."""
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
