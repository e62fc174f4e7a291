"""A part of the own queries, judged on the pages found: is an answer among the first five?"""

import pytest

from soums.models import PlacePage
from tests.search.reader.test_own_queries import OWN
from tests.search.reader.test_public_queries import expected

pytestmark = pytest.mark.django_db
SAMPLE = [row for row in OWN if row["expected_topic"]][::6]
LEAST = 95


def has_answer(client, row, codes):
    language = "en" if row["lang_or_script"] == "en" else "mn"
    answer = client.get("/api/v1/search", {"q": row["query"], "lang": language}).json()
    aimags = {codes[name] for name in expected(row, "expected_aimag_mn")}
    return any(
        expected(row, "expected_topic") & set(page["topics"])
        and (not aimags or page["aimag_code"] in aimags)
        for page in answer["content"][:5]
    )


@pytest.mark.parametrize(
    "engine",
    ["no_server", pytest.param("server", marks=pytest.mark.elasticsearch)],
)
def test_an_answer_of_the_topic_stands_among_the_first_five(client, request, settings, engine):
    request.getfixturevalue(engine)
    settings.SEARCH_RELOAD_SECONDS = 600
    aimags = PlacePage.objects.filter(code__regex=r"^\d\d$")
    codes = {page.title_mn: page.code for page in aimags}
    missed = [row["query"] for row in SAMPLE if not has_answer(client, row, codes)]
    share = 100 - 100 * len(missed) / len(SAMPLE)
    assert share >= LEAST, f"{share:.1f} % of {len(SAMPLE)}: {missed}"
