"""A worker that is killed in the middle of its work loses nothing: the outbox catches up."""

import http.client
import os
import signal
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import urlsplit

import pytest
from django.conf import settings as django_settings

from search.index.names import INDICES, read_alias
from search.index.rebuild import rebuild
from search.index.sync import sync, waiting_records
from search.outbox import refresh_pages
from soums.models import SoumPage
from tests.search.conftest import FEW
from tests.seeded import database_url

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.elasticsearch]
SECTION = "section:4507:{}:mn"
LONGEST_WAIT = 120


class Between(ThreadingHTTPServer):
    """Stands between worker and server and falls silent at the worker's second bulk request.

    `passes_on` says whether that request still reaches the server; `silent` is set when no answer
    to it will come.
    """

    daemon_threads = True

    def __init__(self, server, passes_on):
        super().__init__(("127.0.0.1", 0), Relay)
        self.server, self.passes_on = urlsplit(server).netloc, passes_on
        self.bulks, self.silent, self.released = 0, Event(), Event()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}"


class Relay(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.relay()

    def do_HEAD(self):
        self.relay()

    def do_PUT(self):
        self.relay()

    def do_POST(self):
        self.relay()

    def relay(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.bulks += "_bulk" in self.path
        last = self.server.bulks == 2
        if not last or self.server.passes_on:
            answer, text = self.ask(body)
        if last:
            self.server.silent.set()
            self.server.released.wait()
            return
        self.send_response_only(answer.status)
        for name in ("Content-Type", "X-Elastic-Product"):
            if value := answer.getheader(name):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def ask(self, body):
        connection = http.client.HTTPConnection(self.server.server, timeout=LONGEST_WAIT)
        headers = {
            name: self.headers[name] for name in ("Content-Type", "Accept") if self.headers[name]
        }
        connection.request(self.command, self.path, body, headers)
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        return answer, text


@pytest.fixture(params=[False, True], ids=["before the server has it", "after the server has it"])
def between(request, elasticsearch_url):
    with Between(elasticsearch_url, request.param) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.released.set()
        server.shutdown()
        thread.join()


def start_worker(url):
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
        "DATABASE_URL": database_url(),
        "ELASTICSEARCH_URL": url,
        "ELASTICSEARCH_PREFIX": FEW,
    }
    command = [sys.executable, "manage.py", "search_sync"]
    return subprocess.Popen(command, cwd=django_settings.BASE_DIR, env=environment)


def versions(client):
    """The version of each document that the index holds."""
    names = [read_alias(index) for index in INDICES]
    client.indices.refresh(index=names)
    hits = client.search(index=names, size=10_000, source=["record_version"])["hits"]["hits"]
    return {hit["_id"]: hit["_source"]["record_version"] for hit in hits}


def test_what_a_killed_worker_left_is_sent_by_the_next(client_of_few, between):
    rebuild(client_of_few)
    before = versions(client_of_few)
    khongor = SoumPage.objects.get(code="4507")
    SoumPage.objects.filter(pk=khongor.pk).update(title_mn="Хонгор хот")
    changed = refresh_pages([khongor.pk]).changed
    assert "place:4507" in changed

    worker = start_worker(between.url)
    assert between.silent.wait(LONGEST_WAIT)
    os.kill(worker.pid, signal.SIGKILL)
    worker.wait()
    left = set(waiting_records().values_list("uid", flat=True))
    assert SECTION.format("jobs") in left

    sync(client_of_few)
    assert not waiting_records().exists()
    after = versions(client_of_few)
    assert after.keys() == before.keys()
    assert all(after[uid] > before[uid] for uid in changed)
    jobs = client_of_few.get(index=read_alias("content"), id=SECTION.format("jobs"))
    assert jobs["_source"]["title"] == "Хонгор хот · Ажил"


def test_what_was_withdrawn_is_gone_though_the_worker_was_killed(client_of_few, between):
    rebuild(client_of_few)
    SoumPage.objects.get(code="4507").unpublish()
    worker = start_worker(between.url)
    assert between.silent.wait(LONGEST_WAIT)
    os.kill(worker.pid, signal.SIGKILL)
    worker.wait()
    assert waiting_records().exists()

    sync(client_of_few)
    assert not waiting_records().exists()
    assert not [uid for uid in versions(client_of_few) if ":4507" in uid]
