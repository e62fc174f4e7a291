"""The pattern library `/-/styleguide`: every part of a page alone, in its states, in two languages.

Rooms describe their parts (`NUTAG_STYLEGUIDE`); a part that nobody describes fails a test.
"""
