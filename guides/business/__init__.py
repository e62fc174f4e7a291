"""The business door, nationwide and for each aimag: only what a business asks.

`/business/<aimag>/` is the door; `/<aimag>/business/` stays the section of the place's own page
with its figures and questions. Each leads to the other.
"""
