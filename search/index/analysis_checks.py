"""Does the server take words apart as it must? Each line fails for a reason of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from elasticsearch import Elasticsearch


@dataclass(frozen=True)
class Expected:
    """What an analyzer has to make of a text; with `among`, other tokens may stand beside."""

    analyzer: str
    text: str
    tokens: frozenset[str]
    reason: str
    among: bool = False


def _expected(analyzer: str, text: str, tokens: str, reason: str, among: bool = False) -> Expected:
    return Expected(analyzer, text, frozenset(tokens.split()), reason, among)


CHECKS = (
    _expected("mn_index", "сургуулийн", "сургууль", "the dictionary is missing"),
    _expected("mn_index", "дарханд", "дархан", "the dictionary does not ignore case"),
    _expected("mn_index", "баи\u0306ранд", "байр", "decomposed letters are not put together"),
    _expected(
        "mn_search", "орон сууцны", "apartment байр", "synonyms are missing or out of order", True
    ),
    _expected("exact", "Хєвсгєл", "хөвсгөл", "look-alike letters are not replaced"),
    _expected(
        "en", "children's kindergartens", "children kindergarten", "English stems are missing"
    ),
)


def analysis_faults(client: Elasticsearch, name: str) -> Iterator[str]:
    """What is wrong with the analysis of an index or alias, as sentences; none when all is well."""
    for check in CHECKS:
        answer = client.indices.analyze(index=name, analyzer=check.analyzer, text=check.text)
        found = {token["token"] for token in answer["tokens"]}
        right = check.tokens <= found if check.among else check.tokens == found
        if not right:
            yield f"{name}: «{check.text}» becomes {sorted(found)}: {check.reason}"
