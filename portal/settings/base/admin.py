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
# Tables of help texts for editors' forms; see `portal.editorial.helps`.
NUTAG_EDITOR_HELP = [
    "portal.editorial.help_words.HELP",
    "soums.editor_help.HELP",
    "guides.editor_help.HELP",
    "search.editor_help.HELP",
]

# The desks' board: callables `(codes) -> list[soums.desk.board.lines.DeskLine]`, in its order.
NUTAG_DESK_COUNTERS = [
    "soums.desk.board.waiting.lines",
    "soums.desk.board.listed.lines",
    "guides.desk.lines",
    "soums.desk.board.figures.lines",
    "soums.desk.board.texts.lines",
    "soums.desk.board.others.links",
    "soums.desk.board.others.english",
    "soums.desk.board.heard.lines",
    "search.desk.lines",
]
# Records with a place and the day of their check that are confirmed in one click, beside listings.
NUTAG_DESK_CHECKED = ["guides.PlaceNote"]
