"""What all pages of the desk share: who may come in, the heading, the way back."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from portal.accounts.models import User
from soums.desk.figures.spots import Spot, spot_or_404
from soums.desk.scope import scope_of
from soums.models import Indicator


class DeskView(WagtailAdminTemplateMixin, View):  # type: ignore[misc]
    """A page for those who may write about any place."""

    request: HttpRequest
    header_icon = "table"
    own_title: Any = ""

    @property
    def user(self) -> User:
        """The editor; PermissionDenied for anybody else."""
        user = self.request.user
        if not isinstance(user, User):
            raise PermissionDenied
        return user

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse who has no place."""
        if not scope_of(request.user).somewhere:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[no-any-return]

    def get_page_title(self) -> str:
        """The heading."""
        return str(self.own_title)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the desk, this page."""
        desk = {"url": reverse("desk_figures"), "label": _("Indicator figures")}
        here = {"url": "", "label": self.get_page_title()}
        return [*self.breadcrumbs_items, desk, here]

    def spot(self, code: str) -> Spot:
        """The place of the address, when it is the editor's."""
        return spot_or_404(self.user, code)


def indicator_or_404(key: str) -> Indicator:
    """The indicator of an address."""
    found = Indicator.objects.filter(key=key).first()
    if found is None:
        raise Http404
    return found
