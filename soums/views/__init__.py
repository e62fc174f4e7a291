"""Views of the places room: read the request, call one function, render."""
