"""Short addresses without a language."""

urlpatterns: list[object] = []
