"""Tags for addresses in both languages: `{% load languages %}`."""

from django import template
from django.http import HttpRequest
from django.template import Context
from django.utils.safestring import SafeString, mark_safe

from portal.i18n.languages import LANGUAGE_NAMES, current_language, swap_language

register = template.Library()


@register.simple_tag(takes_context=True)
def translated_url(context: Context, language: str) -> str:
    """Return the address of this page in another language, its query kept."""
    request: HttpRequest | None = context.get("request")
    return swap_language(request.get_full_path() if request else "/", language)


@register.simple_tag(takes_context=True)
def absolute_url(context: Context, language: str) -> str:
    """Return the full address of this page in a language, without its query."""
    request: HttpRequest | None = context.get("request")
    if request is None:
        return swap_language("/", language)
    return request.build_absolute_uri(swap_language(request.path, language))


@register.simple_tag
def local_url(path: str) -> str:
    """Return an address under the page's language: `compare/` gives `/mn/compare/`."""
    return f"/{current_language()}/{path}"


@register.simple_tag(takes_context=True)
def current_mark(context: Context, path: str) -> SafeString:
    """Return ` aria-current="page"` where the open page lies below the address, else nothing."""
    request: HttpRequest | None = context.get("request")
    inside = request is not None and request.path.startswith(local_url(path))
    return mark_safe(' aria-current="page"' if inside else "")  # noqa: S308


@register.simple_tag
def lang_mark(language: str) -> SafeString:
    """Return ` lang="mn"` for a part in another language than the page's, else nothing."""
    foreign = language in LANGUAGE_NAMES and language != current_language()
    return mark_safe(f'lang="{language}" data-untranslated' if foreign else "")  # noqa: S308


@register.filter
def split_bar(text: str) -> list[str]:
    """Return the parts of a translated list: `a|b|c`."""
    return [part.strip() for part in text.split("|")]
