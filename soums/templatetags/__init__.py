"""Template tags of the places room."""
