import socket

import pytest

from search.server import ports
from search.server.errors import PortTaken, ServerError


@pytest.fixture
def listen():
    """Takes a port of the loopback address, as another program would."""
    opened = []

    def take(port):
        taken = socket.create_server(("127.0.0.1", port))
        opened.append(taken)
        return taken

    yield take
    for taken in opened:
        taken.close()


def test_the_portals_server_keeps_off_the_ordinary_port():
    assert ports.chosen_port({}) == 9210


def test_the_port_is_the_operators_choice():
    assert ports.chosen_port({"ES_PORT": "9555"}) == 9555


@pytest.mark.parametrize("wish", ["nine", "80", "65500", "-1", "92.10"])
def test_a_port_that_cannot_be_is_refused(wish):
    with pytest.raises(ServerError, match="ES_PORT"):
        ports.chosen_port({"ES_PORT": wish})


def test_a_free_pair_of_ports_passes():
    ports.require_free(ports.free_port())


def test_a_taken_port_is_named_with_a_way_out(listen):
    port = ports.free_port()
    listen(port)
    with pytest.raises(PortTaken, match=f"Port {port} .*another program.*ES_PORT={port + 10}"):
        ports.require_free(port)


def test_a_taken_transport_port_is_named(listen):
    port = ports.free_port()
    listen(port + 100)
    with pytest.raises(PortTaken, match=f"Port {port + 100} "):
        ports.require_free(port)


def test_an_elasticsearch_of_somebody_else_is_recognised(node):
    node.start()
    with pytest.raises(PortTaken, match=r"an Elasticsearch 8\.19\.13"):
        ports.require_free(node.port)


def test_an_answer_that_is_no_object_counts_as_none():
    assert ports.ask("data:application/json,[]") is None


def test_a_password_is_never_printed():
    assert ports.without_password("https://bat:secret@es.example:9200/x") == (
        "https://es.example:9200/x"
    )
