"""Commands of the assets room."""
