"""Paths: one page each for herders, specialists, returnees and families."""
