"""What the guides room's tests share; the seeded database comes from the top."""

from collections import Counter

import pytest
from django.utils.translation import override

from portal.ops.seeding import Reading


def run_steps(steps):
    """Run seed steps; return label → Counter of outcomes."""
    reading = Reading()
    with override("mn"):
        prepared = [step.read(reading) for step in steps]
        assert reading.problems == []
        return {
            step.label: Counter(step.write(rows))
            for step, rows in zip(steps, prepared, strict=True)
        }


@pytest.fixture(params=["mn", "en"])
def language(request):
    return request.param
