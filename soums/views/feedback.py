"""«Did this answer?» at the foot of pages: two buttons, then one line that may be left out.

The buttons stand on pages that caches keep: they hold nothing but the page's own address. What they
lead to is kept by no cache.
"""

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from portal.i18n.languages import LANGUAGE_NAMES, current_language
from portal.readers.forms import ReaderForm, private
from portal.readers.sealed import seal, unseal
from portal.readers.throttle import Limit
from soums.gazetteer import load_gazetteer
from soums.models import PageFeedback
from soums.sections import SECTIONS

BY_NETWORK = Limit("feedback", 30, 3600)
PURPOSE, ONE_HOUR = "feedback", 3600


class FeedbackForm(ReaderForm):
    """Whether a page answered."""

    page = forms.CharField(max_length=300)
    helpful = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")])

    def clean_page(self) -> str:
        """Only an address of this portal, without its query."""
        path = str(self.cleaned_data["page"]).split("?", 1)[0]
        if not path.startswith(tuple(f"/{code}/" for code in LANGUAGE_NAMES)):
            raise forms.ValidationError(_("This is no page of the portal."))
        return path


class WordsForm(ReaderForm):
    """What was missing, in one line."""

    text = forms.CharField(label=gettext_lazy("What was missing, or what helped"), max_length=300)


# Readers have no cookie that a foreign page could abuse; the form asks where it comes from.
@csrf_exempt
@require_POST
def feedback(request: HttpRequest) -> HttpResponse:
    """Take a yes or no, and lead to where a sentence can be added."""
    form = FeedbackForm(request.POST)
    if not form.accepts(request, BY_NETWORK):
        return _page(request, {"form": form}, form.status)
    kept = None if form.from_machine else _keep(form)
    token = seal(PURPOSE, {"pk": kept.pk if kept else 0, "page": form.cleaned_data["page"]})
    return private(HttpResponseRedirect(reverse("feedback_words", args=[token])))


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def feedback_words(request: HttpRequest, token: str) -> HttpResponse:
    """Thank, and take one sentence; the link works for an hour and takes one sentence only."""
    known = unseal(PURPOSE, token, ONE_HOUR)
    if known is None:
        return _page(request, {"over": True})
    context = {"back": known["page"], "token": token}
    if request.method != "POST":
        return _page(request, {**context, "form": WordsForm()})
    form = WordsForm(request.POST)
    if not form.accepts(request, BY_NETWORK):
        return _page(request, {**context, "form": form}, form.status)
    if not form.from_machine:
        words = " ".join(form.cleaned_data["text"].split())
        PageFeedback.objects.filter(pk=known["pk"], text="").update(text=words)
    return _page(request, {**context, "sent": True})


def _keep(form: FeedbackForm) -> PageFeedback:
    path = form.cleaned_data["page"]
    place, topic = subject_of(path)
    return PageFeedback.objects.create(
        page_path=path,
        place_id=place,
        topic=topic,
        language=current_language(),
        helpful=form.cleaned_data["helpful"] == "yes",
    )


def subject_of(path: str) -> tuple[int | None, str]:
    """(page id of the place, topic) of an address; (None, its first part) for other pages."""
    parts = [part for part in path.split("/")[2:] if part]
    section = parts[-1] if parts and parts[-1] in SECTIONS else ""
    below = "/".join(parts[:-1] if section else parts) + "/"
    place = next((place for place in load_gazetteer() if place.path == below), None)
    if place is not None:
        return place.id, section or "place"
    return None, parts[0][:40] if parts else ""


def _page(request: HttpRequest, context: dict[str, object], status: int = 200) -> HttpResponse:
    return private(render(request, "soums/feedback.html", context, status=status))
