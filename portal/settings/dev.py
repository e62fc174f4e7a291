"""A checkout on one's own machine: `make run` and `manage.py` use it."""

from portal.settings.base import *  # noqa: F403
from portal.settings.base import env

DEBUG = env.bool("DEBUG", default=False)
NUTAG_ALLOW_SAMPLES = True
NUTAG_SHOW_STYLEGUIDE = True
NUTAG_SECOND_FACTOR = False
# Passkeys need https, or http on localhost.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
