"""All addresses: short ones without a language, then everything under `/mn/` and `/en/`."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from portal.api import api
from portal.i18n import views as i18n_views
from portal.ops import views as ops_views

handler404 = "portal.ops.views.page_not_found"

urlpatterns = [
    path("", i18n_views.choose_language, name="choose_language"),
    path("api/v1/", api.urls),
    path("sitemap.xml", i18n_views.sitemap, name="sitemap"),
    path("robots.txt", ops_views.robots, name="robots"),
    path("-/live", ops_views.live, name="live"),
    path("-/ready", ops_views.ready, name="ready"),
    path("-/metrics", ops_views.metrics, name="metrics"),
    path("admin/", include("portal.accounts.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT}),
    *(path("", include(urls)) for urls in settings.NUTAG_ROOT_URLS),
    *i18n_patterns(
        *(path("", include(urls)) for urls in settings.NUTAG_PAGE_URLS),
        # Wagtail's door for readers would let editors in without their second factor.
        path("_util/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
        path("", include(wagtail_urls)),
        prefix_default_language=True,
    ),
]
