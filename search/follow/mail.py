"""The two mails: the one that asks, and the one that tells."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from search.follow.links import confirm_path, leave_path
from search.follow.news import News
from search.models import Follow


def ask_owner(wish: dict[str, Any], about: str) -> None:
    """Send the link that confirms; raises OSError when the mail cannot be sent."""
    with override(wish["language"]):
        context = {"about": about, "url": _absolute(confirm_path(wish))}
        body = render_to_string("search/follow/confirm.txt", context)
        subject = _("Confirm: news of %(about)s") % {"about": about}
    EmailMessage(_one_line(subject), body, to=[wish["email"]]).send()


def tell(follow: Follow, about: str, news: Sequence[News]) -> None:
    """Send what is new, with a link that ends it in one click (RFC 8058)."""
    leave = _absolute(leave_path(follow))
    with override(follow.language):
        items = [(item, _absolute(item.url)) for item in news]
        body = render_to_string(
            "search/follow/digest.txt", {"about": about, "items": items, "leave": leave}
        )
        subject = _("New: %(about)s") % {"about": about}
    headers = {
        "List-Unsubscribe": f"<{leave}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
    EmailMessage(_one_line(subject), body, to=[follow.email], headers=headers).send()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _absolute(path: str) -> str:
    return f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{path}"
