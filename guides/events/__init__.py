"""Information Days and other events: list, calendar files, registration with limited places."""
