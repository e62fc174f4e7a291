"""The source of what is saved: one that is known, or a new one with publisher, title and date."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from soums.models import Source

NEW = ("publisher", "title", "url", "licence", "retrieved_on")
PREFIX = "source"


class SourceForm(forms.Form):
    """`chosen` names a source that is known; otherwise the other fields make one."""

    chosen = forms.CharField(label=_("Source"), required=False, max_length=12)
    publisher = forms.CharField(label=_("Publisher"), required=False, max_length=120)
    title = forms.CharField(
        label=_("Title of the document or table"), required=False, max_length=500
    )
    url = forms.URLField(
        label=_("Address on the web"), required=False, assume_scheme="https", max_length=200
    )
    licence = forms.CharField(label=_("Licence"), required=False, max_length=200)
    retrieved_on = forms.DateField(
        label=_("Date of the source"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%Y.%m.%d"],
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, prefix=PREFIX, use_required_attribute=False, **kwargs)
        self._used: int | None = None

    @property
    def opened(self) -> bool:
        """Whether somebody is typing a new source."""
        return bool(self.errors) or any(self[name].value() for name in NEW)

    @property
    def shown(self) -> str:
        """The chosen source as the form shows it."""
        return str(self["chosen"].value() or "")

    def clean_chosen(self) -> int | None:
        """The id of a source that is there."""
        text = self.cleaned_data["chosen"]
        if not text:
            return None
        if not (text.isascii() and text.isdigit() and Source.objects.filter(pk=text).exists()):
            raise forms.ValidationError(_("There is no such source."))
        return int(text)

    def clean(self) -> dict[str, Any]:
        """Ask for what a new source needs."""
        cleaned = super().clean() or {}
        if cleaned.get("chosen") is None and any(cleaned.get(name) for name in NEW):
            for name in ("publisher", "title", "retrieved_on"):
                if not cleaned.get(name):
                    self.add_error(name, _("Needed for a new source."))
        return cleaned

    def typed(self) -> dict[str, str]:
        """The fields as text, for a draft."""
        return {name: str(self[name].value() or "") for name in self.fields}

    def again(self) -> dict[str, str]:
        """What the next form shows: the source that was used just now."""
        return {"chosen": str(self._used or "")}

    def source_id(self) -> int | None:
        """The chosen source, or the new one, made now; None when nothing was said or it is wrong.

        A source of the same title is taken as it is: titles are unique.
        """
        if not self.is_valid():
            return None
        if self.cleaned_data["chosen"] is not None:
            self._used = int(self.cleaned_data["chosen"])
        elif self.cleaned_data["title"]:
            self._used = source_named(self.cleaned_data)
        return self._used


def source_named(fields: dict[str, Any]) -> int:
    """The source with this title, made with the other fields when there is none yet."""
    publisher = str(fields["publisher"])
    source, _made = Source.objects.get_or_create(
        title=fields["title"],
        defaults={
            "publisher": publisher,
            "short_name_mn": publisher[:60],
            "short_name_en": publisher[:60],
            "url": fields.get("url") or "",
            "licence": fields.get("licence") or "",
            "retrieved_on": fields.get("retrieved_on"),
        },
    )
    return int(source.pk)
