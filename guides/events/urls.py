"""Addresses of events, below the language prefix; `.ics` gives the same as a calendar."""

from django.urls import path

from guides.events.registering import cancel, register, registered
from guides.events.views import all_events_file, event, events, events_file

urlpatterns = [
    path("events/", events, name="events"),
    path("events.ics", all_events_file, name="events_file"),
    path("events/cancel/<str:token>/", cancel, name="event_cancel"),
    path("events/<slug:slug>.ics", events_file, name="event_file"),
    path("events/<slug:slug>/", event, name="event"),
    path("events/<slug:slug>/register/", register, name="event_register"),
    path("events/<slug:slug>/registered/", registered, name="event_registered"),
]
