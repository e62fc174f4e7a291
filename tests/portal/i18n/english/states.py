"""How tests look at the state of the English, and publish."""

from portal.i18n.english.keeping import rows_of
from portal.i18n.english.marks import Marks


def states(instance):
    """State by part of what is published."""
    return {part: row.state for part, row in rows_of(instance).items() if row.live}


def publish(instance, small=False, checked=(), **texts):
    """Edit the newest draft and publish it; return the object as it then is."""
    draft = instance.get_latest_revision_as_object()
    for name, text in texts.items():
        setattr(draft, name, text)
    draft.english_marks = Marks(small, frozenset(checked))
    draft.save_revision().publish()
    return type(instance)._default_manager.get(pk=instance.pk)


def row(instance, part):
    """The row of one part."""
    return rows_of(instance)[part]
