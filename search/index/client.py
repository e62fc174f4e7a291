"""Clients of Elasticsearch: a hasty one for readers, a patient one for the worker."""

from functools import cache, lru_cache
from math import ceil

from django.conf import settings
from elasticsearch import ApiError, Elasticsearch, TransportError

# Everything that can go wrong between us and the server.
ServerErrors = (ApiError, TransportError)

PROBE_TIMEOUT = 1.0


def reading_client() -> Elasticsearch:
    """For searches: no retries, for a retry on a time-out costs a multiple of it."""
    return _client(settings.ELASTICSEARCH_URL, settings.SEARCH_TIMEOUT)


def completing_client() -> Elasticsearch:
    """For completions, which nobody waits for long."""
    return _client(settings.ELASTICSEARCH_URL, settings.SEARCH_COMPLETION_TIMEOUT)


def writing_client() -> Elasticsearch:
    """For the worker and for rebuilds: the caller decides about retries."""
    return _client(settings.ELASTICSEARCH_URL, settings.SEARCH_WRITE_TIMEOUT)


def probing_client() -> Elasticsearch:
    """For the readiness check, which must not keep anybody waiting."""
    return _client(settings.ELASTICSEARCH_URL, PROBE_TIMEOUT)


def within(client: Elasticsearch, seconds: float) -> Elasticsearch:
    """The client with another time-out, rounded up to a tenth of a second; same connections.

    Such a client is kept, for making one takes longer than reading a query.
    """
    return _within(client, ceil(seconds * 10))


@lru_cache(maxsize=64)
def _within(client: Elasticsearch, tenths: int) -> Elasticsearch:
    return client.options(request_timeout=tenths / 10)


@cache
def _client(url: str, timeout: float) -> Elasticsearch:
    return Elasticsearch(url, request_timeout=timeout, max_retries=0, retry_on_timeout=False)
