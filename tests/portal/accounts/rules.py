"""Rules that another room could give."""


def everybody(user):
    """All need a second factor."""
    return True
