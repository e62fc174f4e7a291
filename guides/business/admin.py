"""Where editors let through what residents miss."""

from typing import ClassVar

from guides.models import Wish
from portal.editorial.helps import EditorForm
from soums.desk.viewset import PlaceSnippetViewSet


class WishViewSet(EditorForm, PlaceSnippetViewSet):
    """What waits comes first in the filter; nothing is shown before an editor says so."""

    model = Wish
    icon = "comment"
    list_display: ClassVar[list[str]] = ["__str__", "place", "kind", "state", "created_on"]
    list_filter: ClassVar[list[str]] = ["state", "kind", "locale"]
    search_fields: ClassVar[list[str]] = ["text"]
    copy_view_enabled = False
