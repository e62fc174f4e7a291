"""Creating an index with its analysis and mapping, and taking it away again."""

from typing import Any

from elasticsearch import Elasticsearch

from search.documents import CONTENT
from search.documents.analysis import content_settings, places_settings
from search.documents.mappings import content_mapping, places_mapping
from search.index.names import INDICES, all_of, new_index, read_alias, write_alias
from search.reader.concepts import ConceptRow, analyzer_rules
from search.reader.word_lists import load_word_lists


def create(client: Elasticsearch, index: str, lexicon: list[ConceptRow]) -> str:
    """Create a new generation of an index, not refreshed while it is filled; return its name."""
    name = new_index(index)
    settings = {**_settings(index, lexicon), "refresh_interval": "-1"}
    mapping = content_mapping() if index == CONTENT else places_mapping()
    client.indices.create(index=name, settings=settings, mappings=mapping)
    return name


def _settings(index: str, lexicon: list[ConceptRow]) -> dict[str, Any]:
    if index == CONTENT:
        return content_settings(analyzer_rules(lexicon), load_word_lists().stop_words_mn)
    return places_settings()


def start_refreshing(client: Elasticsearch, name: str) -> None:
    """Make all that was sent visible, and from now on every second."""
    client.indices.put_settings(index=name, settings={"refresh_interval": "1s"})
    client.indices.refresh(index=name)


def remove(client: Elasticsearch, name: str) -> None:
    """Delete one generation of an index, if it is there."""
    client.indices.delete(index=name, ignore_unavailable=True)


def generations(client: Elasticsearch, index: str) -> list[str]:
    """Names of all generations of an index, oldest first."""
    return sorted(client.indices.get(index=all_of(index), allow_no_indices=True))


def current(client: Elasticsearch, alias: str) -> str | None:
    """The index an alias stands for, None where there is no such alias."""
    if not client.indices.exists_alias(name=alias):
        return None
    return str(next(iter(client.indices.get_alias(name=alias))))


def built(client: Elasticsearch) -> bool:
    """Whether readers have an index of each kind to ask."""
    return all(current(client, read_alias(index)) for index in INDICES)


def swap(client: Elasticsearch, new: dict[str, str]) -> None:
    """Point the aliases of each index to its new generation, all in one step."""
    actions: list[dict[str, Any]] = []
    for index, name in new.items():
        for alias in (read_alias(index), write_alias(index)):
            old = current(client, alias)
            if old:
                actions.append({"remove": {"index": old, "alias": alias, "must_exist": True}})
        actions.append({"add": {"index": name, "alias": read_alias(index)}})
        added = {"index": name, "alias": write_alias(index), "is_write_index": True}
        actions.append({"add": added})
    client.indices.update_aliases(actions=actions)
