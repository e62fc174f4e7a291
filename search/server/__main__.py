"""`python -m search.server`: the command without Django."""

import sys

from search.server.cli import main

sys.exit(main())
