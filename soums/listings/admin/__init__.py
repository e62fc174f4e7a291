"""Listings as editors see them: lists with filters, sheets out and in."""
