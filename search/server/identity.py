"""Which process is ours. A number alone is not enough: the system gives it away again."""

import json
import os
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path

PROC = Path("/proc")


def started(pid: int) -> str | None:
    """When the process `pid` began, as a text to compare; None when no such process lives.

    A process that ended but still waits for its parent to take note counts as ended.
    """
    if (PROC / "self" / "stat").exists():
        return _started_by_proc(pid)
    return _started_by_ps(pid)


def _started_by_proc(pid: int) -> str | None:
    try:
        text = (PROC / str(pid) / "stat").read_text()
        boot = (PROC / "sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return None
    # The command's name stands in brackets and may itself hold spaces and brackets.
    state, *fields = text.rpartition(")")[2].split()
    return None if state in "ZX" else f"{boot} {fields[18]}"


def _started_by_ps(pid: int) -> str | None:
    shown = subprocess.run(
        ["ps", "-o", "stat=,lstart=", "-p", str(pid)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "C"},
    )
    state, _, began = shown.stdout.strip().partition(" ")
    return began.strip() if began and not state.startswith("Z") else None


@dataclass(frozen=True)
class Record:
    """A server that we started: its process, when that began, and how it was set up."""

    pid: int
    began: str
    port: int
    heap: str
    home: str

    def alive(self) -> bool:
        """Whether this very process still runs, not another that was given its number."""
        return started(self.pid) == self.began

    def write(self, path: Path) -> None:
        """Replace the file at `path` in one step."""
        draft = path.with_suffix(".new")
        draft.write_text(json.dumps(asdict(self), indent=1))
        draft.replace(path)

    @classmethod
    def read(cls, path: Path) -> "Record | None":
        """The record at `path`; None when there is none or it cannot be understood."""
        try:
            return cls(**json.loads(path.read_text()))
        except (OSError, ValueError, TypeError):
            return None
