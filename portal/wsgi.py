"""The WSGI entry point; production settings unless the environment names others."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.utils.module_loading import import_string

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.production")

application = get_wsgi_application()

# What a process would otherwise do while its first readers wait.
for name in settings.NUTAG_WARM_UPS:
    import_string(name)()
# Processes forked from this one must not share its connections.
connections.close_all()
