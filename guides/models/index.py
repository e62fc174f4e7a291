"""The list of all guides."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.url_routing import RouteResult

from portal.basepage.models import BasePage
from portal.i18n.english.notice import with_outdated


class GuideIndexPage(BasePage):
    """All guides, by stage, filtered by audience and stage: `?audience=herder&stage=plan`."""

    lead = models.TextField(_("lead"), blank=True)

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("lead_mn"),
        FieldPanel("lead_en"),
    ]
    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["guides.GuidePage"]
    template = "guides/guide_index_page.html"

    class Meta:
        verbose_name = _("list of guides")
        verbose_name_plural = _("lists of guides")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find a guide in one query, with its stage; the tree's own way takes three."""
        from guides.models.guides import GuidePage  # noqa: PLC0415 (it names this one)

        if len(path_components) == 1:
            guides = with_outdated(GuidePage.objects.live().child_of(self)).select_related("stage")
            if guide := guides.filter(slug=path_components[0]).first():
                return RouteResult(guide)
        return super().route(request, path_components)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the filtered guides; see `guides.listing.list_context`."""
        from guides.listing import list_context  # noqa: PLC0415 (it reads this model)

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, **list_context(self, request.GET)}
