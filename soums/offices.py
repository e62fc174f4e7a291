"""Who checked something, as readers see it: an office, never a person."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from portal.i18n.languages import LANGUAGE_NAMES, current_language, translated
from soums.desk.scope import roles_of
from soums.models import PlacePage

BETWEEN = " · "


def office_of(user: Any, path: str) -> PlacePage | None:
    """The place whose desk a user speaks for about the place at `path` in the tree.

    The nearest desk speaks: an officer for the soum, everybody else of the aimag for the aimag.
    None for the portal's editors.
    """
    places = [role.place for role in roles_of(user) if role.place]
    above = [own for own in places if path and path.startswith(own.path)]
    return max(above, key=lambda found: len(found.path), default=None)


def office_name(office: PlacePage | None) -> str:
    """The office in the active language."""
    if office is None:
        return _("the portal's editors")
    words = {
        PlacePage.Kind.AIMAG: _("administration of %(name)s aimag"),
        PlacePage.Kind.CAPITAL: _("administration of %(name)s city"),
        PlacePage.Kind.SOUM: _("administration of %(name)s soum"),
        PlacePage.Kind.DISTRICT: _("administration of %(name)s district"),
    }
    name, _language = translated(office, "title")
    return words[PlacePage.Kind(office.kind)] % {"name": name}


def office_in_both(office: PlacePage | None) -> str:
    """The office in both languages, for a column that has none: “… аймаг · … aimag”."""
    names = []
    for language in LANGUAGE_NAMES:
        with override(language):
            names.append(office_name(office))
    return BETWEEN.join(names)[:120]


def in_language(kept: str) -> str:
    """The part of `office_in_both` in the reader's language; "" for any other text."""
    parts = kept.split(BETWEEN)
    if len(parts) != len(LANGUAGE_NAMES):
        return ""
    return dict(zip(LANGUAGE_NAMES, parts, strict=True))[current_language()]
