"""The root of the site and pages of plain text."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from portal.basepage.models import BasePage
from portal.blocks.stream import BilingualStreamField, SectionStreamBlock
from portal.sharing.linked import site_graph


class HomePage(BasePage):
    """The front door: search, two doors, the map, the stages of a move."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["basepage.BasePage"]
    template = "home/home_page.html"

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add how machines may search the portal."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "linked_data": site_graph()}


class TextPage(BasePage):
    """A page of text, such as «About» and «About the data»."""

    lead = models.TextField(_("lead"), blank=True)
    body = BilingualStreamField(SectionStreamBlock(), verbose_name=_("text"), blank=True)

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("lead_mn"),
        FieldPanel("lead_en"),
        FieldPanel("body_mn"),
        FieldPanel("body_en"),
    ]
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("lead_mn"),
        index.SearchField("lead_en"),
        index.SearchField("body_mn"),
        index.SearchField("body_en"),
    ]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    template = "home/text_page.html"

    class Meta:
        verbose_name = _("text page")
        verbose_name_plural = _("text pages")
