"""Commands of the guides room."""
