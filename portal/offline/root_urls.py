"""Without a language: a worker at the root may serve every page."""

from django.urls import path

from portal.offline import views

urlpatterns = [path("sw.js", views.worker, name="worker")]
