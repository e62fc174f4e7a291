"""Addresses of the guides room that are no pages, below the language prefix."""

from django.urls import path

from guides.asking.views import ask

urlpatterns = [path("ask/", ask, name="ask")]
