"""Forms for readers, who have no account and get no cookie.

`forms` gives them their shape, `origin` refuses other sites, `throttle` refuses floods, and
`sealed` makes links that hold what must not be stored yet. No cache keeps a page with such a form.
"""
