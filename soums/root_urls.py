"""Short addresses without a language."""

from django.urls import path, re_path

from soums.views.short import share_picture, short_address

urlpatterns = [
    path("p/<str:code>", short_address, name="short_address"),
    re_path(
        r"^p/(?P<code>\d{2,4})/share-(?P<language>mn|en)\.png$",
        share_picture,
        name="share_picture",
    ),
]
