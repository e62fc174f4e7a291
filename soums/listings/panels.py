"""How editors see a listing: what it is, its own questions, whom to ask, source and dates."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel


def both(name: str) -> list[Any]:
    """Return the field in both languages."""
    return [FieldPanel(f"{name}_mn"), FieldPanel(f"{name}_en")]


def panels(*own: Any) -> list[Any]:
    """Return the panels of a kind whose own questions are `own`."""
    return [
        FieldPanel("place"),
        MultiFieldPanel([*both("title"), *both("text")], _("What it is")),
        MultiFieldPanel(list(own), _("Details")),
        MultiFieldPanel(
            [
                FieldPanel("contact_name"),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldPanel("url"),
                *both("address"),
            ],
            _("Whom to ask"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("source_publisher"),
                FieldPanel("source_title"),
                FieldPanel("source_url"),
                FieldPanel("source_date"),
            ],
            _("Source"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("checked_on"), FieldPanel("expires_on")])], _("Dates")
        ),
    ]


service_type_panels = [
    FieldPanel("key"),
    FieldRowPanel(both("name")),
    *both("description"),
    *both("bring"),
    FieldPanel("topics"),
    FieldPanel("hide_address"),
    MultiFieldPanel(
        [
            FieldPanel("source_publisher"),
            FieldPanel("source_title"),
            FieldPanel("source_url"),
            FieldPanel("checked_on"),
        ],
        _("Source"),
    ),
    FieldPanel("order"),
]
