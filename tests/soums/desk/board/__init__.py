"""The desks' board."""
