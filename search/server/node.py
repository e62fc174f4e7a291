"""One Elasticsearch process with its own folder and port."""

import hashlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from search.server import ports
from search.server.accounts import Account, give, passable, unprivileged_account
from search.server.command import launch, server_command
from search.server.configuration import (
    DEFAULT_HEAP,
    DICTIONARY,
    Settings,
    needless_parts,
    node_settings,
    write_configuration,
)
from search.server.errors import ServerError, StartFailed
from search.server.folders import make_open
from search.server.identity import Record, started
from search.server.install import ensure_installed
from search.server.java import find_java
from search.server.locks import only_one

PATIENCE = 120.0
SHUTDOWN_PATIENCE = 30.0
LOG_LINES = 15


@dataclass
class Node:
    """A server that can be started, stopped and killed again and again; its data stay.

    `folder` holds everything of it, `port` is for HTTP (transport: 100 higher), `heap` is in
    Java's notation. `home` is the program; None takes the installed one, or installs it.
    `settings` adds to `elasticsearch.yml`; None as a value takes a line out. `jvm_options`
    come after the usual ones.
    """

    folder: Path
    port: int
    heap: str = DEFAULT_HEAP
    home: Path | None = None
    settings: Settings = field(default_factory=dict)
    dictionary: Path = DICTIONARY
    jvm_options: tuple[str, ...] = ()
    account: Account | None = field(default_factory=unprivileged_account)
    _process: "subprocess.Popen[bytes] | None" = field(default=None, init=False, repr=False)

    @property
    def url(self) -> str:
        """Where the server answers."""
        return f"http://{ports.HOST}:{self.port}"

    @property
    def name(self) -> str:
        """`node.name`, different for every folder, so that an answer tells whose it is."""
        return "nutag-" + hashlib.sha256(str(self.folder).encode()).hexdigest()[:8]

    @property
    def log(self) -> Path:
        """The file with all that the server wrote since its last start."""
        return self.folder / "logs" / "nutag.log"

    @property
    def _record_file(self) -> Path:
        return self.folder / "process.json"

    def record(self) -> Record | None:
        """The process of this folder, if it lives, on whichever port it was started."""
        if self._process is not None:
            self._process.poll()
        record = Record.read(self._record_file)
        return record if record is not None and record.alive() else None

    def running(self) -> bool:
        """Whether our process lives and answers on its port."""
        return self.record() is not None and self._answers()

    def _answers(self) -> bool:
        answer = ports.ask(self.url)
        return answer is not None and answer.get("name") == self.name

    def start(self, patience: float = PATIENCE) -> None:
        """Start and wait until the server answers, at most `patience` seconds.

        Harmless when it already runs. Raises ServerError; then it left no process behind.
        """
        make_open(self.folder)
        with only_one(self.folder / "start.lock"):
            if record := self.record():
                self._require_same_port(record)
                return self.wait_until_ready(None, patience)
            process = self.spawn()
            try:
                self.wait_until_ready(process, patience)
            except BaseException:
                self.kill()
                raise
        return None

    def _require_same_port(self, record: Record) -> None:
        if record.port != self.port:
            raise ServerError(
                f"This checkout's Elasticsearch already runs on port {record.port}, not "
                f"{self.port}. Stop it first, or leave ES_PORT at {record.port}."
            )

    def spawn(self, own_session: bool = True) -> "subprocess.Popen[bytes]":
        """Start the process without waiting. With `own_session`, no Ctrl-C reaches it."""
        ports.require_free(self.port)
        home = self.home or ensure_installed()
        self._require_readable(home)
        java = find_java(os.environ, home, self.account)
        config = self._prepare(home)
        command = server_command(java, home, config)
        process = launch(
            command, home, self.folder, self.log, account=self.account, own_session=own_session
        )
        began = started(process.pid) or "ended at once"
        Record(process.pid, began, self.port, self.heap, str(home)).write(self._record_file)
        self._process = process
        return process

    def _require_readable(self, home: Path) -> None:
        if self.account is not None and not passable(home, self.account):
            raise ServerError(
                f"Elasticsearch lies in {home}, where the user «{self.account.name}», as whom it "
                "runs, may not enter. Set NUTAG_CACHE (or ELASTICSEARCH_HOME) to an open folder."
            )

    def _prepare(self, home: Path) -> Path:
        """The folders that the server reads and writes; this one itself stays ours."""
        make_open(self.folder)
        extra = {**needless_parts(home), **self.settings}
        settings = node_settings(self.folder, self.name, self.port, extra)
        config = write_configuration(
            self.folder, settings, self.heap, self.dictionary, self.jvm_options
        )
        shutil.rmtree(self.folder / "tmp", ignore_errors=True)
        for part in ("data", "logs", "tmp"):
            (self.folder / part).mkdir(exist_ok=True)
        for part in ("config", "data", "logs", "tmp"):
            give(self.folder / part, self.account)
        return config

    def wait_until_ready(
        self, process: "subprocess.Popen[bytes] | None", patience: float = PATIENCE
    ) -> None:
        """Return when the server answers; raise StartFailed when it ends or takes too long.

        `process` is the one just started, None when it was found running.
        """

        def ended() -> bool:
            return self.record() is None if process is None else process.poll() is not None

        _wait_for(lambda: ended() or self._answers(), patience)
        if ended():
            self.forget()
            raise StartFailed("Elasticsearch ended while starting." + self.last_lines())
        if not self._answers():
            raise StartFailed(
                f"Elasticsearch did not answer within {patience:.0f} seconds." + self.last_lines()
            )
        ports.ask(f"{self.url}/_cluster/health?wait_for_status=yellow&timeout=20s", timeout=25)

    def last_lines(self) -> str:
        """The end of the log, introduced by its path, without the steps of Java's stack."""
        try:
            lines = self.log.read_text(errors="replace").splitlines()
        except OSError:
            return ""
        told = [f"  {line[:300]}" for line in lines if line.strip() and not line.startswith("\t")]
        return "\n".join([f" The end of {self.log}:", *told[-LOG_LINES:]])

    def stop(self, patience: float = SHUTDOWN_PATIENCE) -> bool:
        """Ask the server to end, and end it by force after `patience` seconds.

        Touches no process but the one we started. False when none ran.
        """
        record = self.record()
        if record is None:
            self.forget()
            return False
        os.kill(record.pid, signal.SIGTERM)
        if not _wait_for(lambda: self._gone(record), patience):
            return self.kill()
        self.forget()
        return True

    def kill(self) -> bool:
        """End the server at once, as a power cut would. False when none ran."""
        record = self.record()
        if record is None:
            self.forget()
            return False
        if os.getpgid(record.pid) == record.pid:
            os.killpg(record.pid, signal.SIGKILL)
        else:
            # The server itself is this process's child and ends when its parent is gone.
            os.kill(record.pid, signal.SIGKILL)
        _wait_for(lambda: self._gone(record), SHUTDOWN_PATIENCE)
        self.forget()
        return True

    def _gone(self, record: Record) -> bool:
        return self.record() is None and ports.is_free(record.port)

    def forget(self) -> None:
        """Remove the note about a process that has ended."""
        self._record_file.unlink(missing_ok=True)

    def remove(self) -> None:
        """Kill the server and delete its folder with all data."""
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


def _wait_for(condition: Callable[[], bool], patience: float) -> bool:
    """Whether `condition` came true within `patience` seconds."""
    deadline = time.monotonic() + patience
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True
