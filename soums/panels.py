"""How editors see a place: identity, portrait, one tab for the topics, one for the doors."""

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
from soums.sections import SECTIONS

identity = ObjectList(
    [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("code"), FieldPanel("kind")]),
        FieldPanel("other_names"),
        FieldRowPanel([FieldPanel("centre_mn"), FieldPanel("centre_en")]),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude"), FieldPanel("area_km2")]),
        FieldPanel("phone_code"),
        FieldPanel("place_source"),
    ],
    heading=_("Place"),
)
portrait = ObjectList(
    [
        FieldPanel("portrait_mn"),
        FieldPanel("portrait_en"),
        FieldPanel("open_note_mn"),
        FieldPanel("open_note_en"),
        FieldPanel("checked_on"),
        InlinePanel("remarks", label=_("Advantages and drawbacks")),
        InlinePanel("panoramas", label=_("360° stops")),
    ],
    heading=_("Portrait"),
)
topics = ObjectList(
    [
        MultiFieldPanel(
            [FieldPanel(f"{section.key}_mn"), FieldPanel(f"{section.key}_en")],
            heading=section.label,
        )
        for section in SECTIONS.values()
    ],
    heading=_("Topics"),
)
doors = ObjectList(
    [
        FieldPanel("person_lead_mn"),
        FieldPanel("person_lead_en"),
        FieldPanel("person_door"),
        FieldPanel("business_lead_mn"),
        FieldPanel("business_lead_en"),
        FieldPanel("business_door"),
    ],
    heading=_("Doors"),
)

place_edit_handler = TabbedInterface(
    [
        identity,
        portrait,
        topics,
        doors,
        ObjectList(BasePage.promote_panels, heading=_("Promote")),
        ObjectList(BasePage.settings_panels, heading=_("Settings")),
    ]
)
