"""Template tags and filters for languages and formats."""
