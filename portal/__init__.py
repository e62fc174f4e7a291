"""The Django project and what every room stands on; it imports no upper room."""
