"""Without a language before the address: the language is part of the picture's name."""

from django.urls import re_path

from portal.sharing.views import default_picture

urlpatterns = [
    re_path(r"^share-(?P<language>mn|en)\.png$", default_picture, name="default_picture")
]
