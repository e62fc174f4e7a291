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
    "search without a place": "/search/?q=surguuli&language=mn",
    "soums to be filtered": "/search/?show=places",
    "soums near another": "/search/?show=places&q=khongor&indicator=temperature_january",
    "soums that nothing fits": "/search/?show=places&band=large-centre&distance=0..50",
    "guides": "/guides/",
    "guides of a stage": "/guides/?audience=family&stage=move",
    "guide": "/guides/residence-registration/",
    "guide with a quick exit": "/guides/violence-and-child-help/",
    "help": "/help/",
    "help of an aimag": "/help/?aimag=63&help=training",
    "help in danger": "/help/?help=shelter",
    "organisation": "/help/gasr/",
    "organisation with a quick exit": "/help/unfpa/",
    "events": "/events/",
    "events of an aimag": "/events/?aimag=45",
    "business": "/business/",
    "business in an aimag": "/business/darkhan-uul/",
    "comparison for a business": "/business/compare/?place=45&place=61",
    "what is missing": "/business/missing/",
    "paths": "/paths/",
    "path": "/paths/herders/",
    "checklist to be made": "/checklist/",
    "checklist": (
        "/checklist/?audience=family&arrival=2026-12-03&household=children-under-16"
        "&household=man-18-50&household=vehicle"
    ),
    "checklist with errors": "/checklist/?audience=herder&arrival=2026-13-01",
    "counter of a guide": "/guides/residence-registration/?arrived=2026-12-01",
    "programmes": "/support/",
    "programmes that nobody offers": "/support/?audience=herder&status=closed",
    "programme": "/support/rural-mortgage-3/",
    "programme with an answer": "/support/rural-mortgage-3/?citizen=yes&age=17&place=4507",
    "programme with errors": "/support/sme-fund/?staff=many",
    "calculators": "/calculators/",
    "mortgage": "/calculators/mortgage/",
    "mortgage with errors": "/calculators/mortgage/?price=x&years=30&rate=3",
    "budget": "/calculators/budget/?place=4507&transport=500000&rent=300000&people=4",
    "kinds of listing": "/listings/",
    "vacancies": "/listings/jobs/",
    "homes, narrowed": "/listings/homes/?aimag=45&deal=rent&price_max=500000",
    "listings with unknown filters": "/listings/schools/?aimag=99&level=x",
    "completeness": "/completeness/",
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
