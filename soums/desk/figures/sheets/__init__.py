"""Figures as spreadsheets: out, edited, checked row by row in batches, and in again."""
