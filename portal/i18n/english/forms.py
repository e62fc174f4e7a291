"""What an editor can say about the English when publishing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from portal.i18n.english.marks import Marks, marks_in
from portal.i18n.english.parts import part_keys


class EnglishForm(WagtailAdminModelForm):  # type: ignore[misc]
    """Two answers that hold for the publication of this revision only."""

    small_correction = forms.BooleanField(
        label=_("Small correction: the English stays current"),
        required=False,
        help_text=_(
            "Tick it when nothing that you change alters the meaning, such as a misspelt word. "
            "It holds for this publication only."
        ),
    )
    english_checked = forms.MultipleChoiceField(
        label=_("The English still says the same"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keys = part_keys(self._meta.model)
        self.fields["english_checked"].choices = [(key, key) for key in keys]  # type: ignore[attr-defined]
        waiting = _marks_of_draft(self.instance)
        self.initial.setdefault("small_correction", waiting.small)
        self.initial.setdefault("english_checked", sorted(waiting.checked))

    def clean(self) -> dict[str, Any]:
        """Hand the answers to the object, which writes them into its next revision."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        self.instance.english_marks = Marks(
            bool(cleaned.get("small_correction")), frozenset(cleaned.get("english_checked", ()))
        )
        return cleaned


def _marks_of_draft(instance: Any) -> Marks:
    """What was said with a draft that still waits for its publication."""
    if not (instance.pk and instance.has_unpublished_changes and instance.latest_revision):
        return Marks()
    return marks_in(instance.latest_revision.content)
