"""Ways in which people write a Mongolian name, made from its Cyrillic and English forms."""

from collections.abc import Callable

BACK = set("аоуяё")
LONG = ("аа", "оо", "уу", "ээ", "өө", "үү", "ий", "ай", "ой", "уй", "эй", "үй")
CHAT = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "j", "з": "z",
    "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "ө": "u", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ү": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch",
    "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "i", "э": "e", "ю": "yu", "я": "ya", "-": " ",
}  # fmt: skip
SHORT_CHAT = {**CHAT, "х": "x", "ц": "c", "в": "w", "ө": "o"}


def is_back(word: str) -> bool:
    return bool(BACK & set(word.lower()))


def harmonic(word: str, back: str, front: str) -> str:
    vowels = [letter for letter in word.lower() if letter in "аоуөүэяёюе"]
    last = next((letter for letter in reversed(vowels)), "э")
    if not is_back(word):
        return front.replace("э", "ө") if last == "ө" else front
    return back.replace("а", "о") if last in "оё" else back


def dative(name: str) -> str:
    last = name[-1].lower()
    if last in "гкрсв":
        return name + "т"
    if last in "дтжчшзхц":
        return name + harmonic(name, "ад", "эд")
    return name + "д"


def genitive(name: str) -> str:
    last = name[-1].lower()
    if name.lower().endswith(LONG):
        return name + ("н" if last == "й" else "гийн")
    if last in "аоэө":
        return name[:-1] + ("ын" if is_back(name) and name[-2] not in "гжчшхк" else "ийн")
    if last == "ь":
        return name[:-1] + "ийн"
    if last == "н":
        return name + ("ы" if is_back(name) else "ий")
    return name + ("ын" if is_back(name) and last not in "гжчшк" else "ийн")


def without_umlauts(name: str) -> str:
    return name.translate(str.maketrans("өүӨҮ", "оуОУ"))


def with_v(name: str) -> str:
    return name.translate(str.maketrans("үҮ", "vV"))


def ukrainian(name: str) -> str:
    return name.translate(str.maketrans("өүӨҮ", "єїЄЇ"))


def chat(name: str) -> str:
    return "".join(CHAT.get(letter, letter) for letter in name.lower())


def short_chat(name: str) -> str:
    return "".join(SHORT_CHAT.get(letter, letter) for letter in name.lower())


MONGOLIAN: dict[str, Callable[[str], str]] = {
    "nominative": str,
    "dative": dative,
    "genitive": genitive,
    "without ө ү": without_umlauts,
    "with v": with_v,
    "chat h": chat,
    "chat x c w": short_chat,
}
TOPICS = {
    "housing": ("орон сууц", "apartment"),
    "jobs": ("ажил", "jobs"),
    "school": ("сургууль", "school"),
    "health": ("эмнэлэг", "hospital"),
    "land": ("газар", "land"),
    "business": ("хоршоо", "cooperative"),
}


def place_with_topic(name_mn: str, name_en: str, topic: str) -> dict[str, str]:
    """The query «place topic» in eight spellings."""
    word_mn, word_en = TOPICS[topic]
    queries = {"English": f"{word_en} in {name_en}"}
    for spelling, write in MONGOLIAN.items():
        word = word_mn if spelling in ("dative", "genitive") else write(word_mn)
        queries[spelling] = f"{write(name_mn)} {word}"
    return queries
