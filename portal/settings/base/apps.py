"""Installed apps, middleware, templates.

Rooms stand in the order of their dependencies, lowest first: translations are registered in this
order, and a page type must come after the one it inherits.
"""

from portal.settings.base.paths import BASE_DIR

INSTALLED_APPS = [
    "modeltranslation",
    "portal.basepage",
    "portal.i18n",
    "portal.ops",
    "portal.accounts",
    "portal.editorial",
    "portal.media",
    "portal.home",
    "portal.assets",
    "portal.sharing",
    "portal.links",
    "soums",
    "guides",
    "search",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django_tasks_db",
    "django_filters",
    "ninja",
    "corsheaders",
    "csp",
    "django_structlog",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    # Its words for "a minute ago", which the administration uses.
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    "portal.ops.middleware.ServerTiming",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.ops.middleware.PublicCaching",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "portal.i18n.middleware.AddressLanguage",
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "portal.accounts.middleware.ActingPerson",
    "portal.accounts.middleware.AdminLanguage",
    "django.contrib.messages.middleware.MessageMiddleware",
    "portal.accounts.middleware.SecondFactorGate",
    "portal.accounts.middleware.LastSeen",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "portal.editorial.fences.Fences",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"

# The API is composed of the rooms' routers; named as text, so that portal imports no upper room.
NUTAG_API_ROUTERS = [
    "soums.api.router",
    "guides.api.router",
    "guides.asking.answers_api.router",
    "guides.help.api.router",
    "guides.events.api.router",
    "search.api.router",
]
# Public addresses of the rooms, mounted after the language prefix.
NUTAG_PAGE_URLS = [
    "portal.offline.urls",
    "portal.styleguide.urls",
    "soums.urls",
    "guides.urls",
    "guides.tools.urls",
    "guides.help.urls",
    "guides.events.urls",
    "guides.business.urls",
    "guides.paths.urls",
    "search.urls",
    "search.follow.urls",
]
# Short addresses without a language.
NUTAG_ROOT_URLS = [
    "portal.offline.root_urls",
    "portal.sharing.urls",
    "portal.styleguide.root_urls",
    "soums.root_urls",
]
# The pattern library `/-/styleguide`: shown in development only, described by every room.
NUTAG_SHOW_STYLEGUIDE = False
NUTAG_STYLEGUIDE = [
    "portal.styleguide.parts.groups",
    "soums.styleguide.groups",
    "guides.styleguide.groups",
    "search.styleguide.groups",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "portal" / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django.template.loaders.filesystem.Loader",
                        # Templates of the apps; Wagtail's with their last English words translated.
                        "portal.editorial.worded.Loader",
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# Addresses beside the tree of pages that search engines are told: callables that give
# `(address without the language, last change or None)`.
NUTAG_SITEMAP_ADDRESSES = [
    "soums.sitemap.addresses",
    "guides.sitemap.addresses",
    "guides.tools.addresses.sitemap_addresses",
]

# Banners above the text of a page: callables that give what stands on a path, and those that say
# when something on it will start or end by itself.
NUTAG_ALERTS = ["soums.alerts.alerts_on"]
NUTAG_PAGE_CHANGES = ["soums.alerts.next_change_on"]

# Who names the outgoing addresses of published content: callables that yield
# `portal.links.gathering.Use`.
NUTAG_LINK_GATHERERS = [
    "portal.home.links.uses",
    "soums.links.uses",
    "guides.links.uses",
]

# Where `manage.py seed` finds its steps, lowest room first.
NUTAG_SEEDS = [
    "portal.home.seed.steps",
    "soums.seed.steps",
    "guides.seed.steps",
    "search.seed.steps",
    "portal.i18n.english.seed.steps",
]
