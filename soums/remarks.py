"""What speaks for a place and what is to be weighed: its own first, then its aimag's."""

from collections.abc import Iterable
from dataclasses import dataclass

from soums.models import PlaceRemark


@dataclass(frozen=True)
class Remarks:
    """Remarks of one kind: those on the place itself, and those on its whole aimag.

    A soum shares the latter with every soum of the aimag, so they stand folded beneath its own;
    where it has none of its own they stand open.
    """

    own: list[PlaceRemark]
    of_aimag: list[PlaceRemark]


def remarks_of(remarks: Iterable[PlaceRemark], kind: str) -> Remarks:
    """Return the remarks of one kind, in the editors' order."""
    found = [remark for remark in remarks if remark.kind == kind]
    return Remarks(
        own=[remark for remark in found if not remark.of_aimag],
        of_aimag=[remark for remark in found if remark.of_aimag],
    )
