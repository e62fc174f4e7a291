"""Addresses of the sections below a place page: `/mn/darkhan-uul/khongor/housing/`."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from wagtail.url_routing import RouteResult

from soums.sections import SECTIONS


class SectionRoutes:
    """Serves a place as a whole, and each of its sections under an own address."""

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Let the page's own children come first: no soum is called like a section."""
        if len(path_components) == 1 and path_components[0] in SECTIONS and self.live:  # type: ignore[attr-defined]
            return RouteResult(self, kwargs={"section": path_components[0]})
        result: RouteResult = super().route(request, path_components)  # type: ignore[misc]
        return result

    def serve(self, request: HttpRequest, section: str | None = None) -> HttpResponse:
        """Render the place, or one section of it."""
        from soums.listings.fresh import until_midnight  # noqa: PLC0415 (as below)
        from soums.views.place import place_context  # noqa: PLC0415 (views need the models)

        if section is not None and section not in SECTIONS:
            raise Http404(section)
        context: dict[str, Any] = self.get_context(request)  # type: ignore[attr-defined]
        context.update(place_context(self, section))  # type: ignore[arg-type]
        template = "soums/section_page.html" if section else self.template  # type: ignore[attr-defined]
        response = TemplateResponse(request, template, context)
        return (
            until_midnight(response) if context["glance"] and context["glance"].count else response
        )

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """Give a preview what the page itself is given."""
        from soums.views.place import place_context  # noqa: PLC0415 (as above)

        context: dict[str, Any] = self.get_context(request)  # type: ignore[attr-defined]
        return {**context, **place_context(self, None)}  # type: ignore[arg-type]
