"""The pages that stand for all others in tests of every page."""

SOUM = "darkhan-uul/khongor/"
PAGES = {
    "home": "",
    "soum": SOUM,
    "aimag": "darkhan-uul/",
    "section": f"{SOUM}living/",
    "compare": "compare/?place=4507&place=4504&place=4510",
    "search": "search/?q=khongor",
    "guides": "guides/",
    "guide": "guides/residence-registration/",
    "checklist": "checklist/?audience=family&arrival=2026-12-01",
    "support": "support/",
    "programme": "support/rural-mortgage-3/",
    "mortgage": "calculators/mortgage/",
    "budget": "calculators/budget/?place=45",
    "data": "data/",
    "about": "about/",
}
