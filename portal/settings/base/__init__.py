"""Production-safe settings, split by concern; the environment is read here and nowhere else."""

from portal.settings.base.accounts import *  # noqa: F403
from portal.settings.base.admin import *  # noqa: F403
from portal.settings.base.apps import *  # noqa: F403
from portal.settings.base.languages import *  # noqa: F403
from portal.settings.base.paths import *  # noqa: F403
from portal.settings.base.public import *  # noqa: F403
from portal.settings.base.security import *  # noqa: F403
from portal.settings.base.services import *  # noqa: F403
