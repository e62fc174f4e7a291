"""One address for every kind of page and each of its states, without the language."""

import pytest

from tests.languages import LANGUAGES

KHONGOR, RENCHINLKHUMBE, ULGII = "4507", "6728", "8301"

KINDS = {
    "home": "/",
    "aimag": "/darkhan-uul/",
    "business door": "/darkhan-uul/business/",
    "capital": "/ulaanbaatar/",
    "soum": "/darkhan-uul/khongor/",
    "section": "/darkhan-uul/khongor/schools/",
    "comparison to be chosen": "/compare/",
    "comparison of three": f"/compare/?place={KHONGOR}&place={RENCHINLKHUMBE}&place={ULGII}",
    "comparison with errors": f"/compare/?place={KHONGOR}&place={KHONGOR}&place=9999",
    "map": "/map/",
    "map of aimags": "/map/?indicator=poverty_headcount",
    "map of one aimag": "/map/?aimag=41&indicator=temperature_january",
    "matcher": "/match/",
    "matches": "/match/?weight.temperature_january=3&weight.average_wage=1&january_min=-25",
    "method of the matcher": "/match/method/",
    "search to be asked": "/search/",
    "search that found": "/search/?q=hongor+surguuli",
    "search that found nothing": "/search/?q=qqqqzzzz",
    "guides": "/guides/",
    "guides of a stage": "/guides/?audience=family&stage=move",
    "guide": "/guides/residence-registration/",
    "guide with a quick exit": "/guides/violence-and-child-help/",
    "data": "/data/",
    "about": "/about/",
    "nothing here": "/no-such-place/",
}

EVERY_KIND = pytest.mark.parametrize("kind", KINDS)


def address(kind, language):
    """The address of a kind of page in a language."""
    return f"/{language}{KINDS[kind]}"


def addresses():
    """Every kind of page in both languages."""
    return [address(kind, language) for kind in KINDS for language in LANGUAGES]
