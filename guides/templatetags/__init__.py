"""Template tags by which other rooms show guides."""
