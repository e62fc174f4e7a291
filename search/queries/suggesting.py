"""«Did you mean»: words of public titles near to those typed."""

from search.queries.clauses import Query


def suggest_body(text: str) -> Query:
    """Suggesters for a single word and for several, over public titles."""
    if len(text.split()) == 1:
        term = {"field": "title", "suggest_mode": "missing", "prefix_length": 1, "size": 1}
        return {"word": {"text": text, "term": term}}
    generator = {"field": "title", "suggest_mode": "missing", "prefix_length": 1}
    phrase = {"field": "title.shingle", "size": 1, "direct_generator": [generator]}
    return {"phrase": {"text": text, "phrase": phrase}}
