"""Whom the server runs as. Elasticsearch refuses to run as root."""

import os
import pwd
from dataclasses import dataclass
from pathlib import Path

from search.server.errors import ServerError

# The packages of Elastic create the first; every Unix has the second.
CANDIDATES = ("elasticsearch", "nobody")


@dataclass(frozen=True)
class Account:
    """An unprivileged user of this machine, by name and numeric ids."""

    name: str
    uid: int
    gid: int


def unprivileged_account() -> Account | None:
    """The user to run a server as, or None when the present user will do."""
    if os.geteuid() != 0:
        return None
    for name in CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(name, entry.pw_uid, entry.pw_gid)
    raise ServerError(
        "Elasticsearch does not run as root, and this machine has no user named "
        f"{' or '.join(CANDIDATES)}. Create one, or run this as an ordinary user."
    )


def passable(folder: Path, account: Account) -> bool:
    """Whether `account` may enter `folder`, as far as it exists, by every folder on the way."""
    return all(_enterable(step, account) for step in (folder, *folder.parents) if step.exists())


def _enterable(folder: Path, account: Account) -> bool:
    status = folder.stat()
    if status.st_uid == account.uid:
        return bool(status.st_mode & 0o100)
    if status.st_gid == account.gid:
        return bool(status.st_mode & 0o010)
    return bool(status.st_mode & 0o001)


def give(folder: Path, account: Account | None) -> None:
    """Make `account` the owner of `folder` and all below it; None leaves the owner alone."""
    if account is None:
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, account.uid, account.gid, follow_symlinks=False)
