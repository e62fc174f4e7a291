"""Figures: the one door through which they are written, and the ways they are read."""
