"""Below the language prefix."""

from django.urls import path

from portal.offline import views

urlpatterns = [
    path("manifest.webmanifest", views.web_manifest, name="manifest"),
    path("saved/", views.saved_pages, name="saved"),
    path("offline/", views.offline, name="offline"),
]
