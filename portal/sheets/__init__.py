"""Spreadsheets that editors send and take: harmless cells, refused files, tables line by line."""
