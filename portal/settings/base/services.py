"""Database, cache, mail, tasks, Elasticsearch, logs."""

from typing import Any

import structlog

from portal.settings.base.paths import BASE_DIR, VAR_DIR, env

DATABASES: dict[str, Any] = {
    "default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'db.sqlite3'}")
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        # Readers never wait for the writer, and a writer asks for the lock at once.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
    }

CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://nutag")}
vars().update(env.email_url("EMAIL_URL", default="consolemail://"))

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Empty: the portal answers searches from its database and says so.
ES_PORT = env.int("ES_PORT", default=9210)
ELASTICSEARCH_URL = env.str("ELASTICSEARCH_URL", default=f"http://127.0.0.1:{ES_PORT}")
ELASTICSEARCH_PREFIX = env.str("ELASTICSEARCH_PREFIX", default="")
DICTIONARY_DIR = BASE_DIR / "node_modules" / "dictionary-mn"

NUTAG_SERVER_TIMING = env.bool("NUTAG_SERVER_TIMING", default=False)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "processor": structlog.processors.JSONRenderer(ensure_ascii=False),
            "foreign_pre_chain": [
                structlog.contextvars.merge_contextvars,
                structlog.processors.TimeStamper(fmt="iso"),
                structlog.stdlib.add_logger_name,
                structlog.stdlib.add_log_level,
            ],
        }
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "json"},
        "warnings": {"class": "logging.StreamHandler", "formatter": "json", "level": "WARNING"},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "nutag": {"level": "INFO"},
        "django_structlog": {"level": env.str("REQUEST_LOG_LEVEL", default="WARNING")},
        "elastic_transport": {"level": "ERROR"},
        # The link checker keeps what is wrong with a certificate itself.
        "urllib3": {"level": "ERROR"},
        # The worker sets these loggers to INFO itself, one line for each task.
        "django_tasks": {"handlers": ["warnings"], "propagate": False},
        "django_tasks_db": {"handlers": ["warnings"], "propagate": False},
    },
}
structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.filter_by_level,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.format_exc_info,
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)

# Called when a web process starts.
NUTAG_WARM_UPS = ["soums.warm.warm_up", "search.loaded.warm_up"]
# Parts whose absence degrades the portal without stopping it: name → callable that says whether
# the part answers.
NUTAG_READINESS = {"elasticsearch": "search.health.answers"}

# Seconds to wait for the search server: all requests of a reader's search together, each of them,
# a reader's completion, a writer.
SEARCH_DEADLINE = 1.8
SEARCH_TIMEOUT = env.float("SEARCH_TIMEOUT", default=1.5)
SEARCH_COMPLETION_TIMEOUT = env.float("SEARCH_COMPLETION_TIMEOUT", default=0.8)
SEARCH_WRITE_TIMEOUT = env.float("SEARCH_WRITE_TIMEOUT", default=30.0)
# How often a process looks whether places or the lexicon have changed, in seconds.
SEARCH_RELOAD_SECONDS = 5.0
# Folds of the dictionary's words, written by `manage.py seed`; without it search only knows less.
SEARCH_GATE_FILE = VAR_DIR / "dictionary_folds.bin"
# Whether searches are logged (words and results, no person), to better the lexicon.
SEARCH_LOG = env.bool("SEARCH_LOG", default=True)
# After so many days the worker deletes them.
SEARCH_LOG_DAYS = env.int("SEARCH_LOG_DAYS", default=180)
# Rows of the log are written together, this many seconds after the first of them; 0: each at once.
SEARCH_LOG_SECONDS = 1.0

# Jobs that run by themselves (`manage.py clock`): name → (callable, hours between two runs).
NUTAG_JOBS = {
    "expire-listings": ("soums.listings.expiry.expire_due", 1),
    "events": ("guides.events.upkeep.forget_job", 24),
    "digests": ("search.follow.digest.send_due", 1),
    "questions-tidy": ("guides.asking.tidying.tidy", 24),
    "sign-in-tidy": ("portal.accounts.tidying.tidy", 24),
    "used-links": ("search.follow.links.forget_old", 24),
    "check-links": ("portal.links.run.check_due", 1),
    "completeness": ("soums.desk.board.completeness.count_due", 24),
    "desk-reminders": ("soums.desk.board.reminders.send_due", 24),
    "feedback-tidy": ("soums.desk.board.heard.forget_old", 24),
}

# How long an hourly run of the link checker may take, in seconds; what is left waits for the next.
NUTAG_LINK_SECONDS = 180.0
# Ports that outgoing links may name besides 80 and 443.
NUTAG_LINK_PORTS: list[int] = []
