"""How editors see a place: identity, portrait, one tab for the topics, one for the doors.

What a place is (name, code, position, address in the portal) comes from the record of the NSO:
the searches, the map and the data hang on it, so it is kept by those who keep all places.
"""

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
from portal.editorial.kept import KeptNotice, KeptPanel
from soums.sections import SECTIONS

KEEPING = "soums.keep_placepage"


def kept(*fields: str) -> FieldRowPanel:
    """A row of fields that belong to the record of the place."""
    return FieldRowPanel([KeptPanel(field, permission=KEEPING) for field in fields])


identity = ObjectList(
    [
        KeptNotice(
            _(
                "Name, code, position and address of a place are changed by national editors:"
                " tell them of a mistake. Everything else is yours."
            ),
            KEEPING,
        ),
        kept("title_mn", "title_en"),
        kept("code", "kind"),
        FieldPanel("other_names"),
        FieldRowPanel([FieldPanel("centre_mn"), FieldPanel("centre_en")]),
        kept("latitude", "longitude", "area_km2"),
        FieldPanel("phone_code"),
        KeptPanel("place_source", permission=KEEPING),
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

found = ObjectList(
    [
        KeptPanel("slug", permission=KEEPING),
        MultiFieldPanel(BasePage.found_panels, _("For search engines")),
    ],
    heading=_("Promote"),
)

place_edit_handler = TabbedInterface(
    [
        identity,
        portrait,
        topics,
        doors,
        found,
        ObjectList(BasePage.settings_panels, heading=_("Settings")),
    ]
)
