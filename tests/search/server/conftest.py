"""A stand-in for Elasticsearch: same folders and arguments, but up in a tenth of a second."""

import stat
import sys
from functools import partial
from pathlib import Path

import pytest

from search.server.node import Node
from search.server.ports import free_port

# Speaks as java, and as the server on the port that the configuration names.
STAND_IN = """#!{python} -SE
import json, os, sys
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer

if "-version" in sys.argv:
    sys.exit(print('openjdk version "21.0.1" 2023-10-17', file=sys.stderr))
home = os.getcwd()
config = next(word.partition("=")[2] for word in sys.argv if word.startswith("-Des.path.conf="))
with open(config + "/elasticsearch.yml") as lines:
    pairs = [line.partition(": ") for line in lines]
settings = {{key: json.loads(value) for key, _, value in pairs}}

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        answer = {{"name": settings["node.name"], "cluster_name": "nutag", "status": "green",
                  "version": {{"number": "8.19.13"}}, "environment": sorted(os.environ)}}
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *words):
        pass

if os.path.exists(home + "/broken"):
    print("the reason stands here")
    print("\\tat some.step.of.the.Stack")
    sys.exit(1)
TCPServer.allow_reuse_address = True
with TCPServer(("127.0.0.1", settings["http.port"]), Handler) as server:
    if os.path.exists(home + "/mute"):
        server.server_close()
        import signal
        signal.pause()
    server.serve_forever()
"""


def write_program(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def make_home(folder: Path) -> Path:
    (folder / "lib" / "cli-launcher").mkdir(parents=True)
    (folder / "lib" / "elasticsearch-8.19.13.jar").touch()
    (folder / "lib" / "elasticsearch-core-8.19.13.jar").touch()
    return folder


@pytest.fixture
def home(tmp_path):
    folder = make_home(tmp_path / "elasticsearch")
    write_program(folder / "jdk" / "bin" / "java", STAND_IN.format(python=sys.executable))
    return folder


@pytest.fixture
def dictionary(tmp_path):
    folder = tmp_path / "dictionary-mn"
    folder.mkdir()
    (folder / "index.aff").write_text("SET UTF-8\n")
    (folder / "index.dic").write_text("1\nсум\n")
    return folder


@pytest.fixture
def new_node(home, dictionary, monkeypatch):
    """Makes nodes of the stand-in that run as the present user."""
    monkeypatch.delenv("ES_JAVA_HOME", raising=False)
    return partial(Node, home=home, dictionary=dictionary, account=None)


@pytest.fixture
def node(new_node, tmp_path):
    node = new_node(tmp_path / "node", free_port())
    yield node
    node.kill()


@pytest.fixture
def said():
    """Collects what a launcher says."""
    return []
