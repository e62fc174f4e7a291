"""The read-only API v1, composed of the routers that the rooms offer."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from ninja import NinjaAPI
from ninja.errors import ValidationError

api = NinjaAPI(
    title="Nutag",
    version="1.0.0",
    description="Places, figures, guides and search of the portal. Read-only, open to all.",
    urls_namespace="api",
    openapi_url="/openapi.json",
    docs_url=None,
)

for name in settings.NUTAG_API_ROUTERS:
    api.add_router("", import_string(name))


@api.exception_handler(Http404)
def not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    """Answer 404 with the reason that the view gave."""
    detail = str(error) or "Not found"
    return api.create_response(request, {"detail": detail}, status=404)


@api.exception_handler(ValidationError)
def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Answer 422 with one readable sentence a parameter."""
    detail = "; ".join(f"{'.'.join(map(str, e['loc'][1:]))}: {e['msg']}" for e in error.errors)
    return api.create_response(request, {"detail": detail}, status=422)
