"""`python -m tests.bench`: set up, measure, tell, take away."""

import os
import signal
import sys
from pathlib import Path

os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings.test"
CHECKOUT = Path(__file__).resolve().parents[2]
RESULTS = CHECKOUT / "bench" / "results.json"


def main() -> None:
    """Measure everything; a part that fails ends the run with its error."""
    import django  # noqa: PLC0415 (the settings are named first)

    django.setup()
    from tests.bench.report import table, write  # noqa: PLC0415
    from tests.bench.run import measure  # noqa: PLC0415

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    results = measure(CHECKOUT)
    write(results, RESULTS)
    print("\n".join(table(results)))
    print(f"\nwritten: {RESULTS.relative_to(CHECKOUT)}")


main()
