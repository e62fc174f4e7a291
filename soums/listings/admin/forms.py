"""What an editor sends: a file, and afterwards the rows that may be written."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.sheets.refusals import LARGEST_FILE, RefusedFileError
from soums.listings.kinds import BY_SLUG
from soums.listings.sheets.reading import Problem, SheetRow, read_file


class SheetForm(forms.Form):
    """Reads the file while it is checked: `rows` and `problems` are there when it is valid."""

    file = forms.FileField(
        label=_("File"), help_text=_("XLSX or CSV, at most 10 MB, without macros.")
    )
    kind = forms.ChoiceField(
        label=_("Kind of listing"),
        required=False,
        help_text=_("Only for CSV: a workbook has one sheet a kind."),
    )

    rows: list[SheetRow]
    problems: list[Problem]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = [(slug, kind.plural) for slug, kind in BY_SLUG.items()]
        self.fields["kind"].choices = [("", "—"), *kinds]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Read the file; what cannot be taken is said beside it."""
        cleaned = super().clean() or {}
        file: Any = cleaned.get("file")
        if file is None:
            return cleaned
        try:
            data = file.read(LARGEST_FILE + 1)
            kind = BY_SLUG.get(cleaned.get("kind", ""))
            self.rows, self.problems = read_file(str(file.name), data, kind)
        except RefusedFileError as refusal:
            self.add_error("file", str(refusal))
        return cleaned
