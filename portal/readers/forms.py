"""What every form of a reader has: a field that people never see, and errors tied to fields."""

from http import HTTPStatus
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from portal.readers.origin import is_own
from portal.readers.throttle import Limit, address_of


class ReaderForm(forms.Form):
    """A form that anybody may send. `website` stays empty unless a machine fills everything in.

    `refused` and `status` say why it was not taken, and what the page answers.
    """

    website = forms.CharField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", "f-%s")
        super().__init__(*args, **kwargs)
        self.refused = ""
        self.status = HTTPStatus.OK

    @property
    def from_machine(self) -> bool:
        """Whether the field that people never see was filled in."""
        return bool(self.data.get("website"))

    def accepts(self, request: HttpRequest, limit: Limit) -> bool:
        """Whether the form is right, comes from here and not too often; else says why not."""
        if not self.is_valid():
            self.status = HTTPStatus.BAD_REQUEST
        elif not is_own(request):
            text = _("The form came from another site. Please send it from this page.")
            self.refuse(text, HTTPStatus.FORBIDDEN)
        elif not limit.allows(address_of(request)):
            text = _("Too many forms came from your network. Please try again later.")
            self.refuse(text, HTTPStatus.TOO_MANY_REQUESTS)
        return self.status is HTTPStatus.OK

    def refuse(self, reason: str, status: HTTPStatus) -> None:
        """Say why the form is not taken; its page shows it again with all that it holds."""
        self.refused, self.status = reason, status


def private(response: HttpResponse) -> HttpResponse:
    """Keep a page with a form, or what became of it, out of every cache."""
    response["Cache-Control"] = "private, no-store"
    return response
