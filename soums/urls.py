"""Public addresses of the soums room, below the language prefix."""

urlpatterns: list[object] = []
