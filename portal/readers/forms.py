"""What every form of a reader has: a field that people never see, and errors tied to fields."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _

from portal.readers.origin import is_own
from portal.readers.throttle import Limit, address_of


class ReaderForm(forms.Form):
    """A form that anybody may send. `website` stays empty unless a machine fills everything in."""

    website = forms.CharField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", "f-%s")
        super().__init__(*args, **kwargs)
        self.refused = ""

    @property
    def from_machine(self) -> bool:
        """Whether the field that people never see was filled in."""
        return bool(self.data.get("website"))

    def accepts(self, request: HttpRequest, limit: Limit) -> bool:
        """Whether the form is right, comes from here and not too often; else says why not."""
        if not self.is_valid():
            return False
        if not is_own(request):
            self.refused = _("The form came from another site. Please send it from this page.")
        elif not limit.allows(address_of(request)):
            self.refused = _("Too many forms came from your network. Please try again later.")
        return not self.refused
