"""Template filters of the search room."""
