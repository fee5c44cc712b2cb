"""The repository holds what it should: no registry's address, no machine's path, every licence."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest

import viewer

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = [ROOT / "requirements" / name for name in ("run.txt", "dev.txt")]
MEGABYTE = 1_000_000

# Written in halves, or this file would break the rule it states.
REGISTRIES = (
    "pypi" + ".org",
    "python" + "hosted",
    "npm" + "js.",
    "deb." + "debian",
    "cran" + "tes.io",
)
MACHINE_PATHS = re.compile(
    r"(?<![\w.$~/])/(?:home|Users|root|work|tmp)/[\w.-]+|(?<![\w$])[A-Z]:\\\\?Users\\", re.ASCII
)


@cache
def committed() -> tuple[Path, ...]:
    """Give every file of the repository, those not yet committed too."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    files = (ROOT / name.decode() for name in listed.stdout.split(b"\0") if name)
    return tuple(file for file in files if file.is_file())


def texts() -> list[tuple[str, str]]:
    """Give every text file's name and contents."""
    found = []
    for file in committed():
        raw = file.read_bytes()
        if b"\0" not in raw[:4096] and file.suffix != ".pdf":
            found.append((str(file.relative_to(ROOT)), raw.decode("utf-8", errors="replace")))
    return found


def test_that_no_file_names_a_package_registry():
    named = [
        f"{name}: {registry}"
        for name, text in texts()
        for registry in REGISTRIES
        if registry in text
    ]
    assert not named


def test_that_no_file_names_a_place_on_somebodys_machine():
    found = [
        f"{name}: {match.group()}"
        for name, text in texts()
        if not name.startswith("tests/")
        for match in MACHINE_PATHS.finditer(text)
    ]
    assert not found


def test_that_the_pattern_for_such_places_finds_them():
    assert MACHINE_PATHS.search("see /home/someone/sheet.json")
    assert MACHINE_PATHS.search("path = '/tmp/x'")
    assert not MACHINE_PATHS.search("https://example.org/home/page and a/tmp/b")


def test_that_no_file_is_large_but_fonts_and_pictures():
    large = [
        f"{file.relative_to(ROOT)}: {file.stat().st_size}"
        for file in committed()
        if file.stat().st_size > MEGABYTE
    ]
    assert not large


def test_that_nothing_made_by_a_tool_is_committed():
    made = {"__pycache__", ".venv", "dist", "build", ".pytest_cache", ".mypy_cache", ".hypothesis"}
    assert not [str(file) for file in committed() if made & set(file.relative_to(ROOT).parts)]


def test_that_every_text_file_ends_with_a_new_line():
    ends_badly = [
        name
        for name, text in texts()
        if text and not text.endswith("\n") and not name.startswith(("tests/examples", "data/"))
    ]
    assert not ends_badly


def test_that_a_licence_lies_beside_the_fonts_and_the_icons():
    fonts = ROOT / "resources" / "fonts"
    for family in ("IBM-Plex-Sans", "Noto-Naskh-Arabic"):
        licence = (fonts / f"OFL-{family}.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE" in licence.upper()
    families = {file.name.split("_")[0].split("-")[0] for file in fonts.glob("*.ttf")}
    assert families == {"IBMPlexSans", "NotoNaskhArabic"}, "a font without a licence beside it"
    icons = (ROOT / "resources" / "icons" / "LICENSE-Lucide.txt").read_text(encoding="utf-8")
    assert "ISC License" in icons
    assert "Lucide Icons and Contributors" in icons


def test_that_every_line_icon_is_of_one_family():
    icons = [file for file in (ROOT / "resources" / "icons").glob("*.svg") if file.stem != "app"]
    assert icons
    for icon in icons:
        drawing = icon.read_text(encoding="utf-8")
        for part in ('viewBox="0 0 24 24"', 'stroke="currentColor"', 'stroke-width="1.5"'):
            assert part in drawing, icon.name


def test_that_the_licence_is_the_one_the_package_states():
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert stated["license"] == "MIT"
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


@pytest.mark.parametrize("file", REQUIREMENTS, ids=lambda file: file.name)
def test_that_every_requirement_is_pinned_and_hashed_and_has_no_address(file: Path):
    text = file.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("    --hash=sha256:")]
    assert lines
    for line in lines:
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; [^\\]+)? \\", line), line
    assert text.count("--hash") > len(lines)
    for sign in ("http", "index", "://", "/tmp", "@ "):
        assert sign not in text


def test_that_both_requirement_files_agree():
    run, dev = (pinned(file) for file in REQUIREMENTS)
    assert run <= dev


def test_that_the_requirement_files_hold_what_the_package_asks_for():
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = asked["dependency-groups"]
    run, dev = ({line.split("==")[0] for line in pinned(file)} for file in REQUIREMENTS)
    assert {name_in(text) for text in [*asked["project"]["dependencies"], *groups["build"]]} <= run
    assert {
        name_in(text) for group in groups.values() for text in group if isinstance(text, str)
    } <= dev
    assert "pyside6-essentials==6.12.0" not in run


def pinned(file: Path) -> set[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return {line.removesuffix(" \\") for line in lines if not line.startswith(" ")}


def name_in(requirement: str) -> str:
    return re.match(r"[\w.-]+", requirement).group().lower().replace("_", "-")


def test_that_the_version_stands_in_one_place_and_the_change_log_knows_it():
    assert re.fullmatch(r"\d+\.\d+\.\d+", viewer.__version__)
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert stated["project"]["dynamic"] == ["version"]
    assert stated["tool"]["hatch"]["version"]["path"] == "viewer/__init__.py"
    assert viewer.__version__ in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_that_every_decision_is_in_the_list_of_decisions():
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    records = sorted(file.name for file in folder.glob("[0-9]*.md"))
    assert records
    assert [name for name in records if f"({name})" not in listed] == []
    numbers = [int(name[:4]) for name in records]
    assert numbers == sorted(set(numbers)), "no number is given twice"


def test_that_all_json_in_data_is_valid():
    files = sorted((ROOT / "data").glob("*.json"))
    assert files
    for file in files:
        json.loads(file.read_text(encoding="utf-8"))


def test_that_the_two_commands_of_the_readme_are_there():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "./run " in readme
    assert "./run test" in readme
    assert (ROOT / "run").stat().st_mode & 0o111
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111
    assert "./run test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
