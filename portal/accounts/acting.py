"""Who acts now: the person of the request, a person named by the code, or a command."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from django.http import HttpRequest

from portal.accounts.models import User


@dataclass(frozen=True)
class Actor:
    """Who did something: a person with an account, or a command by its name."""

    user: User | None
    name: str
    by_command: bool = False


_request: ContextVar[HttpRequest | None] = ContextVar("accounts_request", default=None)
_named: ContextVar[Actor | None] = ContextVar("accounts_actor", default=None)


@contextmanager
def request_acting(request: HttpRequest) -> Iterator[None]:
    """Everything inside is done by the person of `request`, who is looked up only when needed."""
    token = _request.set(request)
    try:
        yield
    finally:
        _request.reset(token)


@contextmanager
def acting_as(user: User | None, name: str = "") -> Iterator[None]:
    """Everything inside is done by `user`, such as the one who invited somebody."""
    token = _named.set(Actor(user, name or name_of(user)))
    try:
        yield
    finally:
        _named.reset(token)


def actor() -> Actor:
    """Who acts now."""
    if named := _named.get():
        return named
    request = _request.get()
    if request is None:
        return Actor(None, _command(), by_command=True)
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        return Actor(user, name_of(user))
    return Actor(None, "–")


def name_of(user: User | None) -> str:
    """A person's name with the name of the account, such as `Bold (bold@example.mn)`."""
    if user is None:
        return "–"
    full = user.get_full_name()
    return f"{full} ({user.username})" if full else user.username


def _command() -> str:
    program = Path(sys.argv[0]).name if sys.argv and sys.argv[0] else "python"
    words = [program, *sys.argv[1:2]] if program == "manage.py" else [program]
    return " ".join(words)[:200]
