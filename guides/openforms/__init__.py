"""Forms that anybody may send without a cookie: see `docs/decisions/0021-forms-without-cookies.md`.

A view that takes such a form is exempt from Django's CSRF check, which needs a cookie, and asks
`refusal` instead.
"""
