"""A database that holds what `manage.py seed` loads: made once, copied for every run of the tests.

The original is named for a digest of everything it is made from, so it is made anew only when data,
migrations or the code of the seed change. Every process works on a copy of its own: runs do not
disturb one another, and a test that empties its tables gets a fresh copy in their place. Works on
SQLite (files below `var/tests`) and on PostgreSQL (copies by TEMPLATE).
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections

from search.server.locks import only_one

ROOMS = ("portal", "soums", "guides", "search")
# Folders and modules that the seeded rows come from, wherever they stand.
SOURCES = {
    *("data", "migrations", "models", "translation", "seed", "portraits", "figures"),
    *("builders", "documents", "keys", "outbox", "seeding", "english"),
    *("desk", "editorial"),
}
ORIGINAL, RUN, DRAFT = "seeded_", "run_", "draft_"


class Store(Protocol):
    """Databases by name."""

    def names(self) -> list[str]: ...
    def address(self, name: str) -> str: ...
    def create(self, name: str) -> None: ...
    def copy(self, source: str, target: str) -> None: ...
    def rename(self, old: str, new: str) -> None: ...
    def drop(self, name: str) -> None: ...


class Files:
    """SQLite: a database is a file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def names(self) -> list[str]:
        return [file.stem for file in self.folder.glob("*.sqlite3")]

    def address(self, name: str) -> str:
        return str(self.folder / f"{name}.sqlite3")

    def create(self, name: str) -> None:
        self.drop(name)

    def copy(self, source: str, target: str) -> None:
        self.drop(target)
        shutil.copyfile(self.address(source), self.address(target))

    def rename(self, old: str, new: str) -> None:
        Path(self.address(old)).replace(self.address(new))

    def drop(self, name: str) -> None:
        for end in ("", "-wal", "-shm"):
            Path(self.address(name) + end).unlink(missing_ok=True)


class Databases:
    """PostgreSQL: a database is a database, with a prefix that tells whose it is."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix

    def names(self) -> list[str]:
        rows = self._run("SELECT datname FROM pg_database", answers=True)
        found = [row[0] for row in rows if row[0].startswith(self.prefix)]
        return [name.removeprefix(self.prefix) for name in found]

    def address(self, name: str) -> str:
        return self.prefix + name

    def create(self, name: str) -> None:
        self.drop(name)
        self._run(f"CREATE DATABASE {self._quoted(name)}")

    def copy(self, source: str, target: str) -> None:
        self.drop(target)
        self._run(f"CREATE DATABASE {self._quoted(target)} TEMPLATE {self._quoted(source)}")

    def rename(self, old: str, new: str) -> None:
        self._run(f"ALTER DATABASE {self._quoted(old)} RENAME TO {self._quoted(new)}")

    def drop(self, name: str) -> None:
        self._run(f"DROP DATABASE IF EXISTS {self._quoted(name)} WITH (FORCE)")

    def _quoted(self, name: str) -> str:
        return connection.ops.quote_name(self.address(name))

    @staticmethod
    def _run(sql: str, answers: bool = False) -> list[Any]:
        with connection.creation._nodb_cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetchall() if answers else []


class Copy:
    """The copy that this process works on; `renew` undoes all that was ever done to it."""

    def __init__(self, store: Store, original: str) -> None:
        self.store, self.original, self.name = store, original, f"{RUN}{os.getpid()}"

    def renew(self) -> None:
        connections.close_all()
        self.store.copy(self.original, self.name)
        point_at(self.store.address(self.name))

    def remove(self) -> None:
        connections.close_all()
        self.store.drop(self.name)


@contextmanager
def seeded_copy(folder: Path, say: Callable[[str], None], anew: bool = False) -> Iterator[Copy]:
    """Connect Django to a copy of the seeded database, making the original when it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    store = store_of(folder)
    with only_one(folder / "database.lock"):
        remove_leftovers(store)
        copy = Copy(store, original(store, say, anew))
        copy.renew()
    try:
        yield copy
    finally:
        copy.remove()


def store_of(folder: Path) -> Store:
    name = str(settings.DATABASES["default"]["NAME"])
    return Files(folder) if connection.vendor == "sqlite" else Databases(f"test_{name}_")


def original(store: Store, say: Callable[[str], None], anew: bool) -> str:
    """The name of the seeded database, made now if there is none of these sources."""
    name = ORIGINAL + digest()
    if name in store.names() and not anew:
        return name
    say("making the seeded test database: about a minute, once")
    draft = f"{DRAFT}{os.getpid()}"
    store.create(draft)
    point_at(store.address(draft))
    call_command("migrate", verbosity=0)
    call_command("seed")
    connections.close_all()
    for old in store.names():
        if old.startswith(ORIGINAL):
            store.drop(old)
    store.rename(draft, name)
    return name


def point_at(address: str) -> None:
    """Let the default connection open another database."""
    connections.close_all()
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = address


def remove_leftovers(store: Store) -> None:
    """Drop the copies and drafts of runs that were killed."""
    for name in store.names():
        kind, _, process = name.rpartition("_")
        if f"{kind}_" in (RUN, DRAFT) and not Path("/proc", process).exists():
            store.drop(name)


def digest() -> str:
    """Return a digest of the data, the migrations and the code that the seeded rows come from."""
    base = Path(settings.BASE_DIR)
    found = hashlib.sha256((base / "requirements.txt").read_bytes())
    for room in ROOMS:
        for file in sorted((base / room).rglob("*")):
            path = file.relative_to(base)
            if SOURCES & {*path.parts, file.stem} and "__pycache__" not in path.parts:
                found.update(str(path).encode() + (file.read_bytes() if file.is_file() else b""))
    return found.hexdigest()[:16]


def database_url() -> str:
    """The DATABASE_URL by which another process opens the database that this one works on."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()
