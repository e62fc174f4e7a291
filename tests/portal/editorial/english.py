"""English words that an editor meets on a screen of the administration."""

import json
import re

from bs4 import BeautifulSoup, NavigableString

# Kept short. Each with the reason why a Mongolian screen may show it.
NAMES = {
    # Formats of files, as they are called everywhere.
    *("XLSX", "CSV", "PDF", "JPEG", "JPG", "PNG", "WebP", "WEBP", "AVIF", "GIF", "DOCX", "ODT"),
    # Keys, as they are printed on the keyboard.
    *("Ctrl", "Shift", "Alt", "Enter", "Esc", "Tab", "Mod"),
    # Words of the trade that have no other name in Mongolian offices.
    *("URL", "HTML", "SEO", "QR", "RSS", "IPv", "EXIF"),
    # The language calls itself so.
    "English",
    # The one thing that the administration cannot do without, by its name.
    "JavaScript",
    # The portal in Mongolian, by its name.
    "Mongolia",
    # Programs and plugs that the handbook names.
    *("Excel", "USB", "PIN"),
    # Endings of files, and keys of topics as they stand in addresses.
    *("csv", "xlsx", "docx", "odt", "pdf"),
    *("housing", "jobs", "climate"),
    # Licences of pictures.
    "Creative",
    "Commons",
}
# What only looks like words: state of Wagtail's own scripts, content of rich text, counters that
# are hidden until a script has put a number there; what fields say.
NOT_READ = (
    "script, style, svg, code, [lang=en], textarea, input[type=hidden], "
    "[role=textbox], [data-side-panel-toggle-counter]"
)
STATE = {"data-action", "data-max-file-size", "data-value", "data-draftail-input"}
WORD = re.compile(r"[A-Za-z]{3,}")
# Addresses, e-mail, file names, extensions and placeholders of formats such as YYYY-MM-DD or %s.
NO_WORDS = re.compile(
    r"""\S+@\S+ | \w+://\S* | \b\w+(?:-\w+)+\b | \b\w+/\w+\b | (?:/[\w.%-]+)+/?
    | [\w-]+(?:\.[\w-]+)+ | \.[a-z]{2,5}\b | \w*[0-9_]\w* | %\(\w+\)\w | \{\w*\}""",
    re.VERBOSE,
)
SEEN = ("title", "aria-label", "aria-description", "placeholder", "alt", "label")


def english_in(html, known=()):
    """Return texts of a page that hold a word in Latin letters which is nobody's name."""
    soup = BeautifulSoup(html, "html.parser")
    texts = [*_in_json_scripts(soup)]
    texts += _attributes(soup)
    for element in soup.select(NOT_READ):
        element.decompose()
    texts += _texts(soup)
    return sorted({text for text in texts if is_english(text, known)})


def is_english(text, known=()):
    """Whether a text holds a word in Latin letters that is nobody's name."""
    for name in known:
        text = text.replace(name, " ")
    words = WORD.findall(NO_WORDS.sub(" ", text))
    return any(word not in NAMES for word in words)


def strings_in(value):
    """Yield every text for people in a value that came as JSON: labels, sentences, HTML."""
    if isinstance(value, dict):
        for one in value.values():
            yield from strings_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings_in(one)
    elif isinstance(value, str):
        yield from _parts(value)


def _parts(text):
    if text.startswith(("{", "[")):
        yield from _in_data(text)
    elif "<" in text and ">" in text:
        soup = BeautifulSoup(text, "html.parser")
        yield from _attributes(soup)
        for element in soup.select(NOT_READ):
            element.decompose()
        yield from _texts(soup)
    elif _for_people(text):
        yield " ".join(text.split())


def _for_people(text):
    """Sentences and labels; not names of classes, icons, modules and fields."""
    if re.fullmatch(r"[A-Z][a-z]+", text):
        return True
    return " " in text.strip() and not re.fullmatch(r"[a-z0-9_\s:#>.\[\]=*()'\"|,-]+", text)


def _in_json_scripts(soup):
    for script in soup.select("script[type='application/json']"):
        yield from strings_in(json.loads(script.string or "null"))


def _texts(soup):
    return [
        " ".join(text.split())
        for text in soup.find_all(string=True)
        if text.strip() and type(text) is NavigableString
    ]


def _attributes(soup):
    found = []
    for element in soup.find_all(True):
        for name, value in element.attrs.items():
            if isinstance(value, list) or name in STATE:
                continue
            if name in SEEN or (name == "value" and element.get("type") in ("submit", "button")):
                found.append(" ".join(value.split()))
            elif name.startswith("data-"):
                found += _in_data(value)
    return found


def _in_data(value):
    try:
        return list(strings_in(json.loads(value)))
    except ValueError:
        return [] if value.startswith(("{", "[")) else list(_parts(value))
