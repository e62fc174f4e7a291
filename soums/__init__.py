"""Places: aimags, soums and districts, their figures, comparison and map. Stands on portal only."""
