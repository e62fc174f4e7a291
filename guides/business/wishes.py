"""What residents miss: words that editors have let through, and the form that takes new ones."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guides.models import Wish
from guides.models.wishes import SHOWN_FOR
from portal.readers.forms import ReaderForm
from soums.compare import find
from soums.gazetteer import Gazetteer


def shown_wishes(aimag_code: str = "") -> QuerySet[Wish]:
    """Return approved wishes of the last year, of one aimag with its soums or of all."""
    since = timezone.localdate() - SHOWN_FOR
    rows = Wish.objects.filter(state=Wish.State.SHOWN, decided_on__gte=since)
    return rows.filter(place__code__startswith=aimag_code).order_by("-decided_on", "-pk")


class WishForm(ReaderForm):
    """Where, what kind, and what is missing: nobody is asked for a name."""

    place = forms.CharField(label=_("Aimag or soum"), max_length=80)
    kind = forms.ChoiceField(label=_("What kind"), choices=Wish.Kind.choices)
    text = forms.CharField(label=_("What is missing here"), min_length=5, max_length=300)

    def __init__(self, gazetteer: Gazetteer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._gazetteer = gazetteer

    def clean_place(self) -> int:
        """Return the page id of a place, given by name or code."""
        place = find(self.cleaned_data["place"].strip(), self._gazetteer)
        if place is None:
            raise forms.ValidationError(_("There is no such place. Write it with its aimag."))
        return place.id

    def clean_text(self) -> str:
        """Return the words on one line."""
        return " ".join(self.cleaned_data["text"].split())
