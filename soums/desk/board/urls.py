"""Addresses of the desks below `/admin/`."""

from django.urls import path

from soums.desk.board import deciding, views

urlpatterns = [
    path("desk/", views.overview, name="desk_board"),
    path("desk/old/", views.old, name="desk_old"),
    path("desk/missing/", views.missing, name="desk_missing"),
    path("desk/texts/", views.texts, name="desk_texts"),
    path("desk/listings/", views.listings, name="desk_listings"),
    path("desk/waiting/", views.waiting, name="desk_waiting"),
    path("desk/feedback/", views.feedback, name="desk_feedback"),
    path("desk/confirm/figures/", deciding.confirm_figures, name="desk_confirm_figures"),
    path(
        "desk/confirm/text/<str:code>/<slug:section>/",
        deciding.confirm_text,
        name="desk_confirm_text",
    ),
    path("desk/confirm/<str:kind>/<int:pk>/", deciding.confirm_checked, name="desk_confirm"),
    path("desk/checks/<int:pk>/", deciding.decide, name="desk_decide"),
    path("desk/place/<str:code>/", views.board, name="desk_place"),
]
