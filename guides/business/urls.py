"""Addresses of the business door, below the language prefix: no aimag has one of these names."""

from django.urls import path

from guides.business.views import business, business_comparison, business_of_aimag
from guides.business.wishing import wish, wish_sent

urlpatterns = [
    path("business/", business, name="business"),
    path("business/compare/", business_comparison, name="business_compare"),
    path("business/missing/", wish, name="wish"),
    path("business/missing/sent/", wish_sent, name="wish_sent"),
    path("business/<slug:slug>/", business_of_aimag, name="business_of_aimag"),
]
