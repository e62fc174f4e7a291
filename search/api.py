"""Routes of the public API that the search room answers."""

from ninja import Router

router = Router()
