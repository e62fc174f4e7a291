"""Without a language."""

from django.urls import path

from portal.styleguide.views import start

urlpatterns = [path("-/styleguide", start, name="styleguide_start")]
