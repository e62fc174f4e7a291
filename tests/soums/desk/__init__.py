"""The desks of the aimags."""
