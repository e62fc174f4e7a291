"""Where desks write their alert banners."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn

from portal.editorial.helps import EditorForm
from soums.desk.viewset import PlaceSnippetViewSet
from soums.models import Alert


class AlertViewSet(EditorForm, PlaceSnippetViewSet):
    """Banners, the latest first; those for the whole country belong to national editors."""

    model = Alert
    icon = "warning"
    menu_label = _("Alert banners")
    menu_order = 255
    add_to_admin_menu = True
    ordering: ClassVar[list[str]] = ["-starts"]
    list_display: ClassVar[list[Any]] = [
        "__str__",
        "kind",
        "place",
        "starts",
        "ends",
        BooleanColumn("live", label=_("Published"), sort_key="live"),
    ]
    list_filter: ClassVar[list[str]] = ["kind"]
    search_fields: ClassVar[list[str]] = ["title_mn", "title_en", "text_mn"]
