"""Models of the search room: the outbox of records, and the log of queries."""

from search.models.log import QueryLog
from search.models.records import RecordCounter, SearchRecord

__all__ = ["QueryLog", "RecordCounter", "SearchRecord"]
