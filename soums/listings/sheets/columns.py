"""Which columns a sheet of a kind has, and what they are called."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import override

from portal.i18n.languages import LANGUAGE_NAMES
from soums.listings.kinds import Kind

ID = "id"
FIRST = ("place", "title_mn", "title_en", "text_mn", "text_en")
LAST = (
    *("contact_name", "phone", "email", "url", "address_mn", "address_en"),
    *("source_publisher", "source_title", "source_url", "source_date"),
    *("checked_on", "expires_on"),
)


@dataclass(frozen=True)
class Column:
    """A column: the field's name, and the field (None for the number of the listing)."""

    name: str
    field: models.Field[Any, Any] | None

    @property
    def label(self) -> str:
        """The heading in the active language, with the language of the text where it has one."""
        if self.field is None:
            return _("number (empty: new)")
        text = str(self.field.verbose_name)
        # modeltranslation adds the language's code; readers get its name.
        for code in LANGUAGE_NAMES:
            if self.name.endswith(f"_{code}") and text.endswith(f" [{code}]"):
                return f"{text.removesuffix(f' [{code}]')} ({LANGUAGE_NAMES[code]})"
        return text


def columns_of(kind: Kind) -> list[Column]:
    """The columns of a kind in their order; the first is the number of the listing."""
    names = (*FIRST, *kind.own, *LAST)
    fields = [Column(name, kind.model._meta.get_field(name)) for name in names]  # type: ignore[arg-type]
    return [Column(ID, None), *fields]


def names_of_headings(kind: Kind) -> dict[str, str]:
    """Column names by what may stand in the heading: the name itself, or a label in a language."""
    known: dict[str, str] = {}
    for language in LANGUAGE_NAMES:
        with override(language):
            for column in columns_of(kind):
                known.setdefault(column.name.casefold(), column.name)
                known.setdefault(column.label.casefold(), column.name)
    return known
