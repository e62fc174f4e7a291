"""Addresses of the desk of the figures below `/admin/`."""

from django.urls import path

from soums.desk.figures.views.grid import DraftView, IndicatorGridView, PlaceGridView
from soums.desk.figures.views.history import HistoryView, MineView, RestoreView
from soums.desk.figures.views.index import IndexView
from soums.desk.figures.views.queue import QueueView
from soums.desk.figures.views.sheets import ExportView, SheetsView, SheetView

HERE = "desk/figures/"

urlpatterns = [
    path(HERE, IndexView.as_view(), name="desk_figures"),
    path(f"{HERE}place/<str:code>/", PlaceGridView.as_view(), name="desk_figures_place"),
    path(
        f"{HERE}indicator/<slug:key>/", IndicatorGridView.as_view(), name="desk_figures_indicator"
    ),
    path(
        f"{HERE}indicator/<slug:key>/<str:code>/",
        IndicatorGridView.as_view(),
        name="desk_figures_within",
    ),
    path(f"{HERE}draft/", DraftView.as_view(), name="desk_figures_draft"),
    path(
        f"{HERE}history/<str:code>/<slug:key>/<int:year>/",
        HistoryView.as_view(),
        name="desk_figures_history",
    ),
    path(f"{HERE}restore/<int:pk>/", RestoreView.as_view(), name="desk_figures_restore"),
    path(f"{HERE}mine/", MineView.as_view(), name="desk_figures_mine"),
    path(f"{HERE}sheets/", SheetsView.as_view(), name="desk_figures_sheets"),
    path(f"{HERE}sheets/export/", ExportView.as_view(), name="desk_figures_export"),
    path(f"{HERE}sheets/<int:pk>/", SheetView.as_view(), name="desk_figures_sheet"),
    path(f"{HERE}queue/", QueueView.as_view(), name="desk_figures_queue"),
]
