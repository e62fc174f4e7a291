"""Outgoing links of the home page and of pages of text."""

from collections.abc import Iterator

from portal.home.models import TextPage
from portal.links.gathering import Use, uses_of


def uses() -> Iterator[Use]:
    """Yield every address on a public page of text."""
    yield from uses_of(TextPage.objects.live())
