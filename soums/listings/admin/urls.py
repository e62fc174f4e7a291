"""Addresses of the sheets below `/admin/`."""

from django.urls import path

from soums.listings.admin.views import export, sheet, sheets

urlpatterns = [
    path("listing-sheets/", sheets, name="listing_sheets"),
    path("listing-sheets/export/", export, name="listing_export"),
    path("listing-sheets/<int:pk>/", sheet, name="listing_sheet"),
]
