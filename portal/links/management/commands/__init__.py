"""Commands of the links room."""
