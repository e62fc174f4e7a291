"""The parts that every page may have, with made-up contexts."""

from datetime import date

from django.utils.translation import gettext as _

from portal.i18n.languages import current_language
from portal.media.pictures import Picture
from portal.styleguide.samples import Group, Sample, State


def groups() -> list[Group]:
    """Return the groups of this room."""
    return [
        Group("frame", _("Frame of a page"), _frame(), _APART),
        Group("notices", _("Notices, sharing, pictures"), _notices()),
    ]


_APART = {
    "parts/linked_data.html": "a data block, never seen",
    "parts/share_meta.html": "meta elements, never seen",
    "parts/nav_links.html": "stands inside parts/site_head.html",
    "parts/logo.html": "stands inside parts/site_head.html",
    "parts/quilt_round.html": "a drawing inside the doors of the home page",
    "parts/quilt_square.html": "a drawing inside the doors of the home page",
    "parts/copy_notice.html": "hidden until a page comes from a copy",
    "parts/kept_pages.html": "filled by a script: see the page of saved pages",
    "parts/picture_image.html": "stands inside parts/picture.html",
    "parts/picture_caption.html": "stands inside parts/picture.html",
}


def _frame() -> list[Sample]:
    usual = [State(_("usual"))]
    crumbs = [{"title": _("An aimag"), "url": "#"}, {"title": _("Example soum"), "url": "#"}]
    return [
        Sample("parts/site_head.html", usual),
        Sample("parts/lang_switch.html", usual),
        Sample("parts/breadcrumbs.html", [State(_("usual"), {"crumbs": crumbs})]),
        Sample("parts/here.html", [State(_("usual"), {"title": _("My shortlist")})]),
        Sample("parts/search_form.html", _search_states()),
        Sample("parts/site_foot.html", usual),
    ]


def _search_states() -> list[State]:
    return [
        State(_("idle"), {"field_id": "q-idle"}),
        State(_("with words"), {"field_id": "q-words", "query": _("kindergarten")}),
        State(_("label hidden"), {"field_id": "q-hidden", "hide_label": True}),
    ]


def _notices() -> list[Sample]:
    usual = [State(_("usual"))]
    links = [{"url": "#", "label": _("All guides")}]
    empty = {"title": _("Nothing found"), "text": _("Try another word."), "links": links}
    return [
        Sample(
            "parts/outdated_notice.html",
            [State(_("the Mongolian is newer"), {"day": date(2026, 11, 21)})],
        ),
        Sample("parts/alert.html", _alert_states()),
        Sample("parts/lang_notice.html", usual),
        Sample("parts/safety.html", usual),
        Sample("parts/emergency.html", usual),
        Sample("parts/empty.html", [State(_("usual"), empty)]),
        Sample("parts/share.html", [State(_("usual"), {"short_url": "nutag.example/p/0000"})]),
        Sample("parts/save.html", [State(_("hidden until it can save"), _saving())]),
        Sample("parts/picture.html", [State(_("usual"), _pictured())]),
    ]


def _alert_states() -> list[State]:
    mongolian = {
        "language": "mn",
        "title": "Зар мэдээ",
        "text": "Юу болсныг нэг өгүүлбэрээр хэлнэ.",
    }
    return [
        State(_("Information"), _alert(kind="info", label=_("Information"))),
        State(_("Warning"), _alert(label=_("Warning"), hour="18:00")),
        State(_("Emergency"), _alert(kind="bad", label=_("Emergency"), hour="18:00")),
        State(_("without English"), _alert(label=_("Warning"), **mongolian)),
        State(_("confirmation"), _alert(kind="ok")),
    ]


def _alert(**changed: str) -> dict[str, object]:
    text = _("One sentence says what is the matter.")
    usual = {"title": _("An announcement"), "text": text, "until": date(2026, 11, 28)}
    return {"alert": {**usual, "url": "#", "link_text": _("More about it"), **changed}}


def _saving() -> dict[str, object]:
    return {"title": _("Example soum"), "pages": "/mn/"}


def _pictured() -> dict[str, object]:
    address = f"/share-{current_language()}.png"
    picture = Picture(
        url=address,
        srcset=f"{address} 1200w",
        width=1200,
        height=630,
        alt=_("The sign of Nutag: two stitched lozenges and a knot"),
        alt_language="",
        credit="A. Example",
        licence="CC BY 4.0",
        year=2026,
    )
    return {"picture": picture, "caption": _("A caption says what is seen, and where.")}
