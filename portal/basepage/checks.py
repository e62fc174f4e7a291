"""System checks for conventions that a new page type could forget."""

from collections.abc import Iterable
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register
from modeltranslation.translator import translator
from wagtail.models import get_page_models

from portal.basepage.models import BasePage


@register("nutag")
def page_types_are_translated(
    app_configs: Iterable[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Every page type is registered for translation; otherwise its title has one language."""
    registered = set(translator.get_registered_models(abstract=False))
    return [
        Error(
            f"{model._meta.label} is not registered for translation",
            hint="Add it to the translation.py of its room.",
            obj=model,
            id="nutag.E001",
        )
        for model in get_page_models()
        if model not in registered
    ]


@register("nutag")
def page_types_stand_on_the_base_page(
    app_configs: Iterable[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Every page type inherits BasePage, whose save keeps the language columns apart."""
    return [
        Error(f"{model._meta.label} does not inherit BasePage", obj=model, id="nutag.E002")
        for model in get_page_models()
        if not issubclass(model, BasePage)
    ]
