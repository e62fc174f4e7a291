"""Routes of the public API that the soums room answers."""

from ninja import Router

router = Router()
