"""Every address of the administration, read from the URL configuration."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

_PARAMETER = re.compile(r"<(?:[a-z]+:)?(\w+)>")
_CHOICE = re.compile(r"\(\?P<(\w+)>[^)]*\)")


@dataclass(frozen=True)
class Address:
    """A pattern such as `admin/pages/<page_id>/edit/`, with its full name."""

    pattern: str
    name: str

    @property
    def parameters(self) -> list[str]:
        """The names of what has to be filled in."""
        return _PARAMETER.findall(self.pattern)

    @property
    def space(self) -> str:
        """The namespace, or the name where there is none."""
        return self.name.rpartition(":")[0] or self.name

    def filled(self, values: dict[str, object]) -> str:
        """The address with the parameters filled in."""
        return "/" + _PARAMETER.sub(lambda found: str(values[found[1]]), self.pattern)


def addresses() -> Iterator[Address]:
    """All addresses below /admin/."""
    for pattern, name in _walk(get_resolver().url_patterns, "", ()):
        if pattern.startswith("admin/"):
            plain = _CHOICE.sub(lambda found: f"<{found[1]}>", pattern)
            yield Address(plain.replace("^", "").replace("$", "").replace("\\", ""), name)


def _walk(
    patterns: list[URLPattern | URLResolver], before: str, spaces: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    for pattern in patterns:
        address = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = (*spaces, pattern.namespace) if pattern.namespace else spaces
            yield from _walk(pattern.url_patterns, address, inner)
        else:
            yield address, ":".join((*spaces, pattern.name or ""))
