"""Forms as a browser without scripts sends them."""

from bs4 import BeautifulSoup

DESK = "/admin/desk/figures/"
KHONGOR, OTHER = "4507", "6301"


def soup(answer):
    return BeautifulSoup(answer.content, "html.parser")


def fields_of(answer, where="form[data-desk-grid]"):
    """What the form would send, unticked boxes and buttons left out."""
    form = soup(answer).select_one(where)
    found = {}
    for field in form.select("[name]"):
        kind = field.get("type")
        if field.name == "button" or (
            kind in ("checkbox", "radio") and "checked" not in field.attrs
        ):
            continue
        if field.name == "select":
            chosen = field.select_one("option[selected]") or field.select_one("option")
            found[field["name"]] = chosen["value"]
        elif field.name == "textarea":
            found[field["name"]] = field.get_text()
        else:
            found[field["name"]] = field.get("value", "")
    return found


def place_grid(client, code=KHONGOR):
    answer = client.get(f"{DESK}place/{code}/")
    assert answer.status_code == 200
    return answer


def send(client, changes, code=KHONGOR, opened=None):
    """Open the grid of a place (or take one that was opened), type, and send it."""
    data = {**fields_of(opened or place_grid(client, code)), **changes}
    return client.post(f"{DESK}place/{code}/", data)


def typed(key, value, code=KHONGOR, **more):
    """The fields of a cell that gets a value of the year and the source before."""
    return {f"{code}.{key}.value": value, **{f"{code}.{key}.{n}": t for n, t in more.items()}}
