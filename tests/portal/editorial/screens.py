"""Every address of the administration, from the configuration, with its parts filled."""

import re

from django.urls import NoReverseMatch, URLResolver, get_resolver, reverse

# No screens: what programs ask for, and what signs somebody out.
PROGRAMS = {
    "wagtailadmin_logout",
    "wagtailadmin_error_test",
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
}
# Pieces of a screen that scripts fetch anew: the screen holds the same.
PIECE = re.compile(r"(results|chosen|chosen_multiple)$")
# The public page itself, in a frame or a window of its own: the tests of pages read those.
PUBLIC = re.compile(r":(view_draft|workflow_preview|revisions_view|preview_on_\w+)$")


def admin_views():
    """Yield `(name with its namespaces, names of the parts to fill)` of every named address."""
    for pattern, namespaces in _walk(get_resolver().url_patterns, "", ()):
        name = ":".join((*namespaces, pattern.name or ""))
        if not pattern.name or name in PROGRAMS or PUBLIC.search(name) or PIECE.search(name):
            continue
        yield name, tuple(pattern.pattern.regex.groupindex)


def _walk(patterns, prefix, namespaces):
    for pattern in patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            if path.startswith("admin/"[: len(path)]) and "wagtailadmin_api" not in inner:
                yield from _walk(pattern.url_patterns, path, inner)
        elif path.startswith("admin/"):
            yield pattern, namespaces


def addresses(fill):
    """Return `{name: address}`; `fill(name, part)` gives what stands in a part, or None."""
    found = {}
    for name, parts in admin_views():
        values = {part: fill(name, part) for part in parts}
        if None not in values.values():
            try:
                found.setdefault(name, reverse(name, kwargs=values))
            except NoReverseMatch:
                continue
    return found
