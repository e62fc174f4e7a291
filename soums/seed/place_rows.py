"""Reading the places: CSV rows, aimag texts and portraits become the fields of pages."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from django.utils.text import slugify

from portal.ops.seeding import Reading, read_yaml
from soums.portraits import Portrait, Remark, make_all, read_facts
from soums.seed.rows import (
    DATA,
    RefusedError,
    Row,
    number,
    one_of,
    optional_number,
    place_codes,
    read_rows,
    required,
    taken,
)

COLUMNS = {
    "nso_code",
    "name_mn",
    "name_en",
    "slug",
    "alt_names",
    "centre_mn",
    "centre_en",
    "latitude",
    "longitude",
    "area_km2",
    "source",
}
# Mongolia lies between these bounds, in degrees.
LATITUDE, LONGITUDE = (41.0, 53.0), (87.0, 120.0)
LARGEST_KM2 = 200_000
AIMAG_DIGITS, SOUM_DIGITS = 2, 4
CHECKED_ON = date(2026, 11, 21)


@dataclass(frozen=True)
class PlaceData:
    """What the files say of one place: page fields, remarks, and the code of its aimag."""

    code: str
    fields: dict[str, Any]
    remarks: tuple[dict[str, Any], ...]
    region: str = ""


def read_aimags(reading: Reading) -> list[PlaceData]:
    """Return the aimags with their texts."""
    texts = {entry["code"]: entry for entry in _aimag_texts(reading)["aimags"]}
    regions = {code: r["key"] for r in _taxonomy(reading)["regions"] for code in r["members"]}
    rows = read_rows("aimags.csv", COLUMNS | {"iso_code", "phone_code"}, reading)
    return list(taken(rows, lambda row: _aimag(row, texts, regions), reading))


def _aimag(row: Row, texts: dict[str, Any], regions: dict[str, str]) -> PlaceData:
    code = one_of(row, "nso_code", set(texts))
    if code not in regions:
        raise RefusedError(f"nso_code: “{code}” is in no region")
    entry = texts[code]
    fields = {
        **_common(row),
        **_portrait_fields(entry["portrait"]),
        **_doors(entry["doors"]),
        "kind": entry["kind"],
        "iso_code": required(row, "iso_code"),
        "phone_code": row["phone_code"],
    }
    return PlaceData(code, fields, _text_remarks(entry), regions[code])


def read_soums(reading: Reading) -> list[PlaceData]:
    """Return soums and districts with their portraits."""
    texts = {entry["code"]: entry for entry in _aimag_texts(reading)["pilot_soums"]}
    notes = _open_notes(reading)
    aimags = {code for code in place_codes() if len(code) == AIMAG_DIGITS}
    seen: set[str] = set()

    def soum(row: Row, kind: str) -> PlaceData:
        place = _soum(row, kind, texts, notes)
        if place.code[:AIMAG_DIGITS] not in aimags:
            raise RefusedError(f"nso_code: “{place.code}” is in no aimag")
        _only_once(place, seen)
        return place

    columns = COLUMNS | {"aimag_iso", "is_aimag_centre"}
    found: list[PlaceData] = []
    for name, kind in (("soums.csv", "soum"), ("ub_districts.csv", "district")):
        found += taken(read_rows(name, columns, reading), partial(soum, kind=kind), reading)
    made = _portraits(reading)
    return [
        _with_portrait(place, made[place.code]) if place.code in made else place for place in found
    ]


def _portraits(reading: Reading) -> dict[str, Portrait]:
    """Return the portraits; none while a file is broken, for they rest on all of them."""
    if reading.problems:
        return {}
    try:
        return make_all(read_facts(DATA))
    except (KeyError, ValueError) as error:
        reading.refuse(DATA / "indicators.csv", 0, f"no portrait can be made: {error}")
        return {}


def _with_portrait(place: PlaceData, made: Portrait) -> PlaceData:
    texts = {"portrait_mn": made.portrait_mn, "portrait_en": made.portrait_en}
    return replace(
        place, fields={**place.fields, **texts}, remarks=place.remarks or _made_remarks(made)
    )


def _only_once(place: PlaceData, seen: set[str]) -> None:
    """Refuse a code that stands twice, and a slug that stands twice in its aimag."""
    slug = place.fields["slug"]
    for column, text, key in (
        ("nso_code", place.code, place.code),
        ("slug", slug, f"{place.code[:AIMAG_DIGITS]}/{slug}"),
    ):
        if key in seen:
            raise RefusedError(f"{column}: “{text}” stands twice")
        seen.add(key)


def _soum(row: Row, kind: str, texts: dict[str, Any], notes: dict[str, Any]) -> PlaceData:
    code = required(row, "nso_code")
    if len(code) != SOUM_DIGITS or not code.isdigit():
        raise RefusedError(f"nso_code: “{code}” is not four digits")
    note = notes.get(code, {"mn": "", "en": ""})
    fields = {
        **_common(row),
        "kind": kind,
        "is_centre": one_of(row, "is_aimag_centre", {"0", "1"}) == "1",
        "open_note_mn": note["mn"],
        "open_note_en": note["en"],
    }
    if code not in texts:
        return PlaceData(code, fields, ())
    return PlaceData(code, fields | _doors(texts[code]["doors"]), _text_remarks(texts[code]))


def _common(row: Row) -> dict[str, Any]:
    name_en = required(row, "name_en")
    if slugify(required(row, "slug")) != row["slug"]:
        raise RefusedError(f"slug: “{row['slug']}” is not a slug")
    others = [name.strip() for name in row["alt_names"].split(";") if name.strip()]
    return {
        "title_mn": required(row, "name_mn"),
        "title_en": name_en,
        "slug": row["slug"],
        "other_names": "\n".join(others),
        "centre_mn": row["centre_mn"],
        "centre_en": row["centre_en"],
        "latitude": number(row, "latitude", *LATITUDE),
        "longitude": number(row, "longitude", *LONGITUDE),
        "area_km2": optional_number(row, "area_km2", 1, LARGEST_KM2),
        "place_source": required(row, "source"),
        "checked_on": CHECKED_ON,
    }


def _portrait_fields(portrait: dict[str, str]) -> dict[str, str]:
    return {f"portrait_{lang}": portrait[lang] for lang in ("mn", "en")}


def _doors(doors: dict[str, Any] | None) -> dict[str, Any]:
    if not doors:
        return {}
    fields: dict[str, Any] = {}
    for door in ("person", "business"):
        fields |= {f"{door}_lead_{lang}": doors[door]["lead"][lang] for lang in ("mn", "en")}
        fields[f"{door}_door"] = [("answer", _answer(b)) for b in doors[door]["blocks"]]
    return fields


def _answer(block: dict[str, Any]) -> dict[str, Any]:
    texts = {f"{n}_{lang}": block[n][lang] for n in ("title", "body") for lang in ("mn", "en")}
    source = {f"source_{name}": value or "" for name, value in block["source"].items()}
    return {
        "topic": block["topic"],
        **texts,
        "guides": block["guides"],
        **source,
        "checked_on": date.fromisoformat(block["checked_on"]),
    }


def _text_remarks(entry: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    kinds = (("advantages", "advantage"), ("drawbacks", "drawback"))
    return tuple(
        {
            "kind": kind,
            "topic": remark["topic"],
            **{f"text_{lang}": remark["text"][lang] for lang in ("mn", "en")},
            **{f"source_{name}": value or "" for name, value in remark["source"].items()},
            "checked_on": date.fromisoformat(remark["checked_on"]),
        }
        for name, kind in kinds
        for remark in entry[name]
    )


def _made_remarks(portrait: Portrait) -> tuple[dict[str, Any], ...]:
    def as_fields(kind: str, remark: Remark) -> dict[str, Any]:
        names = ("topic", "text_mn", "text_en", "source_publisher", "source_title", "source_url")
        fields = {name: getattr(remark, name) or "" for name in (*names, "source_date")}
        flags = {"of_aimag": remark.of_aimag, "checked_on": CHECKED_ON}
        return {"kind": kind, **fields, **flags}

    return (
        *(as_fields("advantage", remark) for remark in portrait.advantages),
        *(as_fields("drawback", remark) for remark in portrait.drawbacks),
    )


def _aimag_texts(reading: Reading) -> dict[str, Any]:
    empty: dict[str, Any] = {"aimags": [], "pilot_soums": []}
    return read_yaml(DATA / "aimags.yaml", reading) or empty


def _taxonomy(reading: Reading) -> dict[str, Any]:
    return read_yaml(DATA / "taxonomy.yaml", reading) or {"regions": []}


def _open_notes(reading: Reading) -> dict[str, dict[str, str]]:
    entries = read_yaml(DATA / "open_notes.yaml", reading) or []
    return {code: entry["note"] for entry in entries for code in entry["codes"]}
