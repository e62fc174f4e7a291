"""All soums in one list that size, region, aimag, distance and figures narrow.

Both engines count and filter by the same values; order and pages are made here, for the Mongolian
alphabet is not the order of code points.
"""
