"""State of the English: which parts of what is published are current, outdated or missing.

Stands on translated fields and Wagtail's publications only; knows nothing of places.
"""
