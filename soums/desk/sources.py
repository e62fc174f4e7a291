"""Where national editors mend the sources of figures."""

from typing import Any, ClassVar

from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from portal.editorial.helps import EditorForm
from soums.models import Source


class SourceViewSet(EditorForm, SnippetViewSet):
    """Sources of figures. The title is the words of the data file and names the source there."""

    model = Source
    icon = "doc-full-inverse"
    menu_order = 270
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display: ClassVar[list[str]] = ["__str__", "publisher", "url", "retrieved_on"]
    search_fields: ClassVar[list[str]] = ["title", "publisher", "url"]
    panels: ClassVar[list[Any]] = [
        FieldPanel("title", read_only=True),
        FieldRowPanel([FieldPanel("publisher"), FieldPanel("short_name")]),
        FieldPanel("url"),
        FieldRowPanel([FieldPanel("licence"), FieldPanel("retrieved_on")]),
    ]
