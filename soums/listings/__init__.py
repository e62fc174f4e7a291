"""Listings: homes, jobs, schools, service points, business sites. Dated, sourced, expiring.

A sub-room of the places room: it stands on `soums.models` and the gazetteer, and is used by the
pages of places, the public lists, the feeds, the API and the editors' sheets.
"""
