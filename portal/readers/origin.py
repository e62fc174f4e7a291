"""Whether a form was sent from a page of this portal.

Readers carry no cookie, so another site could gain nothing by sending a form in their name. The
check keeps machines away that fill forms from elsewhere, and needs no token in pages.
"""

from urllib.parse import urlsplit

from django.http import HttpRequest

OWN = ("same-origin", "none")


def is_own(request: HttpRequest) -> bool:
    """Whether the browser says that the form stood on a page of this host; every browser does."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None and site not in OWN:
        return False
    named = request.headers.get("Origin") or request.headers.get("Referer") or ""
    return urlsplit(named).netloc == request.get_host()
