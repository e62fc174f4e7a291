"""A page as a browser met it: what it answered, asked for, set and said."""

import gzip
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import urlsplit

WIDE = {"width": 1280, "height": 900}


@dataclass
class Visit:
    """One loading of a page in a fresh browser; `weights` are bytes by resource type."""

    address: str
    site: str
    status: int = 0
    html: str = ""
    cookies: list = field(default_factory=list)
    messages: list = field(default_factory=list)
    asked: list = field(default_factory=list)
    weights: Counter = field(default_factory=Counter)

    @property
    def foreign(self):
        """Addresses of other hosts that were asked."""
        own = urlsplit(self.site).netloc
        web = [urlsplit(url) for url in self.asked]
        return [url.geturl() for url in web if url.scheme != "data" and url.netloc != own]


class Visits:
    """Loads each address once, when it is first asked for."""

    def __init__(self, browser, site):
        self._browser, self._site = browser, site
        self._known = {}

    def __getitem__(self, address):
        if address not in self._known:
            self._known[address] = self._visit(address)
        return self._known[address]

    def _visit(self, address):
        visit = Visit(address, self._site)
        context = self._browser.new_context(base_url=self._site, viewport=WIDE)
        page = context.new_page()
        answers = {}
        page.on("request", lambda request: visit.asked.append(request.url))
        page.on("response", lambda answer: answers.setdefault(answer.url, answer))
        page.on("console", lambda message: visit.messages.append(message.text))
        page.on("pageerror", lambda error: visit.messages.append(str(error)))
        answer = page.goto(address, wait_until="networkidle")
        visit.status, visit.html = answer.status, answer.text()
        for one in answers.values():
            visit.weights[one.request.resource_type] += weight(one)
        visit.cookies = context.cookies()
        context.close()
        return visit


def weight(answer):
    """Bytes that an answer takes when it travels compressed; fonts are compressed already."""
    body = answer.body()
    if answer.request.resource_type == "font":
        return len(body)
    return len(gzip.compress(body, 9))
