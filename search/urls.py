"""Public addresses of the search room, below the language prefix."""

from django.urls import path

from search.views import opened, search_page

urlpatterns = [
    path("search/", search_page, name="search"),
    path("search/opened/", opened, name="search-opened"),
]
