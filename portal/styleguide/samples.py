"""What a room says of its parts: a template, and contexts that are made up for it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.utils.module_loading import import_string


@dataclass(frozen=True)
class State:
    """One look of a part: a label in the page's language, and the context that gives it."""

    label: str
    context: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Sample:
    """A part and its states; `around` is the element it needs, as `dl.facts`."""

    template: str
    states: Sequence[State]
    around: str = "div"


@dataclass(frozen=True)
class Group:
    """Parts that are shown on one page. `apart` names those not shown alone, with the reason.

    `heads` is set where a part brings the page's only h1 along.
    """

    key: str
    title: str
    samples: Sequence[Sample]
    apart: Mapping[str, str] = field(default_factory=dict)
    heads: bool = False


def groups() -> list[Group]:
    """Return the groups of all rooms in the reader's language."""
    paths: list[str] = settings.NUTAG_STYLEGUIDE
    makers: list[Callable[[], list[Group]]] = [import_string(path) for path in paths]
    return [group for make in makers for group in make()]


def described(found: Iterable[Group]) -> set[str]:
    """Return the templates that are shown, or said not to be."""
    return {
        name
        for group in found
        for name in [*(sample.template for sample in group.samples), *group.apart]
    }


def part_files() -> set[str]:
    """Return the name of every part of every room, as templates include it."""
    named: list[Path] = settings.TEMPLATES[0]["DIRS"]  # type: ignore[assignment]
    folders = [Path(folder) for folder in named]
    folders += [Path(app.path) / "templates" for app in apps.get_app_configs()]
    own = [folder for folder in folders if folder.is_relative_to(settings.BASE_DIR)]
    outside = (settings.BASE_DIR / ".venv", settings.BASE_DIR / "node_modules")
    return {
        str(file.relative_to(folder))
        for folder in own
        if not folder.is_relative_to(outside[0]) and not folder.is_relative_to(outside[1])
        for file in folder.rglob("*.html")
        if file.parent.name == "parts"
    }
