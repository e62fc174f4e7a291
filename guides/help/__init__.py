"""Help that is near: organisations by aimag, kind of help and language."""
