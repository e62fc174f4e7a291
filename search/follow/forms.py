"""The form that asks for news."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.readers.forms import ReaderForm
from search.models import Follow
from search.reader.tokens import LONGEST_QUERY
from soums.gazetteer import Gazetteer, Place


class FollowForm(ReaderForm):
    """An address, what to follow, and how often."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    place = forms.CharField(required=False, max_length=4)
    q = forms.CharField(required=False, max_length=LONGEST_QUERY)
    rhythm = forms.ChoiceField(
        label=_("How often"), choices=Follow.Rhythm.choices, initial=Follow.Rhythm.WEEKLY
    )

    def __init__(self, *args: Any, gazetteer: Gazetteer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gazetteer = gazetteer

    @property
    def followed_place(self) -> Place | None:
        """The place to be followed."""
        return self.gazetteer.get(str(self["place"].value() or ""))

    @property
    def followed_query(self) -> str:
        """The search to be followed; "" where a place is."""
        return "" if self.followed_place else " ".join(str(self["q"].value() or "").split())

    def clean_email(self) -> str:
        """Hosts do not tell cases apart, and people do not either."""
        return str(self.cleaned_data["email"]).lower()

    def clean(self) -> dict[str, Any]:
        """Something must be followed."""
        found: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.followed_place and not self.followed_query:
            raise forms.ValidationError(_("Say which place or which search you want news of."))
        return found

    def wish(self, language: str) -> dict[str, Any]:
        """What the confirmation has to hold."""
        place = self.followed_place
        return {
            "email": self.cleaned_data["email"],
            "place": place.code if place else "",
            "query": self.followed_query,
            "rhythm": self.cleaned_data["rhythm"],
            "language": language,
        }
