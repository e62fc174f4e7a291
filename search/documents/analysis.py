"""How text is taken apart: Mongolian by hunspell, English by stemmers, keys by themselves.

The order of the filters in `mn_search` is load-bearing: with all stems instead of the longest, or
with a stop filter in front, the synonym filter refuses rules. `lenient` must stay false and
`updateable` unset, else refused rules vanish without an error.
"""

from collections.abc import Iterable
from typing import Any

Settings = dict[str, Any]

_DECOMPOSED = {"и": "й", "И": "Й", "е": "ё", "Е": "Ё"}
_BREVE, _DIAERESIS = "\u0306", "\u0308"
_LOOK_ALIKES = {"ѳ": "ө", "Ѳ": "Ө", "є": "ө", "Є": "Ө", "ї": "ү", "Ї": "Ү"}


def content_settings(synonyms: Iterable[str], stop_words: Iterable[str]) -> Settings:
    """Settings of the content index: one shard, no replica but where there is a second node."""
    return _settings(content_analysis(list(synonyms), sorted(stop_words)))


def places_settings() -> Settings:
    """Settings of the places index, which knows keys and numbers only."""
    return _settings({"analyzer": _key_analyzers(), "filter": _EDGE, "normalizer": _LOWER})


def content_analysis(synonyms: list[str], stop_words: list[str]) -> Settings:
    """Char filter, filters, normalizer and analyzers of the content index."""
    return {
        "char_filter": {"mn_nfc": {"type": "mapping", "mappings": _composed()}},
        "filter": {
            "mn_all": {"type": "hunspell", "locale": "mn_MN", "dedup": True},
            "mn_long": {
                "type": "hunspell",
                "locale": "mn_MN",
                "dedup": True,
                "longest_only": True,
            },
            "mn_stop": {"type": "stop", "stopwords": stop_words},
            "en_stop": {"type": "stop", "stopwords": "_english_"},
            "en_poss": {"type": "stemmer", "language": "possessive_english"},
            "en_stem": {"type": "stemmer", "language": "english"},
            "en_min": {"type": "stemmer", "language": "minimal_english"},
            "same_pos": {"type": "unique", "only_on_same_position": True},
            "shing": {"type": "shingle", "min_shingle_size": 2, "max_shingle_size": 2},
            "syn": {"type": "synonym_graph", "lenient": False, "synonyms": synonyms},
            **_EDGE,
        },
        "normalizer": _LOWER,
        "analyzer": {
            "mn_index": _mongolian("lowercase", "mn_all", "same_pos"),
            "mn_plain": _mongolian("lowercase", "mn_stop", "mn_all", "same_pos"),
            "mn_search": _mongolian("lowercase", "en_min", "mn_long", "syn"),
            "en": {"tokenizer": "standard", "filter": _ENGLISH},
            "exact": _mongolian("lowercase"),
            "shingled": _mongolian("lowercase", "shing"),
            **_key_analyzers(),
        },
    }


_ENGLISH = ["lowercase", "en_poss", "en_stop", "en_stem"]
_EDGE = {"edge": {"type": "edge_ngram", "min_gram": 1, "max_gram": 20}}
_LOWER = {"lower": {"type": "custom", "filter": ["lowercase"]}}


def _settings(analysis: Settings) -> Settings:
    return {"number_of_shards": 1, "auto_expand_replicas": "0-1", "analysis": analysis}


def _composed() -> list[str]:
    pairs = [
        (letter + (_BREVE if letter in "иИ" else _DIAERESIS), composed)
        for letter, composed in _DECOMPOSED.items()
    ]
    pairs += [("о" + _DIAERESIS, "ө"), ("у" + _DIAERESIS, "ү"), *_LOOK_ALIKES.items()]
    return [f"{typed}=>{meant}" for typed, meant in pairs]


def _mongolian(*filters: str) -> Settings:
    return {"tokenizer": "standard", "char_filter": ["mn_nfc"], "filter": list(filters)}


def _key_analyzers() -> Settings:
    return {
        "key_prefix": {"tokenizer": "whitespace", "filter": ["edge"]},
        "key_words": {"tokenizer": "whitespace"},
    }
