"""The tools by name: for whoever lists or indexes them."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Tool:
    """A page of its own that is no page of the tree; `key` is the name of its address."""

    key: str
    title: Any
    description: Any

    @property
    def url(self) -> str:
        """Its address in the active language."""
        return reverse(self.key)


TOOLS = (
    Tool(
        "checklist",
        _("Checklist of your move"),
        _(
            "From your day of arrival and your household: what to do by when, and which papers "
            "to bring."
        ),
    ),
    Tool(
        "support",
        _("Support programmes"),
        _(
            "Loans, grants, land and relief with their conditions; answer a few questions and see "
            "which rule decides."
        ),
    ),
    Tool(
        "mortgage",
        _("Mortgage calculator"),
        _(
            "What you pay a month and in all, and what the State pays of the interest in the first "
            "years."
        ),
    ),
    Tool(
        "moving_budget",
        _("Moving budget"),
        _(
            "One-off costs, the first months and a reserve, with wages and prices of the place "
            "beside Ulaanbaatar’s."
        ),
    ),
)
