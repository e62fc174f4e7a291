"""The 360° viewer as one module and one style sheet, bundled by esbuild from npm packages (MIT).

Optional: without the packages, or where esbuild does not run, places show flat pictures.
"""

import logging
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from portal.assets.viewer_files import SCRIPT, STYLE

ENTRY = Path(__file__).parent / "panorama" / "entry.js"
PACKAGE = Path("@photo-sphere-viewer") / "core"
ESBUILD = Path("esbuild") / "bin" / "esbuild"
SOURCES = (
    PACKAGE / "index.module.js",
    PACKAGE / "index.css",
    ESBUILD.parent.parent / "package.json",
)
OPTIONS = ("--bundle", "--minify", "--format=esm", "--target=es2020", "--log-level=warning")
PATIENCE = 120  # seconds

log = logging.getLogger("nutag")


def viewer_sources(node_modules: Path) -> list[Path]:
    """Return the package files that the viewer comes from; none where one of them is away."""
    files = [node_modules / name for name in SOURCES]
    return [*files, ENTRY] if all(file.is_file() for file in files) else []


def build_viewer(node_modules: Path) -> dict[str, bytes]:
    """Return script and style sheet by file name; nothing where they cannot be made."""
    if not viewer_sources(node_modules):
        return {}
    with TemporaryDirectory() as folder:
        script, style = Path(folder) / "viewer.js", Path(folder) / "viewer.css"
        try:
            _bundle(node_modules, script, ENTRY.read_text(encoding="utf-8"))
            _bundle(node_modules, style, f'@import "./{(PACKAGE / "index.css").as_posix()}";')
            return {SCRIPT: script.read_bytes(), STYLE: style.read_bytes()}
        except (OSError, subprocess.SubprocessError) as error:
            log.warning("the 360° viewer could not be bundled: %s", error)
            return {}


def _bundle(node_modules: Path, target: Path, source: str) -> None:
    program = (node_modules / ESBUILD).resolve()
    loader = target.suffix.removeprefix(".")
    command = [str(program), *OPTIONS, f"--loader={loader}", f"--outfile={target}"]
    subprocess.run(  # noqa: S603 (a program of our own packages)
        command,
        input=source.encode(),
        cwd=node_modules,
        check=True,
        timeout=PATIENCE,
        capture_output=True,
    )
