"""The default picture."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override
from django.views.decorators.http import require_safe

from portal.sharing import default
from portal.sharing.answering import answer


@require_safe
def default_picture(request: HttpRequest, language: str) -> HttpResponse:
    """The picture of pages without one of their own, in a language."""
    with override(language):
        return answer(request, default.digest(), default.picture)
