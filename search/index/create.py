"""Creating an index with its analysis and mapping, and taking it away again."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from json import dumps
from typing import Any

from elasticsearch import Elasticsearch

from search.documents import CONTENT
from search.documents.analysis import content_settings, places_settings
from search.documents.mappings import content_mapping, places_mapping
from search.index.names import INDICES, all_of, new_index, read_alias, write_alias
from search.lexicon import word_lists
from search.reader.concepts import ConceptRow, analyzer_rules

DIGEST = "design"


@dataclass(frozen=True)
class Design:
    """Settings and mapping of an index as the code and the lexicon want them now."""

    settings: dict[str, Any]
    mapping: dict[str, Any]

    def digest(self) -> str:
        """Equal exactly when nothing of the design has changed."""
        text = dumps([self.settings, self.mapping], ensure_ascii=False, sort_keys=True)
        return sha256(text.encode()).hexdigest()


def design_of(index: str, lexicon: Iterable[ConceptRow]) -> Design:
    """How an index is to be made."""
    if index == CONTENT:
        stop_words = word_lists().stop_words_mn
        return Design(content_settings(analyzer_rules(lexicon), stop_words), content_mapping())
    return Design(places_settings(), places_mapping())


def create(client: Elasticsearch, index: str, lexicon: Iterable[ConceptRow]) -> str:
    """Create a new generation of an index, not refreshed while it is filled; return its name."""
    name, design = new_index(index), design_of(index, lexicon)
    client.indices.create(
        index=name,
        settings={**design.settings, "refresh_interval": "-1"},
        mappings={**design.mapping, "_meta": {DIGEST: design.digest()}},
    )
    return name


def design_in_use(client: Elasticsearch, alias: str) -> str | None:
    """The digest of the design that the index behind an alias was made by."""
    mappings = client.indices.get_mapping(index=alias)
    digest = next(iter(mappings.values()))["mappings"].get("_meta", {}).get(DIGEST)
    return None if digest is None else str(digest)


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
