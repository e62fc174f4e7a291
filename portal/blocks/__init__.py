"""Families of StreamField blocks, one a file; `stream` composes them and holds the field."""
