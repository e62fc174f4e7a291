"""Random slips of the finger."""

from random import Random

LATIN = "abcdefghijklmnopqrstuvwxyz"
CYRILLIC = "абвгдежзийклмноөпрстуүфхцчшыьэюя"


def with_slip(text: str, chance: Random) -> str:
    """The text with one letter dropped, doubled up, replaced or swapped, never a word's first."""
    inner = [at for at in range(1, len(text)) if text[at].isalpha() and text[at - 1].isalpha()]
    at = chance.choice(inner)
    letter = chance.choice(LATIN if text.isascii() else CYRILLIC)
    swapped = text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :]
    return chance.choice(
        [
            text[:at] + text[at + 1 :],
            text[:at] + letter + text[at:],
            text[:at] + letter + text[at + 1 :],
            swapped,
        ]
    )
