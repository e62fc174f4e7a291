"""The approvers' queue."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from soums.desk.figures.queue import decide_tokens, may_decide, proposals, waiting_list
from soums.desk.figures.spots import COUNTRY
from soums.desk.figures.views.base import DeskView
from soums.models import Indicator, PlacePage

A_PAGE = 50


class QueueView(DeskView):
    """Proposals for the places that the user publishes for."""

    template_name = "soums/desk/figures/queue.html"
    own_title = gettext_lazy("Proposed figures")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """For approvers and national editors."""
        if not may_decide(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Old and new side by side, filtered by place and indicator."""
        everything = proposals(self.user)
        code, key = request.GET.get("place", ""), request.GET.get("indicator", "")
        found = everything
        if code:
            found = found.filter(place=None) if code == COUNTRY else found.filter(place__code=code)
        if key:
            found = found.filter(indicator__key=key)
        page = Paginator(found, A_PAGE).get_page(request.GET.get("p"))
        places = PlacePage.objects.filter(pk__in=everything.order_by().values("place"))
        indicators = Indicator.objects.filter(pk__in=everything.order_by().values("indicator"))
        context = self.get_context_data(
            page_obj=page,
            rows=waiting_list(page.object_list),
            places=[(one.code, str(one)) for one in places.order_by("path")],
            indicators=[(one.key, str(one.label)) for one in indicators],
            place=code,
            indicator=key,
        )
        return self.render_to_response(context)  # type: ignore[no-any-return]

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Decide what was ticked."""
        approve = request.POST.get("decision") == "approve"
        answer = request.POST.get("answer", "").strip()
        tokens = request.POST.getlist("change")
        if not tokens:
            messages.warning(request, _("Nothing was ticked."))
        elif not approve and not answer:
            messages.error(request, _("Say why you reject: the proposer reads it."))
        else:
            insisted = request.POST.getlist("insist")
            done = decide_tokens(tokens, insisted, self.user, approve=approve, answer=answer)
            self._tell(request, done.done, len(done.again), approve)
        return redirect(request.get_full_path())

    def _tell(self, request: HttpRequest, done: int, again: int, approve: bool) -> None:
        if done and approve:
            words = ngettext("%(n)s figure approved", "%(n)s figures approved", done)
            messages.success(request, words % {"n": done})
        elif done:
            words = ngettext("%(n)s proposal rejected", "%(n)s proposals rejected", done)
            messages.success(request, words % {"n": done})
        if again:
            words = ngettext(
                "%(n)s proposal needs a decision of its own: look at its warning.",
                "%(n)s proposals need decisions of their own: look at their warnings.",
                again,
            )
            messages.warning(request, words % {"n": again})
