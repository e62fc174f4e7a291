"""The stream of a section, and a StreamField whose migrations stay small."""

from typing import Any

from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField

from portal.blocks.facts import SourcedStatementBlock
from portal.blocks.picture import PictureBlock
from portal.blocks.text import HeadingBlock, ParagraphBlock


class BilingualStreamField(StreamField):
    """A StreamField that leaves its block definitions out of migrations.

    Blocks have no database schema of their own: a changed block must not ask for a migration.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*(args or ([],)), **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Return the field without `block_types` and `block_lookup`."""
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs


class SectionStreamBlock(StreamBlock):
    """What a topic section of a place may hold."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    statement = SourcedStatementBlock()
    picture = PictureBlock()
