"""Broken and moved links of the desks' own places, each with the way to its repair."""
