"""The root of the site and pages of plain text."""

from typing import Any, ClassVar

from django.db import models
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index
from wagtail.url_routing import RouteResult

from portal.basepage.models import BasePage
from portal.blocks.stream import BilingualStreamField, SectionStreamBlock

SHORT_PATH = 2


class HomePage(BasePage):
    """The front door: search, two doors, the map, the stages of a move."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["basepage.BasePage"]
    template = "home/home_page.html"

    class Meta:
        verbose_name = _("home page")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find a page anywhere below in two queries, not in two for each level of its address."""
        if len(path_components) < SHORT_PATH:
            return super().route(request, path_components)
        paths = {self._url_path(path_components[:n]): n for n in range(1, len(path_components) + 1)}
        page = BasePage.objects.filter(url_path__in=paths).order_by("-depth").first()
        if page is None:
            raise Http404
        return page.specific.route(request, path_components[paths[page.url_path] :])

    def _url_path(self, components: list[str]) -> str:
        return f"{self.url_path}{'/'.join(components)}/"


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
