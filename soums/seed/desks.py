"""The desks of the places that the steps before have written."""

from portal.ops.seeding import Step
from soums.desk.ensure import ensure, wanted_roles


def step() -> Step[None]:
    """Groups, permissions, collections and workflows: one outcome a role."""
    return Step(
        "Desks",
        read=lambda _reading: None,
        write=lambda _nothing: ensure(),
        size=lambda _nothing: sum(1 for _role in wanted_roles()),
    )
