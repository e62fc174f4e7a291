"""Wagtail: our own base page, images and documents, and the database search of the admin."""

WAGTAIL_SITE_NAME = "Нутаг"
WAGTAIL_PAGE_MODEL = "basepage.BasePage"
WAGTAILIMAGES_IMAGE_MODEL = "media.CreditedImage"
WAGTAILDOCS_DOCUMENT_MODEL = "media.CreditedDocument"
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "xlsx"]
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_PASSWORD_RESET_ENABLED = True
# The two times of the country.
WAGTAIL_USER_TIME_ZONES = ["Asia/Ulaanbaatar", "Asia/Hovd"]
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
TAGGIT_CASE_INSENSITIVE = True
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
# Kinds of record that MigNet partners may propose changes to, each their own.
NUTAG_PARTNER_MODELS = ["guides.Organisation"]
