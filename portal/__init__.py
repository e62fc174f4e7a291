"""The Django project and what every room stands on; imports nothing from soums, guides or search."""
