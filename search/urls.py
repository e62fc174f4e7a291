"""Public addresses of the search room, below the language prefix."""

urlpatterns: list[object] = []
