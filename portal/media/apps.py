"""App configuration of the media room."""

from django.apps import AppConfig


class MediaConfig(AppConfig):
    """Our own image and document models."""

    name = "portal.media"
    label = "media"
