"""Addresses of the paths, below the language prefix."""

from django.urls import path

from guides.paths.views import path_page, paths

urlpatterns = [
    path("paths/", paths, name="paths"),
    path("paths/<slug:slug>/", path_page, name="path"),
]
