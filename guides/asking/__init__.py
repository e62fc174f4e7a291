"""Asking the desk: a form on every place and gap, moderation, public answers with who and when."""
