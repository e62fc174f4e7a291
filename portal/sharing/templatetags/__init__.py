"""Template tags about sharing."""
