"""The desk of the figures."""
