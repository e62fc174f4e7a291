"""How editors see the records of this room."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)

from portal.basepage.models import BasePage


def both(name: str) -> Any:
    """Return the field in both languages, one below the other."""
    return MultiFieldPanel([FieldPanel(f"{name}_mn"), FieldPanel(f"{name}_en")])


source_panel = MultiFieldPanel(
    [
        FieldPanel("source_publisher"),
        FieldPanel("source_title"),
        FieldPanel("source_url"),
        FieldPanel("source_date"),
    ],
    _("Source"),
)
confirmation_panels = [
    FieldPanel("checked_on"),
    MultiFieldPanel(
        [
            FieldPanel("verification"),
            FieldRowPanel([FieldPanel("confirmed_by"), FieldPanel("confirmed_on")]),
        ],
        _("Confirmation by an officer"),
    ),
    both("needs_confirmation"),
]
search_panel = MultiFieldPanel(
    [FieldPanel("place_codes"), FieldPanel("concepts")], _("Where it is found")
)

step_panels = [
    FieldPanel("title_mn"),
    FieldPanel("title_en"),
    FieldPanel("body_mn"),
    FieldPanel("body_en"),
    FieldRowPanel([FieldPanel("days_deadline"), FieldPanel("deadline_from")]),
    FieldPanel("documents_mn"),
    FieldPanel("documents_en"),
    FieldPanel("link_url"),
    FieldRowPanel([FieldPanel("link_label_mn"), FieldPanel("link_label_en")]),
]
fact_panels = [
    FieldPanel("statement_mn"),
    FieldPanel("statement_en"),
    FieldRowPanel([FieldPanel("confidence"), FieldPanel("checked_on")]),
    source_panel,
]
term_panels = [
    FieldRowPanel([FieldPanel("name_mn"), FieldPanel("name_en")]),
    both("description"),
    FieldPanel("order"),
]
related_panels = [FieldPanel("guide")]

guide_edit_handler = TabbedInterface(
    [
        ObjectList(
            [
                *BasePage.content_panels,
                both("summary"),
                both("intro"),
                InlinePanel("steps", heading=_("Steps"), label=_("Step"), min_num=1),
                both("tips"),
                both("who_to_ask"),
                InlinePanel("related", heading=_("Related guides"), label=_("Guide")),
            ],
            heading=_("Guide"),
        ),
        ObjectList(
            [InlinePanel("facts", heading=_("Facts"), label=_("Fact"), min_num=1)],
            heading=_("Facts and sources"),
        ),
        ObjectList(
            [
                FieldPanel("number"),
                FieldPanel("stage"),
                FieldPanel("audiences"),
                FieldPanel("topics"),
                FieldPanel("subtopics"),
                search_panel,
                FieldRowPanel([FieldPanel("reading_minutes"), FieldPanel("quick_exit")]),
            ],
            heading=_("For whom and when"),
        ),
        ObjectList(confirmation_panels, heading=_("Confirmation")),
        ObjectList(BasePage.promote_panels, heading=_("Promote")),
        ObjectList(BasePage.settings_panels, heading=_("Settings")),
    ]
)
