"""Words that Wagtail's templates and forms say in English whatever the language.

A template is read as it is in the package; only the words are put through gettext, so nothing of
Wagtail's has to be kept here. A word that is not found any more is left to the test that walks the
editors' screens.
"""

from typing import Any

from django.template import Origin
from django.template.loaders.app_directories import Loader as AppLoader
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop
from wagtail.admin.forms import choosers
from wagtail.admin.forms.auth import LoginForm

# Template → what it says → the same through gettext.
WORDS = {
    "wagtailadmin/shared/headers/_actions.html": (
        'aria-label="Actions"',
        """aria-label="{% load i18n %}{% translate 'Actions' %}\"""",
    ),
    "wagtailadmin/shared/header.html": (
        'value="Search"',
        """value="{% load i18n %}{% translate 'Search' %}\"""",
    ),
    "wagtailadmin/home.html": (
        'value="Search"',
        """value="{% load i18n %}{% translate 'Search' %}\"""",
    ),
    # True and False for screen readers.
    "wagtailadmin/tables/boolean_cell.html": ("value|stringformat:'s'", "value|yesno"),
    # None where a command wrote.
    "wagtailadmin/shared/user_avatar.html": (
        "{{ user }}",
        "{% load i18n %}{% if user %}{{ user }}{% else %}{% translate '"
        + gettext_noop("the portal")
        + "' %}{% endif %}",
    ),
}
# Fields of the dialogs for links, which Wagtail leaves to be named after their variables.
LABELS = {
    "link_text": _("Text of the link"),
    "email_address": _("E-mail address"),
    "subject": _("Subject of the mail"),
    "body": _("Text of the mail"),
    "phone_number": _("Telephone number"),
}


class Loader(AppLoader):
    """Templates of the apps, with the words above made translatable."""

    def get_contents(self, origin: Origin) -> str:
        """Read a template and replace its words."""
        contents: str = super().get_contents(origin)
        if str(origin.template_name) not in WORDS or "wagtail" not in str(origin.name):
            return contents
        said, worded = WORDS[str(origin.template_name)]
        return contents.replace(said, worded)


def label_link_fields() -> None:
    """Give fields that are named after their variables labels that are translated."""
    LoginForm.base_fields["password"].label = _("Password")
    for form in (
        choosers.ExternalLinkChooserForm,
        choosers.AnchorLinkChooserForm,
        choosers.EmailLinkChooserForm,
        choosers.PhoneLinkChooserForm,
    ):
        fields: dict[str, Any] = form.base_fields
        for name, label in LABELS.items():
            if name in fields:
                fields[name].label = label
