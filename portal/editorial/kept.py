"""Fields that only some may write, and all editors of the object read."""

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel


class KeptPanel(FieldPanel):  # type: ignore[misc]
    """A field of those who hold `permission`; everybody else sees what it says."""

    class BoundPanel(FieldPanel.BoundPanel):  # type: ignore[misc]
        """Without the permission the form has no such field: what is sent for it is not read."""

        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            if self.form is not None and self.bound_field is None:
                self.read_only = True
                self.heading = self.panel.heading or capfirst(self.panel.db_field.verbose_name)
                self.help_text = _("Only national editors change this: tell them of a mistake.")

        def is_shown(self) -> bool:
            """Always."""
            return True
