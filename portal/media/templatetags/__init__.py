"""Template tags about pictures."""
