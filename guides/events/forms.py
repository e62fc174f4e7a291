"""The form of a registration."""

from django import forms
from django.utils.translation import gettext_lazy as _

from guides.events.seats import Wanted
from guides.models.events import MOST_SEATS
from portal.i18n.languages import current_language
from portal.readers.forms import ReaderForm


class RegistrationForm(ReaderForm):
    """Name, e-mail, how many people: nothing else is asked."""

    name = forms.CharField(label=_("Your name"), max_length=80)
    email = forms.EmailField(label=_("E-mail"), max_length=120)
    seats = forms.IntegerField(
        label=_("How many people"), min_value=1, max_value=MOST_SEATS, initial=1
    )

    def wanted(self) -> Wanted:
        """Return what the valid form asks for."""
        data = self.cleaned_data
        name = " ".join(data["name"].split())
        return Wanted(name, data["email"], data["seats"], current_language())
