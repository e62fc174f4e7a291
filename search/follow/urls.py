"""Below the language prefix."""

from django.urls import path

from search.follow import views

urlpatterns = [
    path("follow/", views.follow, name="follow"),
    path("follow/confirm/<str:token>/", views.confirm, name="follow_confirm"),
    path("follow/leave/<str:token>/", views.leave, name="follow_leave"),
]
