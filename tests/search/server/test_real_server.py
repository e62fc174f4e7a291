import json
import urllib.request

import pytest

from search.server import ports
from search.server.accounts import unprivileged_account
from tests.elasticsearch import nodes_folder, run_process, shared_node

pytestmark = pytest.mark.elasticsearch

INDEX = {
    "settings": {
        "number_of_replicas": 0,
        "analysis": {
            "filter": {"mn": {"type": "hunspell", "locale": "mn_MN", "dedup": True}},
            "analyzer": {"mn": {"tokenizer": "standard", "filter": ["lowercase", "mn"]}},
        },
    }
}


@pytest.fixture(scope="module")
def real_node():
    """A server of its own, because it is killed here."""
    with shared_node(nodes_folder(unprivileged_account()) / "lifecycle", run_process()) as node:
        yield node


def send(node, method, path, body):
    request = urllib.request.Request(
        node.url + path,
        method=method,
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        return json.load(response)


def test_a_real_server_stems_mongolian_and_survives_a_kill(real_node):
    send(real_node, "PUT", "/places", INDEX)
    text = {"analyzer": "mn", "text": "Сургуульд эмнэлгийн байранд улаанбаатарын"}
    tokens = send(real_node, "POST", "/places/_analyze", text)["tokens"]
    assert [token["token"] for token in tokens] == ["сургууль", "эмнэлэг", "байр", "улаанбаатар"]

    send(real_node, "PUT", "/places/_doc/4504", {"name": "Булган"})
    real_node.kill()
    assert ports.ask(real_node.url) is None

    real_node.start()
    assert ports.ask(f"{real_node.url}/places/_doc/4504")["_source"] == {"name": "Булган"}

    real_node.stop()
    ports.require_free(real_node.port)
