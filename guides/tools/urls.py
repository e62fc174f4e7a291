"""Public addresses of the tools and the support programmes, below the language prefix."""

from django.urls import path

from guides.support import views as support
from guides.tools import views

urlpatterns = [
    path("checklist/", views.checklist, name="checklist"),
    path("checklist/calendar.ics", views.checklist_calendar, name="checklist_calendar"),
    path("support/", support.programmes, name="support"),
    path("support/<slug:slug>/", support.programme, name="programme"),
    path("calculators/", views.calculators, name="calculators"),
    path("calculators/mortgage/", views.mortgage, name="mortgage"),
    path("calculators/budget/", views.moving_budget, name="moving_budget"),
]
