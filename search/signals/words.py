"""Editors change a word: every reader of queries has to learn of it."""

from typing import Any

from django.db.models.signals import post_delete, post_save

from search.lexicon import lexicon_changed
from search.models import Concept, EverydayWord, OrdinaryName, OtherName


def connect() -> None:
    """Connect the handlers."""
    for model in (Concept, OrdinaryName, OtherName, EverydayWord):
        for name, signal in (("saved", post_save), ("deleted", post_delete)):
            uid = f"search_{model._meta.model_name}_{name}"
            signal.connect(on_word, sender=model, dispatch_uid=uid)


def on_word(**_: Any) -> None:
    """Have the lexicon read anew."""
    lexicon_changed()
