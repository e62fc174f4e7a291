"""Collecting the addresses of published content, and keeping the list of links in step with it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils.module_loading import import_string
from django.utils.translation import override
from modelcluster.models import get_all_child_relations
from wagtail.fields import RichTextField, StreamField

from portal.i18n.languages import DEFAULT_LANGUAGE
from portal.links.addresses import without_fragment
from portal.links.models import LONGEST_ADDRESS, Link, LinkUse

BEGINNINGS = ("http://", "https://")
LONGEST_TITLE, LONGEST_HOST = 200, 255
CHUNK = 500


@dataclass(frozen=True)
class Use:
    """That `owner`, which an editor can open, leads to an address."""

    address: str
    owner: models.Model
    place_code: str = ""


def uses_of(
    rows: models.QuerySet[Any], place_code: Callable[[Any], str] = lambda _row: ""
) -> Iterator[Use]:
    """Yield every address in the fields of the rows and of the parts that are edited with them."""
    for row in rows.iterator(chunk_size=CHUNK):
        for address in addresses_of(row):
            yield Use(address, row, place_code(row))
    for relation in get_all_child_relations(rows.model):
        if not _fields_with_links(relation.related_model):
            continue
        owner = relation.field.name
        # The base manager is free of an order that would need more tables.
        parts = relation.related_model._base_manager.filter(**{f"{owner}__in": rows})
        for part in parts.select_related(owner).iterator(chunk_size=CHUNK):
            for address in addresses_of(part):
                yield Use(address, getattr(part, owner), place_code(getattr(part, owner)))


def addresses_of(instance: models.Model) -> set[str]:
    """The addresses in all link, rich text and stream fields of one row, in both languages."""
    found: set[str] = set()
    for name in _fields_with_links(type(instance)):
        found.update(addresses_in(getattr(instance, name)))
    return found


def _fields_with_links(model: type[models.Model]) -> list[str]:
    kinds = (models.URLField, RichTextField, StreamField)
    return [field.attname for field in model._meta.concrete_fields if isinstance(field, kinds)]


def addresses_in(value: Any) -> Iterator[str]:
    """Yield the addresses in an address, a rich text, or what a stream holds."""
    if isinstance(value, str):
        yield from _in_text(value.strip())
    elif isinstance(value, dict):
        for part in value.values():
            yield from addresses_in(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from addresses_in(part)
    elif hasattr(value, "get_prep_value"):
        yield from addresses_in(value.get_prep_value())


def _in_text(text: str) -> Iterator[str]:
    if _leads_out(text) and not any(sign.isspace() for sign in text):
        yield without_fragment(text)
    elif "<a" in text:
        reader = _Anchors()
        reader.feed(text)
        yield from (without_fragment(found) for found in reader.found if _leads_out(found))


def _leads_out(text: str) -> bool:
    if not text.lower().startswith(BEGINNINGS):
        return False
    return host_of(text) != host_of(settings.WAGTAILADMIN_BASE_URL)


def host_of(address: str) -> str:
    """The host of an address in small letters; "" where none can be read."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


class _Anchors(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.found.extend(value.strip() for name, value in attrs if name == "href" and value)


def gather() -> Iterator[Use]:
    """Yield what the gatherers of all rooms find."""
    paths: list[str] = settings.NUTAG_LINK_GATHERERS
    for path in paths:
        gatherer: Callable[[], Iterable[Use]] = import_string(path)
        yield from gatherer()


def keep(uses: Iterable[Use]) -> int:
    """Bring links and their uses in step with what was gathered; return how many links there are.

    Links that nothing uses any more are deleted with all that is known of them.
    """
    with override(DEFAULT_LANGUAGE):
        wanted = {_key(use): use for use in uses if len(use.address) <= LONGEST_ADDRESS}
    addresses = {use.address for use in wanted.values()}
    with override(DEFAULT_LANGUAGE), transaction.atomic():
        Link.objects.bulk_create(
            [Link(address=one, host=host_of(one)[:LONGEST_HOST]) for one in sorted(addresses)],
            ignore_conflicts=True,
            batch_size=CHUNK,
        )
        ids = dict(Link.objects.values_list("address", "pk"))
        _delete(Link, [pk for address, pk in ids.items() if address not in addresses])
        _keep_uses({_row(use, ids[use.address]).key: use for use in wanted.values()}, ids)
    return len(addresses)


def _key(use: Use) -> tuple[Any, ...]:
    return use.address, type(use.owner), use.owner.pk


def _row(use: Use, link_id: int) -> LinkUse:
    return LinkUse(
        link_id=link_id,
        content_type=ContentType.objects.get_for_model(use.owner),
        object_id=use.owner.pk,
        title=str(use.owner)[:LONGEST_TITLE],
        place_code=use.place_code,
    )


def _keep_uses(wanted: dict[tuple[Any, ...], Use], ids: dict[str, int]) -> None:
    present = {use.key: use.pk for use in LinkUse.objects.all()}
    _delete(LinkUse, [pk for key, pk in present.items() if key not in wanted])
    LinkUse.objects.bulk_create(
        [_row(use, ids[use.address]) for key, use in wanted.items() if key not in present],
        batch_size=CHUNK,
    )


def _delete(model: type[models.Model], keys: list[int]) -> None:
    for start in range(0, len(keys), CHUNK):
        model._default_manager.filter(pk__in=keys[start : start + CHUNK]).delete()
