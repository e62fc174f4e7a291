"""Nothing that Wagtail, Django and their companions say is left without Mongolian."""

import re
from pathlib import Path

import django
import django_filters
import pytest
import taggit
import wagtail
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import get_language_info

from portal.i18n.catalogues import untranslated

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd](?!\w)")
BESIDE = Path(django.__file__).parent
WAGTAIL = Path(wagtail.__file__).parent
PACKAGES = {
    "django": BESIDE / "conf",
    "django.contrib.auth": BESIDE / "contrib" / "auth",
    "django.contrib.humanize": BESIDE / "contrib" / "humanize",
    "wagtail": WAGTAIL,
    "taggit": Path(taggit.__file__).parent,
    # It has no catalogue in English; any other names the same messages.
    "django_filters": Path(django_filters.__file__).parent,
}
WITHIN_WAGTAIL = (
    *("admin", "documents", "embeds", "images", "search", "sites", "snippets", "users"),
    *("contrib/redirects", "contrib/table_block"),
)
ROOMS = {
    **PACKAGES,
    **{f"wagtail.{name}": WAGTAIL / name for name in WITHIN_WAGTAIL},
}


def catalogue(folder, language, domain):
    path = folder / "locale" / language / "LC_MESSAGES" / f"{domain}.po"
    if not path.exists():
        return None
    with path.open("rb") as handle:
        return read_po(handle, locale=language)


def unsaid(folder, domain):
    """Messages that neither the package nor our catalogues say in Mongolian."""
    ours = [
        read_po((Path(base) / "mn" / "LC_MESSAGES" / f"{domain}.po").open("rb"), locale="mn")
        for base in settings.LOCALE_PATHS
        if (Path(base) / "mn" / "LC_MESSAGES" / f"{domain}.po").exists()
    ]
    theirs = catalogue(folder, "mn", domain)
    said = [one for one in (*ours, theirs) if one is not None]
    messages = catalogue(folder, "en", domain) or catalogue(folder, "fr", domain) or ()
    return [
        str(message.id)
        for message in messages
        if message.id and not any(_says(one, message) for one in said)
    ]


def _says(catalogue, message):
    found = catalogue.get(message.id, message.context)
    if found is None or found.fuzzy:
        return False
    return all(found.string if isinstance(found.string, tuple) else (found.string,))


@pytest.mark.parametrize("package", ROOMS)
def test_every_message_of_a_package_is_said_in_mongolian(package):
    assert unsaid(ROOMS[package], "django") == []


def test_every_message_of_wagtails_scripts_is_said_in_mongolian():
    assert unsaid(WAGTAIL / "admin", "djangojs") == []


def test_placeholders_survive_the_translation():
    """A message that loses its `%(name)s` says nothing; one with a wrong name stops the page."""
    wrong = []
    for domain in ("django", "djangojs"):
        for message in catalogue_of_wagtail(domain):
            strings = message.string if isinstance(message.string, tuple) else (message.string,)
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            allowed = set().union(*(message_names(one) for one in ids))
            if any(message_names(one) - allowed for one in strings):
                wrong.append(ids[0])
    assert wrong == []


def catalogue_of_wagtail(domain):
    path = Path(settings.LOCALE_PATHS[1]) / "mn" / "LC_MESSAGES" / f"{domain}.po"
    with path.open("rb") as handle:
        found = read_po(handle, locale="mn")
    assert untranslated(found) == []
    return [message for message in found if message.id]


def message_names(text):
    return set(PLACEHOLDER.findall(text))


def test_mongolian_calls_itself_by_its_own_name():
    assert get_language_info("mn")["name_local"] == "Монгол"
