"""The form of every page type: Wagtail's own, with what editors are told beside its fields."""

from typing import Any

from wagtail.admin.panels.page_utils import _get_page_edit_handler
from wagtail.utils.decorators import cached_classmethod

from portal.editorial.helps import with_help
from portal.i18n.english.panels import with_english


@cached_classmethod  # type: ignore[untyped-decorator]
def page_edit_handler(cls: Any) -> Any:
    """Return the form of a page type with help texts and the state of the English."""
    return with_help(with_english(_get_page_edit_handler.fn(cls)))
