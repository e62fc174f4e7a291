"""What the languages room adds to the administration."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from portal.i18n.english.copies import copied


@hooks.register("after_copy_page")  # type: ignore[untyped-decorator]
def keep_the_state_of_the_english(_request: HttpRequest, page: Any, new_page: Any) -> None:
    """A copy begins with what is known about the English of the original; an alias has none."""
    if not new_page.alias_of_id:
        copied(page, new_page)
