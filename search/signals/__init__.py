"""One module a source of changes; each handler records only the object and its affected kin."""


def connect() -> None:
    """Connect all handlers; called once, when the models are known."""
    from search.signals import bulk, figures, help, listings, pages, programmes, restrictions, words

    for module in (pages, restrictions, programmes, listings, figures, help, bulk, words):
        module.connect()
