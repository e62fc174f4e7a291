"""Addresses of the help directory, below the language prefix."""

from django.urls import path

from guides.help.views import help_directory, organisation

urlpatterns = [
    path("help/", help_directory, name="help"),
    path("help/<slug:slug>/", organisation, name="organisation"),
]
