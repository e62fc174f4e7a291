"""Why a place is among the answers when its own name does not say so."""

from django.utils.translation import gettext as _

from portal.i18n.languages import current_language
from search.keys import name_key
from search.reader.place_table import OWN_NAME
from search.reader.reading import Reading, ReadPlace
from search.reader.tokens import tokenise
from soums.gazetteer import Place


def reason(place: Place, reading: Reading) -> str:
    """A sentence such as “The soum centre is Khongor.”; "" where its name is what was typed."""
    read = next((one for one in reading.places if one.code == place.code), None)
    if read is None:
        return ""
    if read.slips:
        return _("Its name is similar.")
    words = _typed(read, reading)
    if read.strength == OWN_NAME and _names_itself(place, words):
        return ""
    return _by_its_centre(place, words) or _by_another_name(place, words)


def _typed(read: ReadPlace, reading: Reading) -> str:
    tokens = tokenise(reading.query)[1][read.start : read.end]
    return reading.query[tokens[0].start : tokens[-1].end] if tokens else ""


def _names_itself(place: Place, words: str) -> bool:
    return any(_alike(words, name) for name in (place.name_mn, place.name_en))


def _alike(words: str, name: str) -> bool:
    """Whether one begins like the other: what was typed may be shorter, or carry an ending."""
    typed, known = name_key(words), name_key(name)
    return bool(typed and known) and (typed.startswith(known) or known.startswith(typed))


def _by_its_centre(place: Place, words: str) -> str:
    if not any(_alike(words, name) for name in (place.centre_mn, place.centre_en) if name):
        return ""
    name = place.centre_en if current_language() == "en" else place.centre_mn
    asked = {"name": name or words.capitalize()}
    if place.is_aimag:
        return _("The aimag centre is %(name)s.") % asked
    if place.is_centre:
        return _("Its town is %(name)s.") % asked
    return _("The soum centre is %(name)s.") % asked


def _by_another_name(place: Place, words: str) -> str:
    others = (name for name in place.other_names.splitlines() if _alike(words, name))
    name = next(others, "")
    if name:
        return _("Also called %(name)s.") % {"name": name}
    return _("“%(words)s” is in this place.") % {"words": words} if words else ""
