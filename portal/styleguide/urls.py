"""Below the language prefix."""

from django.urls import path

from portal.styleguide.views import group, index

urlpatterns = [
    path("-/styleguide/", index, name="styleguide"),
    path("-/styleguide/<slug:key>/", group, name="styleguide_group"),
]
