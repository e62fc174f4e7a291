"""Registers the lists, the sheets and the words of the history."""

from typing import Any

from django.contrib.admin.utils import label_for_field
from django.core.exceptions import FieldDoesNotExist
from django.urls import URLPattern
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet

from portal.editorial.inspecting import NOTHING, in_words
from soums.listings.admin.urls import urlpatterns
from soums.listings.admin.viewsets import ListingsGroup
from soums.listings.door import ACTION

register_snippet(ListingsGroup)


@hooks.register("register_log_actions")  # type: ignore[untyped-decorator]
def log_actions(actions: Any) -> None:
    """Say in the history which fields a sheet or a command changed."""

    @actions.register_action(ACTION)
    class ListingChanged(LogFormatter):  # type: ignore[misc]
        label = _("Changed by a sheet or a command")

        def format_message(self, log_entry: Any) -> str:
            """Name each field with what it held before and after."""
            model = log_entry.content_type.model_class()
            changed = "; ".join(
                f"{_label(model, name)}: {_shown(model, name, old)} → {_shown(model, name, new)}"
                for name, (old, new) in log_entry.data.get("changes", {}).items()
            )
            return gettext("%(why)s. %(changes)s") % {
                "why": log_entry.data.get("why", ""),
                "changes": changed,
            }


@hooks.register("register_admin_urls")  # type: ignore[untyped-decorator]
def sheet_urls() -> list[URLPattern]:
    """Mount the addresses."""
    return urlpatterns


def _label(model: Any, name: str) -> str:
    """The field's own words; its name where a later version has no such field."""
    try:
        return str(label_for_field(name, model))
    except (AttributeError, FieldDoesNotExist):
        return name


def _shown(model: Any, name: str, value: Any) -> str:
    """A value as the form shows it: the words of a choice, not its key."""
    try:
        choices = dict(getattr(model._meta.get_field(name), "flatchoices", ()))
    except FieldDoesNotExist:
        choices = {}
    if isinstance(value, list):
        return ", ".join(str(choices.get(one, one)) for one in value) or NOTHING
    return str(in_words(choices.get(value, value)))
