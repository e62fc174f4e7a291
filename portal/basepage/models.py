"""BasePage: Wagtail's page with a title in Mongolian and English, in one row."""

from typing import Any, ClassVar

from anyascii import anyascii
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.text import slugify
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import AbstractPage, PageViewRestriction, Revision
from wagtail.models.pages import AbstractPageMeta, DefaultBasePageMixin
from wagtail.search import index
from wagtail.url_routing import RouteResult

from portal.basepage.forms import BasePageForm
from portal.basepage.routing import route_of
from portal.editorial.page_forms import page_edit_handler
from portal.i18n.english.copies import copied
from portal.i18n.english.marks import CarriesMarks
from portal.i18n.english.notice import outdated_since
from portal.i18n.languages import DEFAULT_LANGUAGE, LANGUAGE_NAMES, language_urls


class BasePage(CarriesMarks, AbstractPage, DefaultBasePageMixin):
    """One page, two languages, one neutral Latin slug.

    `title` is a column of its own besides `title_mn` and `title_en`; Wagtail reads and orders by
    it. It is always written under Mongolian, so that it cannot follow the language of an editor's
    screen.
    """

    base_form_class = BasePageForm

    content_panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("title_mn"), FieldPanel("title_en")]),
    ]
    found_panels: ClassVar[list[Any]] = [
        FieldPanel("seo_title_mn"),
        FieldPanel("seo_title_en"),
        FieldPanel("search_description_mn"),
        FieldPanel("search_description_en"),
    ]
    promote_panels: ClassVar[list[Any]] = [
        MultiFieldPanel([FieldPanel("slug"), *found_panels], _("For search engines")),
    ]

    search_fields: ClassVar[list[Any]] = [
        *AbstractPage.search_fields,
        index.SearchField("title_mn", boost=2),
        index.SearchField("title_en", boost=2),
        index.AutocompleteField("title_mn"),
        index.AutocompleteField("title_en"),
    ]

    class Meta(AbstractPageMeta):
        verbose_name = _("page")
        verbose_name_plural = _("pages")

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Keep the form for every page type: at its start Wagtail sets its own on the base page."""
        super().__init_subclass__(**kwargs)
        cls.base_form_class = cls.base_form_class
        cls.get_edit_handler = page_edit_handler

    @staticmethod
    def route_for_request(request: HttpRequest, path: str) -> RouteResult | None:
        """Find the page of an address, once a request. See `portal.basepage.routing`."""
        if not hasattr(request, "_wagtail_route_for_request"):
            request._wagtail_route_for_request = route_of(request, path)  # type: ignore[attr-defined]
        return request._wagtail_route_for_request  # type: ignore[attr-defined,no-any-return]

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Ask for this page and all above it at once; Wagtail reads the pages above it first."""
        if self.alias_of_id:
            restrictions: QuerySet[PageViewRestriction] = super().get_view_restrictions()
            return restrictions
        ends = range(self.steplen, len(self.path) + 1, self.steplen)
        above = [self.path[:end] for end in ends]
        found = Q(page__path__in=above) | Q(page__aliases__path__in=above)
        mine: QuerySet[PageViewRestriction] = PageViewRestriction.objects.filter(found).distinct()
        return mine

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add since when English that is shown may be out of date; None where it is not."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "outdated_since": outdated_since(self)}

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """One preview for each language."""
        return list(LANGUAGE_NAMES.items())

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Render the draft in the language named by `mode_name`."""
        with override(mode_name or DEFAULT_LANGUAGE):
            response: HttpResponse = super().serve_preview(request, mode_name)
            if hasattr(response, "render"):
                response.render()
        return response

    def get_admin_display_title(self) -> str:
        """Show the title in the editor's own language, Mongolian where it has no other."""
        if get_language() == DEFAULT_LANGUAGE:
            return str(self.draft_title or self.title_mn or self.title)
        return str(getattr(self, f"title_{get_language()}", "") or self.draft_title or self.title)

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Save under Mongolian: see the class docstring."""
        with override(DEFAULT_LANGUAGE):
            return super().save(*args, **kwargs)

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Validate under Mongolian, with a slug from the official Latin name."""
        with override(DEFAULT_LANGUAGE):
            self._slug_from_latin_name()
            super().full_clean(*args, **kwargs)

    def minimal_clean(self) -> None:
        """Validate a draft under Mongolian, with a slug from the official Latin name."""
        with override(DEFAULT_LANGUAGE):
            self._slug_from_latin_name()
            super().minimal_clean()

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        """Record a draft under Mongolian."""
        with override(DEFAULT_LANGUAGE):
            return super().save_revision(*args, **kwargs)

    def copy(self, *args: Any, **kwargs: Any) -> Any:
        """Copy the page, and with it what is known about its English."""
        copy = super().copy(*args, **kwargs)
        copied(self, copy)
        return copy

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """One entry per language, each with all alternates and x-default."""
        parts = self.get_url_parts(request)
        if parts is None:
            return []
        _site_id, base_url, path = parts
        return language_urls(base_url, path, self.last_published_at)

    def _slug_from_latin_name(self) -> None:
        if self.slug or not (self.path or getattr(self, "_cached_parent_obj", None)):  # type: ignore[has-type]
            return
        base = slugify(self.title_en or anyascii(self.title_mn or ""))
        if base:
            self.slug = self._get_autogenerated_slug(base)  # type: ignore[has-type]
