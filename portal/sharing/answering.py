"""How a drawn picture is answered: for long, with an ETag, and as 304 where a copy is current."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import parse_etags

DAY = 24 * 3600
# A picture may be a day old; a shared cache shows it another month while it asks again.
KEPT = f"public, max-age={DAY}, s-maxage={DAY}, stale-while-revalidate={30 * DAY}"


def answer(request: HttpRequest, digest: str, draw: Callable[[], bytes]) -> HttpResponse:
    """Return the picture that `digest` names; it is drawn only for those who have no copy."""
    etag = f'"{digest}"'
    held = [tag.removeprefix("W/") for tag in parse_etags(request.headers.get("If-None-Match", ""))]
    response: HttpResponse = (
        HttpResponseNotModified()
        if etag in held
        else HttpResponse(draw(), content_type="image/png")
    )
    response["ETag"] = etag
    response["Cache-Control"] = KEPT
    return response
