"""How public pages are delivered: static files, shared caches."""

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "portal.assets.storage.HashedModulesStorage"},
}
WHITENOISE_MAX_AGE = 3600

# A shared cache may keep a public page this long, and serve it stale while it asks again (seconds).
NUTAG_SHARED_MAX_AGE = 300
NUTAG_STALE_WHILE_REVALIDATE = 86_400
# A figure older than this many years is marked as old.
NUTAG_OLD_AFTER_YEARS = 3

# The API is open to every site; nothing else is.
CORS_ALLOW_ALL_ORIGINS = True
CORS_URLS_REGEX = r"^/api/.*$"
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]

# Whether `manage.py demo_listings` may fill in made-up listings.
NUTAG_ALLOW_SAMPLES = False
