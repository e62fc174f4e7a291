"""Where the server's program and a node's files lie."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from search.server.accounts import Account, passable

CHECKOUT = Path(__file__).resolve().parents[2]


def cache_folder(environ: Mapping[str, str], is_root: bool) -> Path:
    """The folder that all checkouts of this user share.

    Root's home is often closed to the unprivileged user that must read the server there, so
    root uses the machine's cache.
    """
    if chosen := environ.get("NUTAG_CACHE"):
        return Path(chosen).expanduser().absolute()
    if is_root:
        return Path("/var/cache/nutag")
    user_cache = environ.get("XDG_CACHE_HOME")
    return (Path(user_cache) if user_cache else Path.home() / ".cache") / "nutag"


def node_folder(name: str, checkout: Path, cache: Path, account: Account | None) -> Path:
    """The folder of the node `name`: in the checkout, else beside the cache, one per checkout.

    The second place is for a checkout that the unprivileged `account` cannot enter.
    """
    inside = checkout / "var" / "elasticsearch"
    if account is None or passable(inside, account):
        return inside / name
    mark = hashlib.sha256(str(checkout).encode()).hexdigest()[:12]
    return cache / "nodes" / mark / name


def make_open(folder: Path) -> None:
    """Create `folder` and its missing parents so that every user may enter, whatever the umask."""
    missing = [step for step in (folder, *folder.parents) if not step.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for step in missing:
        step.chmod(0o755)
