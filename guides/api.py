"""Routes of the public API that the guides room answers."""

from ninja import Router

router = Router()
