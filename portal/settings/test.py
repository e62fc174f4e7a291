"""Tests: quick passwords, mail in memory, tasks at once, static files without a manifest."""

from portal.settings.base import *  # noqa: F403
from portal.settings.base import STORAGES, VAR_DIR

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
MEDIA_ROOT = VAR_DIR / "test-media"
NUTAG_SERVER_TIMING = True
SEARCH_LOG_SECONDS = 0
# Only tests that ask for a server have one.
ELASTICSEARCH_URL = ""
ELASTICSEARCH_PREFIX = "test_"
NUTAG_ALLOW_SAMPLES = True
NUTAG_SHOW_STYLEGUIDE = True
# The clock's job gathers links in tests, and has no time to ask anybody.
NUTAG_LINK_SECONDS = 0.0
NUTAG_SECOND_FACTOR = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
