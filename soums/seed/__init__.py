"""What `manage.py seed` loads about places, in the order in which it has to be written."""

from typing import Any

from portal.ops.seeding import Step
from soums.seed import access, completeness, desks, figures, places, service_types, taxonomy


def steps() -> list[Step[Any]]:
    """Return the steps of this room."""
    return [
        taxonomy.step(),
        service_types.step(),
        places.aimag_step(),
        places.soum_step(),
        *figures.steps(),
        *access.steps(),
        desks.step(),
        completeness.step(),
    ]
