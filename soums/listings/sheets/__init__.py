"""Listings as spreadsheets: out, edited, checked, and in again, with every change named first."""
