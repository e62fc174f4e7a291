"""Help texts of places and of kinds of service point."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from soums.sections import SECTIONS

SECTION = _(
    "What figures cannot say: how it is done here, whom to ask, what it costs. Give each statement "
    "its source. Readers see it above the figures of the section; empty is better than general."
)

HELP: dict[str, Any] = {
    "alert.kind": _("How urgent it is: readers see the word and the colour."),
    "alert.starts": _("The day and hour from which readers see it, if it is published."),
    "source.title": _("The words of the source itself; figures are tied to them."),
    "source.publisher": _("The body that published it."),
    "source.short_name": _("A few letters that stand beside each figure."),
    "source.url": _("Where the source can be read; empty when it is not on the web."),
    "source.licence": _("Under which terms its figures may be passed on."),
    "source.retrieved_on": _("The day on which the figures were taken from it."),
    "placepage.kind": _("As the statistics office counts it."),
    "placepage.centre": _("The settlement in which its administration sits; empty if not known."),
    "placepage.latitude": _("Of the centre, in degrees north with decimals."),
    "placepage.longitude": _("Of the centre, in degrees east with decimals."),
    "placepage.area_km2": _("In square kilometres, from the source named below."),
    "placepage.phone_code": _("The digits that are dialled before a local number."),
    "placepage.place_source": _(
        "Where the name, the code, the coordinates and the area come from."
    ),
    "placepage.portrait": _(
        "A few plain sentences from facts, shown at the top of the page: no praise, no promises."
    ),
    "placepage.checked_on": _("The day on which somebody last went through the whole page."),
    **{f"placepage.{key}": SECTION for key in SECTIONS},
    "placepage.person_lead": _("One or two sentences for people who think of coming to live here."),
    "placepage.person_door": _(
        "Short answers to what newcomers ask first, each with its source and the day of its check."
    ),
    "placepage.business_lead": _("One or two sentences for those who think of opening a business."),
    "placepage.business_door": _(
        "Short answers to what businesses ask first, each with its source and the day of its check."
    ),
    "placeremark.kind": _("Both kinds stand side by side and in the same size."),
    "placeremark.topic": _("The key of the topic that it belongs to, such as jobs or climate."),
    "placeremark.text": _("One sentence that its source supports."),
    "panoramastop.image": _("An image of this very place that is marked as 360°."),
    "servicetype.name": _("What people call it, such as «civil registration»."),
    "servicetype.description": _("What is done there, in one or two sentences."),
    "servicetype.bring": _("Papers and things to bring along, one a line."),
    "servicetype.topics": _("Keys of the topics under which it is found, as a list."),
    "servicetype.hide_address": _("For shelters: an address is refused in every listing of it."),
}
