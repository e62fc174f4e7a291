"""What the command `elasticsearch` does with the portal's own server.

Order: `ELASTICSEARCH_URL` (somebody else's: nothing is started), `ELASTICSEARCH_HOME`, the cache
folder, Maven, and at last a message that says what to install. Functions return exit codes.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from search.server import ports
from search.server.accounts import unprivileged_account
from search.server.configuration import chosen_heap
from search.server.errors import ServerError
from search.server.folders import CHECKOUT, cache_folder, node_folder
from search.server.foreground import Ending, serve, wait_for_signal
from search.server.install import Say, ensure_installed, find_home, version_of
from search.server.node import PATIENCE, Node

OK = 0
FAILED = 1
# As in the exit codes of init scripts: the program is not running.
STOPPED = 3
# A server that ends unasked is started this often; one that cannot live is left alone then.
MOST_STARTS = 5

WITHOUT_SERVER = "The portal goes on without Elasticsearch and searches its database."
LEFT_ALONE = "Waiting for the end of the other processes."


def portal_node(environ: Mapping[str, str]) -> Node:
    """The node of this checkout's portal, set up by `ES_PORT`, `ES_HEAP`, `ELASTICSEARCH_HOME`."""
    account = unprivileged_account()
    cache = cache_folder(environ, is_root=os.geteuid() == 0)
    return Node(
        folder=node_folder("portal", CHECKOUT, cache, account),
        port=ports.chosen_port(environ),
        heap=chosen_heap(environ),
        home=find_home(environ),
        account=account,
    )


@dataclass(frozen=True)
class Launcher:
    """The sub-commands, on `environ`, saying what they do through `say`."""

    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    say: Say = print

    @property
    def foreign_url(self) -> str:
        """The address of a server that somebody else runs for us, else an empty text."""
        return self.environ.get("ELASTICSEARCH_URL", "").strip()

    def install(self) -> int:
        """Make sure that a server's program is here."""
        if self.foreign_url:
            return self._nothing_to_do()
        home = ensure_installed(self.environ, self.say)
        self.say(f"Elasticsearch {version_of(home)} is ready in {home}.")
        return OK

    def start(self, patience: float = PATIENCE) -> int:
        """Start the server in the background and wait until it answers."""
        if self.foreign_url:
            return self._nothing_to_do()
        node = self._installed_node()
        if node.running() and (record := node.record()) and record.port == node.port:
            self.say(f"Elasticsearch already runs at {node.url} (process {record.pid}).")
            return OK
        self._announce(node)
        node.start(patience)
        self.say(f"Elasticsearch answers at {node.url}.")
        return OK

    def start_in_foreground(self, patience: float = PATIENCE, stay: bool = False) -> int:
        """Run the server as a child until it or this process is told to end.

        With `stay`, a server that ends unasked is started again, and this process waits for a
        signal even when there is no server to run, so that a process manager does not end the
        portal, which answers from the database then.
        """
        if not stay:
            return self._serve(patience).code
        try:
            ending = self._serve_again_and_again(patience)
        except ServerError as error:
            return wait_for_signal(self.say, f"{error}\n{WITHOUT_SERVER}")
        if ending.asked_for:
            return ending.code
        return wait_for_signal(self.say, WITHOUT_SERVER if ending.code else LEFT_ALONE)

    def _serve_again_and_again(self, patience: float) -> Ending:
        for _attempt in range(MOST_STARTS):
            ending = self._serve(patience)
            if ending.asked_for or ending.code == OK:
                break
        return ending

    def _serve(self, patience: float) -> Ending:
        if self.foreign_url:
            return Ending(self._nothing_to_do(), asked_for=False)
        node = self._installed_node()
        if record := node.record():
            self.say(f"Elasticsearch already runs at {node.url} (process {record.pid}).")
            return Ending(OK, asked_for=False)
        self._announce(node)
        return serve(node, patience, self.say)

    def stop(self) -> int:
        """Stop the server if we started it."""
        if self.foreign_url:
            return self._nothing_to_do()
        stopped = portal_node(self.environ).stop()
        self.say("Elasticsearch has stopped." if stopped else "Elasticsearch was not running.")
        return OK

    def status(self) -> int:
        """Say whether and how the server runs: 0 when it answers, 3 when it does not."""
        if self.foreign_url:
            return self._foreign_status()
        node = portal_node(self.environ)
        record = node.record()
        if record is None:
            self.say(f"Elasticsearch is not running. Its folder: {node.folder}")
            return STOPPED
        node.port = record.port
        self.say(f"Address  {node.url}\nProcess  {record.pid}\nHeap     {record.heap}")
        self.say(f"Folder   {node.folder}\nProgram  {record.home}")
        return self._say_health(node.url)

    def _foreign_status(self) -> int:
        self.say(f"Address  {ports.without_password(self.foreign_url)} (ELASTICSEARCH_URL)")
        return self._say_health(self.foreign_url)

    def _say_health(self, url: str) -> int:
        answer = ports.ask(url, timeout=5)
        if answer is None or "version" not in answer:
            self.say("Health   does not answer")
            return STOPPED
        health = ports.ask(url.rstrip("/") + "/_cluster/health", timeout=5) or {}
        self.say(f"Version  {answer['version'].get('number')}")
        self.say(f"Health   {health.get('status', 'unknown')}")
        return OK

    def _nothing_to_do(self) -> int:
        url = ports.without_password(self.foreign_url)
        self.say(f"ELASTICSEARCH_URL names {url}, which is not ours to run: nothing done.")
        return OK

    def _installed_node(self) -> Node:
        node = portal_node(self.environ)
        node.home = node.home or ensure_installed(self.environ, self.say)
        return node

    def _announce(self, node: Node) -> None:
        version = version_of(node.home) if node.home else None
        whom = f" as user {node.account.name}" if node.account else ""
        self.say(
            f"Starting Elasticsearch {version} at {node.url}{whom}, heap {node.heap}, "
            f"folder {node.folder} …"
        )
