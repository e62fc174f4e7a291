"""How people are named at the desk."""

from typing import Any


def name_of(user: Any) -> str:
    """The full name, else the name of the account; "" for a seed or somebody deleted."""
    return "" if user is None else str(user.get_full_name() or user.get_username())[:120]
