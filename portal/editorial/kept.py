"""Fields that only some may write, and all editors of the object read."""

from typing import Any

from django.utils.text import capfirst
from wagtail.admin.panels import FieldPanel, HelpPanel


class KeptPanel(FieldPanel):  # type: ignore[misc]
    """A field of those who hold `permission`; everybody else sees what it says."""

    class BoundPanel(FieldPanel.BoundPanel):  # type: ignore[misc]
        """Without the permission the form has no such field: what is sent for it is not read."""

        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            if self.form is not None and self.bound_field is None:
                self.read_only = True
                self.heading = self.panel.heading or capfirst(self.panel.db_field.verbose_name)
                self.help_text = ""

        def is_shown(self) -> bool:
            """Always."""
            return True


class KeptNotice(HelpPanel):  # type: ignore[misc]
    """Says why some fields cannot be written, to those who lack `permission`."""

    def __init__(self, content: Any = "", permission: str = "", **kwargs: Any) -> None:
        super().__init__(content, **kwargs)
        self.permission = permission

    def clone_kwargs(self) -> dict[str, Any]:
        """Keep the permission."""
        return {**super().clone_kwargs(), "permission": self.permission}

    class BoundPanel(HelpPanel.BoundPanel):  # type: ignore[misc]
        """Nothing is said to those who may write the fields."""

        def is_shown(self) -> bool:
            """Whether the person lacks the permission."""
            return not self.request.user.has_perm(self.panel.permission)
