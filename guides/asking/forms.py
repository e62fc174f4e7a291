"""The form that asks the desk."""

from django import forms
from django.utils.translation import gettext_lazy as _

from guides.models.asking import LONGEST_QUESTION
from portal.readers.forms import ReaderForm


class AskForm(ReaderForm):
    """A question in a reader's own words, and what it is about."""

    text = forms.CharField(label=_("Your question"), min_length=5, max_length=LONGEST_QUESTION)
    place = forms.CharField(required=False, max_length=4)
    about = forms.SlugField(required=False, max_length=60)
    page = forms.CharField(required=False, max_length=300)

    def clean_page(self) -> str:
        """Only an address of this portal; anything else is left out."""
        path = str(self.cleaned_data["page"])
        return path if path.startswith(("/mn/", "/en/")) else ""
