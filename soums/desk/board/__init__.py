"""What each desk has to do today, how complete its pages are, and «still correct» in one click.

Rooms contribute lines (`NUTAG_DESK_COUNTERS`); nothing here knows the rooms above.
"""
