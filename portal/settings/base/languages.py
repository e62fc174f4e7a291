"""Mongolian first, English beside it: one tree, two prefixes, no Wagtail locales."""

from django.utils.translation import gettext_lazy as _

from portal.i18n.labels import in_language
from portal.settings.base.paths import BASE_DIR

LANGUAGE_CODE = "mn"
LANGUAGES = [("mn", _("Mongolian")), ("en", _("English"))]
# The second fills what Wagtail's own Mongolian lacks; the first wins over it.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "wagtail"]
# Days and times as they are written here, in Wagtail's administration.
FORMAT_MODULE_PATH = ["portal.i18n.written"]
TIME_ZONE = "Asia/Ulaanbaatar"
USE_I18N = True
USE_TZ = True

WAGTAIL_I18N_ENABLED = False
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES

MODELTRANSLATION_DEFAULT_LANGUAGE = "mn"
MODELTRANSLATION_LANGUAGES = ("mn", "en")
MODELTRANSLATION_FALLBACK_LANGUAGES = ("mn", "en")
MODELTRANSLATION_BUILD_LOCALIZED_VERBOSE_NAME = in_language
# Without it modeltranslation refuses to translate a StreamField.
MODELTRANSLATION_CUSTOM_FIELDS = ("StreamField", "BilingualStreamField", "RichTextField")
