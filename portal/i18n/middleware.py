"""The language of a request is the one in its address, never that of a cookie or a browser."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override

from portal.i18n.languages import DEFAULT_LANGUAGE, LANGUAGE_NAMES


class AddressLanguage:
    """Activates `/mn/…` or `/en/…`; addresses without a language are Mongolian.

    Django's own middleware would also look at cookies and `Accept-Language`, so that one address
    had several contents, and would redirect unknown addresses of the API to pages.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer under the language of the address."""
        prefix = request.path_info.split("/", 2)[1] if "/" in request.path_info else ""
        language = prefix if prefix in LANGUAGE_NAMES else DEFAULT_LANGUAGE
        request.LANGUAGE_CODE = language
        with override(language):
            response = self.get_response(request)
        if prefix in LANGUAGE_NAMES:
            response.headers.setdefault("Content-Language", language)
        return response
