"""Short addresses without a language."""

from django.urls import path

from soums.views.short import short_address

urlpatterns = [path("p/<str:code>", short_address, name="short_address")]
