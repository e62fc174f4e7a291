"""What keeps the indices right by itself: the rounds of the worker."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import timezone
from elasticsearch import Elasticsearch

from search.index.client import ServerErrors
from search.index.create import current, design_in_use, design_of
from search.index.lock import AlreadyRunning
from search.index.names import INDICES, read_alias, write_alias
from search.index.rebuild import Refused, rebuild
from search.index.sync import sync
from search.lexicon import concept_rows, lexicon_version
from search.outbox import reconcile
from search.outcomes import forget_queries

logger = logging.getLogger("nutag.search")

Say = Callable[[str], None]


def reason_to_rebuild(client: Elasticsearch) -> str:
    """Why the indices have to be made anew; "" when they are as the code and the lexicon want them.

    Raises the client's errors.
    """
    lexicon = list(concept_rows())
    for index in INDICES:
        for alias in (read_alias(index), write_alias(index)):
            if current(client, alias) is None:
                return f"there is no {alias}"
        if design_in_use(client, read_alias(index)) != design_of(index, lexicon).digest():
            return f"{index} is made by another design or lexicon"
    return ""


@dataclass
class Upkeep:
    """Remembers between rounds what was looked at: after an outage everything is looked at anew."""

    client: Elasticsearch
    say: Say
    checked_lexicon: int | None = None
    reconciled_on: date | None = None

    def round(self) -> bool:
        """Rebuild where it is due, reconcile once a day, send what waits.

        False asks for a longer pause: the server is away, busy or refuses a rebuild.
        """
        try:
            self._reconcile_daily()
            return self._rebuild_when_due() and self._sync()
        except ServerErrors as error:
            logger.warning("search index away: %s", error)
        except Refused as error:
            logger.error("new search indices refused: %s", error)
        except AlreadyRunning:
            logger.info("another process rebuilds the search indices")
        self.checked_lexicon = None
        return False

    def _reconcile_daily(self) -> None:
        today = timezone.localdate()
        if self.reconciled_on == today:
            return
        if found := reconcile():
            self.say(f"Reconciled: {len(found.changed)} changed, {len(found.withdrawn)} withdrawn")
        if forgotten := forget_queries(settings.SEARCH_LOG_DAYS):
            self.say(f"{forgotten} old queries deleted")
        self.reconciled_on = today

    def _rebuild_when_due(self) -> bool:
        version = lexicon_version()
        if self.checked_lexicon == version:
            return True
        if self.checked_lexicon is not None:
            # Topics of concepts stand in the records.
            reconcile()
        if reason := reason_to_rebuild(self.client):
            self.say(f"Building the search indices: {reason}")
            self.say(f"{rebuild(self.client).sent} documents")
        self.checked_lexicon = version
        return True

    def _sync(self) -> bool:
        result = sync(self.client)
        if result.sent or result.refused:
            self.say(
                f"{result.sent} sent, {result.refused} refused, {result.waiting} to send again"
            )
        return not result.waiting
