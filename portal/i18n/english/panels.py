"""Shows the state of the English beside the texts, on every form of what is published."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    ObjectList,
    Panel,
    PanelGroup,
    TabbedInterface,
)

from portal.i18n.english.forms import EnglishForm
from portal.i18n.english.overview import overview_of
from portal.i18n.english.parts import part_keys, tracked_models

STYLE = forms.Media(css={"all": ["css/desk-english.css"]})


class EnglishStatePanel(Panel):
    """The state of one part, below its English field."""

    def __init__(self, part: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.part = part

    def clone_kwargs(self) -> dict[str, Any]:
        """Keep the part."""
        return {**super().clone_kwargs(), "part": self.part}

    @property
    def clean_name(self) -> str:
        """A name for ids."""
        return f"english_{self.part}"

    class BoundPanel(Panel.BoundPanel):
        """Nothing is shown for a part without a text."""

        template_name = "english/state.html"
        media = STYLE

        @property
        def view(self) -> Any:
            """The part as published and as drafted."""
            return overview_of(self.instance).get(self.panel.part)

        @property
        def checked(self) -> bool:
            """Whether the editor has said that the English still holds."""
            said: Any = self.form["english_checked"].value() or ()
            return self.panel.part in said

        def is_shown(self) -> bool:
            """Whether the part has anything to say."""
            return self.view is not None


class EnglishPanel(Panel):
    """All parts at a glance, and whether this publication is a small correction."""

    def get_form_options(self) -> dict[str, Any]:
        """Claim both answers: the second stands at its part."""
        return {"fields": ["small_correction", "english_checked"]}

    class BoundPanel(Panel.BoundPanel):
        """Nothing is shown on the form of something new."""

        template_name = "english/overview.html"
        media = STYLE

        @property
        def views(self) -> list[Any]:
            """All parts with a text."""
            return list(overview_of(self.instance).values())

        @property
        def question(self) -> Any:
            """The field for small corrections."""
            return self.form["small_correction"]

        def is_shown(self) -> bool:
            """Whether any part has something to say."""
            return bool(self.views)


class EnglishBeside:
    """For the view sets of records that are published: their forms show the state as pages do."""

    def get_edit_handler(self) -> Any:
        """Return the form with the state beside its fields."""
        return with_english(super().get_edit_handler())  # type: ignore[misc]


def with_english(handler: Any) -> Any:
    """Add the state to a form that is bound to a model; others are returned as they are."""
    if handler is None or handler.model not in tracked_models():
        return handler
    _beside(handler, set(part_keys(handler.model)))
    overview = EnglishPanel(heading=_("State of the English"))
    if isinstance(handler, TabbedInterface):
        overview = ObjectList([overview], heading=_("English"))
    handler.children = [*handler.children, overview.bind_to_model(handler.model)]
    handler.base_form_class = _asking(handler)
    return handler


def _asking(handler: Any) -> Any:
    """The form class of a handler, with the questions about the English."""
    own = handler.base_form_class or getattr(handler.model, "base_form_class", None) or EnglishForm
    if issubclass(own, EnglishForm):
        return own
    return type(f"English{own.__name__}", (EnglishForm, own), {})


def _beside(group: Any, keys: set[str]) -> None:
    children = []
    for child in group.children:
        children.append(child)
        if isinstance(child, PanelGroup) and not isinstance(child, FieldRowPanel):
            _beside(child, keys)
        for key in _shown_in(child):
            if key in keys:
                state = EnglishStatePanel(key, classname="english-state")
                children.append(state.bind_to_model(group.model))
    group.children = children


def _shown_in(panel: Any) -> Iterator[str]:
    """Yield the parts whose English a panel holds."""
    if isinstance(panel, FieldRowPanel):
        for child in panel.children:
            yield from _shown_in(child)
    elif isinstance(panel, FieldPanel):
        yield panel.field_name.removesuffix("_en")
    elif isinstance(panel, InlinePanel):
        yield panel.relation_name
