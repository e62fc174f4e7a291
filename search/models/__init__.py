"""Models of the search room: the outbox, the log of queries, and what editors say about words."""

from search.models.follow import Follow, UsedLink
from search.models.log import QueryLog
from search.models.pins import Pin
from search.models.records import RecordCounter, SearchRecord
from search.models.words import Concept, EverydayWord, OrdinaryName, OtherName

__all__ = [
    "Concept",
    "EverydayWord",
    "Follow",
    "OrdinaryName",
    "OtherName",
    "Pin",
    "QueryLog",
    "RecordCounter",
    "SearchRecord",
    "UsedLink",
]
