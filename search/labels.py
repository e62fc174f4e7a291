"""Names of what search sorts by, in the reader's language."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from guides.models import Audience, Stage
from portal.i18n.languages import LANGUAGE_NAMES
from search.loaded import Library
from search.models import Concept
from search.question import Question
from soums.listings.kinds import KINDS as LISTINGS

TOPICS: Mapping[str, Any] = {topic.value: topic.label for topic in Concept.Topic}
KINDS: Mapping[str, Any] = {
    "section": _("Place and topic"),
    "guide": _("Guide"),
    "programme": _("Support programme"),
    "organisation": _("Organisation"),
    "answer": _("Answer to a reader"),
    "event": _("Event"),
    "path": _("Path"),
    "page": _("About the portal"),
    **{kind.key: kind.label for kind in LISTINGS.values()},
}
FACETS: Mapping[str, Any] = {
    "topic": _("Topic"),
    "kind": _("Kind"),
    "aimag": _("Aimag"),
    "audience": _("For whom"),
    "stage": _("Stage"),
    "language": _("Language"),
    "checked": _("Last check"),
}
FRESH = _("checked this year")
# What is offered first to somebody who has not found anything.
MAIN_TOPICS = ("housing", "jobs", "school", "services", "land", "business")


class ValueLabels:
    """Labels of the values of facets; audiences and stages take a query each, on first use."""

    def __init__(self, question: Question, library: Library) -> None:
        self._language = question.language
        self._library = library
        self._terms: dict[str, dict[str, str]] = {}

    def of(self, facet: str, value: str) -> str:
        """The label of a value, the value itself where nothing names it."""
        if facet == "checked":
            return str(FRESH)
        if facet == "aimag":
            place = self._library.gazetteer.get(value)
            return place.name if place else value
        fixed = {"topic": TOPICS, "kind": KINDS, "language": LANGUAGE_NAMES}.get(facet)
        return str((fixed or self._named(facet)).get(value, value))

    def _named(self, facet: str) -> dict[str, str]:
        if facet not in self._terms:
            model = Audience if facet == "audience" else Stage
            self._terms[facet] = dict(model.objects.values_list("key", f"name_{self._language}"))
        return self._terms[facet]
