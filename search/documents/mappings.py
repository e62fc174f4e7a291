"""Fields of the two indices. Nothing is guessed: a field that is not named here is refused."""

from typing import Any

Mapping = dict[str, Any]

KEYWORD: Mapping = {"type": "keyword"}
_LOWERED: Mapping = {**KEYWORD, "normalizer": "lower"}
DATE: Mapping = {"type": "date"}
# Offsets cost a third more index and make highlighting three times faster.
_LANGUAGES: Mapping = {
    "mn": {
        "type": "text",
        "analyzer": "mn_index",
        "search_analyzer": "mn_plain",
        "index_options": "offsets",
    },
    "en": {"type": "text", "analyzer": "en", "index_options": "offsets"},
}
_SHINGLE: Mapping = {"shingle": {"type": "text", "analyzer": "shingled"}}
_KEYS: Mapping = {"type": "text", "analyzer": "key_prefix", "search_analyzer": "key_words"}


def content_mapping() -> Mapping:
    """Fields of a page or listing in one language."""
    return {
        "dynamic": "strict",
        "properties": {
            **dict.fromkeys(("uid", "kind", "locale", "translation_key"), KEYWORD),
            "title": _text(_SHINGLE),
            "summary": _text(),
            "body": _text(),
            "title_keys": _KEYS,
            **dict.fromkeys(("topics", "concepts", "audience", "stage", "scope"), KEYWORD),
            **dict.fromkeys(("aimag_code", "soum_code"), KEYWORD),
            "location": {"type": "geo_point"},
            **dict.fromkeys(("checked_on", "published_at", "expires_at"), DATE),
            "popularity": {"type": "integer"},
            "url": {"type": "keyword", "index": False},
            "record_version": {"type": "long"},
        },
    }


def places_mapping() -> Mapping:
    """Fields of a place; its newest figures stand below `figures` under the indicators' keys."""
    return {
        "dynamic": "strict",
        "dynamic_templates": [
            {"figures": {"path_match": "figures.*", "mapping": {"type": "double"}}}
        ],
        "properties": {
            **dict.fromkeys(("uid", "kind", "code", "aimag_code"), KEYWORD),
            **dict.fromkeys(("name_mn", "name_en"), _LOWERED),
            **dict.fromkeys(("names_k1", "names_k2"), KEYWORD),
            "k1_prefix": _KEYS,
            "location": {"type": "geo_point"},
            "population": {"type": "integer"},
            "is_centre": {"type": "boolean"},
            "weight": {"type": "float"},
            "figures": {"type": "object", "dynamic": True},
            "record_version": {"type": "long"},
        },
    }


def _text(more: Mapping | None = None) -> Mapping:
    return {"type": "text", "analyzer": "exact", "fields": {**_LANGUAGES, **(more or {})}}
