"""Public addresses of the places room, below the language prefix; places themselves are pages."""

from django.urls import include, path

from soums.views.compare import comparison
from soums.views.completeness import completeness
from soums.views.data import about_data
from soums.views.feedback import feedback, feedback_words
from soums.views.map import indicator_map
from soums.views.match import match, match_method
from soums.views.shortlist import shortlist

urlpatterns = [
    path("compare/", comparison, name="compare"),
    path("completeness/", completeness, name="completeness"),
    path("data/", about_data, name="data"),
    path("feedback/", feedback, name="feedback"),
    path("feedback/<str:token>/", feedback_words, name="feedback_words"),
    path("listings/", include("soums.listings.urls")),
    path("map/", indicator_map, name="map"),
    path("match/", match, name="match"),
    path("match/method/", match_method, name="match_method"),
    path("shortlist/", shortlist, name="shortlist"),
]
