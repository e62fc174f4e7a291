"""A made-up internet: names with addresses of its own, all leading to one real local server.

The rules about addresses stay as they are: they are asked about the made-up addresses, and only the
connection itself goes elsewhere.
"""

import ssl
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from urllib3.connection import HTTPConnection, HTTPSConnection

PUBLIC = "93.184.216.34"


class Handler(BaseHTTPRequestHandler):
    """Answers as the server's `answers` say: path → (status, headers); notes what it was asked."""

    def do_HEAD(self):
        self.answer()

    def do_GET(self):
        self.answer()

    def answer(self):
        host = self.headers["Host"]
        self.server.asked.append((self.command, host, self.path))
        self.server.agents.append(self.headers["User-Agent"])
        found = self.server.answers.get(f"{host}{self.path}", (404, {}))
        status, headers = found.get(self.command) if isinstance(found, dict) else found
        if status is None:
            self.server.released.wait()
            return
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_):
        pass


@contextmanager
def serving(certificate=None):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.answers, server.asked, server.agents = {}, [], []
    server.released = threading.Event()
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.released.set()
        server.shutdown()
        server.server_close()


class MadeUpInternet:
    """Names → addresses; every connection goes to the local server and is written down."""

    def __init__(self, server, names=None, trusted=None):
        self.port = server.server_address[1]
        self.names = names or {}
        self.trusted = trusted
        self.connected = []

    def resolve(self, host, port):
        found = self.names.get(host, [PUBLIC])
        if not found:
            raise OSError("no such host")
        return found

    def connect(self, target, ip, seconds):
        self.connected.append((target.scheme, target.host, ip, target.port))
        if target.scheme == "http":
            return HTTPConnection("127.0.0.1", self.port, timeout=seconds)
        return HTTPSConnection(
            "127.0.0.1",
            self.port,
            timeout=seconds,
            server_hostname=target.host,
            assert_hostname=target.host,
            cert_reqs="CERT_REQUIRED",
            ca_certs=self.trusted,
        )
