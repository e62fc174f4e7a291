"""Beginning and ending a subscription."""

from typing import Any

from django.db.models import Max

from search.follow.links import use_up
from search.models import Follow, SearchRecord
from soums.models import PlacePage


def begin(token: str, wish: dict[str, Any]) -> Follow | None:
    """Store the wish of a confirmed link; None when the link was used before.

    Somebody who follows the same already keeps one row, with the new rhythm and language.
    """
    if not use_up(token):
        return None
    place = PlacePage.objects.filter(code=wish["place"]).first() if wish["place"] else None
    if wish["place"] and place is None:
        return None
    follow, _ = Follow.objects.update_or_create(
        email=wish["email"],
        place=place,
        query=wish["query"],
        defaults={"rhythm": wish["rhythm"], "language": wish["language"]},
        create_defaults={
            "rhythm": wish["rhythm"],
            "language": wish["language"],
            "seen_version": newest_version(),
        },
    )
    return follow


def newest_version() -> int:
    """The version up to which everything is known today."""
    return SearchRecord.objects.aggregate(last=Max("version"))["last"] or 0
