"""Reading the places: CSV rows, aimag texts and portraits become the fields of pages."""

from dataclasses import dataclass
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
    made = make_all(read_facts(DATA)) if not reading.problems else {}
    columns = COLUMNS | {"aimag_iso", "is_aimag_centre"}
    found: list[PlaceData] = []
    for name, kind in (("soums.csv", "soum"), ("ub_districts.csv", "district")):
        rows = read_rows(name, columns, reading)
        found += taken(
            rows, partial(_soum, kind=kind, texts=texts, made=made, notes=notes), reading
        )
    _refuse_doubles(found, reading)
    return found


def _soum(
    row: Row,
    *,
    kind: str,
    texts: dict[str, Any],
    made: dict[str, Portrait],
    notes: dict[str, dict[str, str]],
) -> PlaceData:
    code = required(row, "nso_code")
    if len(code) != len("6504") or not code.isdigit():
        raise RefusedError(f"nso_code: “{code}” is not four digits")
    note = notes.get(code, {"mn": "", "en": ""})
    fields = {
        **_common(row),
        "kind": kind,
        "is_centre": one_of(row, "is_aimag_centre", {"0", "1"}) == "1",
        "open_note_mn": note["mn"],
        "open_note_en": note["en"],
    }
    remarks: tuple[dict[str, Any], ...] = ()
    if code in made:
        fields |= {"portrait_mn": made[code].portrait_mn, "portrait_en": made[code].portrait_en}
        remarks = _made_remarks(made[code])
    if code in texts:
        fields |= _doors(texts[code]["doors"])
        remarks = _text_remarks(texts[code])
    return PlaceData(code, fields, remarks)


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
        return {"kind": kind, **fields, "checked_on": CHECKED_ON}

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


def _refuse_doubles(found: list[PlaceData], reading: Reading) -> None:
    seen: set[str] = set()
    for place in found:
        if place.code in seen:
            reading.refuse(DATA / "soums.csv", 0, f"nso_code {place.code} stands twice")
        seen.add(place.code)
