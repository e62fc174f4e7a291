"""Public addresses below `/mn/listings/`."""

from django.urls import path

from soums.listings.views import listing_feed, listing_list, listing_page, listings_index

urlpatterns = [
    path("", listings_index, name="listings"),
    path("<slug:slug>/", listing_list, name="listing_list"),
    path("<slug:slug>/feed.xml", listing_feed, name="listing_feed"),
    path("<slug:slug>/<int:pk>/", listing_page, name="listing"),
]
