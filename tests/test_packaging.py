"""The wheel works away from the checkout, with the packages it asks for and no others."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

import viewer

ROOT = Path(__file__).resolve().parent.parent

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="links the dependencies in, which Windows forbids"),
]


def hatchling(kind: str, source: Path, folder: Path) -> Path:
    """Build the checkout, or an unpacked source archive, and give the one file that came of it."""
    subprocess.run(
        [sys.executable, "-P", "-m", "hatchling", "build", "-t", kind, "-d", str(folder)],
        cwd=source,
        check=True,
        capture_output=True,
    )
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hatchling("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an empty environment with the wheel in it, and what requirements/run.txt lists."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    python = str(folder / "bin" / "python")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "--disable-pip-version-check",
        "--quiet",
    ]
    subprocess.run([*pip, "install", "--no-deps", "--no-index", str(wheel)], check=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    for name in required():
        for part in parts_of(name):
            (packages / part.name).symlink_to(part)
    return folder


def required() -> list[str]:
    """Name the packages of run.txt that this platform and this Python have installed."""
    lines = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8").splitlines()
    names = {line.split("==")[0] for line in lines if "==" in line}
    installed = {d.metadata["Name"].lower().replace("_", "-") for d in metadata.distributions()}
    return sorted(names & installed)


def parts_of(name: str) -> set[Path]:
    """Give the files and folders that a package put directly into site-packages."""
    package = metadata.distribution(name)
    place = Path(str(package.locate_file("")))
    tops = {Path(file).parts[0] for file in package.files or ()}
    return {place / top for top in tops - {"..", "__pycache__"}}


def run(environment: Path, cwd: Path, *command: str, **variables: str):
    """Run a command of the environment in an empty folder, with nothing of this one's settings."""
    settings = {"HOME": str(cwd), "QT_QPA_PLATFORM": "offscreen", "PATH": os.defpath, **variables}
    program = str(environment / "bin" / command[0])
    return subprocess.run(
        [program, *command[1:]], cwd=cwd, env=settings, capture_output=True, text=True, check=False
    )


def sample_of(environment: Path) -> str:
    (sample,) = environment.glob("lib/python*/site-packages/viewer/data/operation-h.json")
    return str(sample)


def test_that_the_wheel_holds_every_resource_and_the_sample_and_no_test(wheel):
    held = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        f"viewer/{file.relative_to(ROOT).as_posix()}"
        for folder in ("resources", "data")
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert len(wanted) > 40
    assert wanted <= held
    info = f"fact_sheet_viewer-{viewer.__version__}.dist-info"
    assert {name.split("/")[0] for name in held} == {"viewer", info}
    assert {"viewer/py.typed", f"{info}/licenses/LICENSE"} <= held


def test_that_the_licences_of_fonts_and_icons_go_along_as_licences(wheel):
    licences = [name for name in zipfile.ZipFile(wheel).namelist() if "/licenses/" in name]
    assert len([name for name in licences if "OFL-" in name]) == 2
    assert any(name.endswith("LICENSE-Lucide.txt") for name in licences)


def test_that_a_source_archive_builds_the_same_wheel(wheel, tmp_path):
    archive = hatchling("sdist", ROOT, tmp_path / "sdist")
    with tarfile.open(archive) as file:
        file.extraction_filter = getattr(tarfile, "data_filter", None)  # from Python 3.11.4
        file.extractall(tmp_path / "unpacked")  # noqa: S202 - an archive of our own
    (source,) = (tmp_path / "unpacked").iterdir()
    again = hatchling("wheel", source, tmp_path / "wheel")
    assert sorted(zipfile.ZipFile(again).namelist()) == sorted(zipfile.ZipFile(wheel).namelist())
    assert (source / "tests" / "test_packaging.py").exists()


def test_that_the_installed_package_is_not_the_checkout(environment, tmp_path):
    code = "import viewer, viewer.assets as a; print(viewer.__file__, a.data('operation-h.json'))"
    told = run(environment, tmp_path, "python", "-c", code)
    assert told.returncode == 0, told.stderr
    for place in told.stdout.split():
        assert Path(place).is_relative_to(environment), place
        assert Path(place).exists()


def test_that_the_command_tells_its_version(environment, tmp_path):
    told = run(environment, tmp_path, "factsheet", "--version")
    assert told.returncode == 0, told.stderr
    assert viewer.__version__ in told.stdout


def test_that_the_module_can_be_started_too(environment, tmp_path):
    told = run(environment, tmp_path, "python", "-m", "viewer", "--version")
    assert told.returncode == 0, told.stderr
    assert viewer.__version__ in told.stdout


def test_that_check_works_there(environment, tmp_path):
    checked = run(environment, tmp_path, "factsheet", "check", sample_of(environment))
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert list(tmp_path.iterdir()) == [], "it writes nothing"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_that_print_works_there(environment, tmp_path, language):
    pdf = tmp_path / "sheet.pdf"
    options = ("-o", str(pdf), "--lang", language)
    printed = run(environment, tmp_path, "factsheet", "print", sample_of(environment), *options)
    assert printed.returncode == 0, printed.stdout + printed.stderr
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert list(tmp_path.iterdir()) == [pdf]


def test_that_the_library_works_there(environment, tmp_path):
    code = f"""if True:
        import viewer
        sheet = viewer.load({sample_of(environment)!r})
        print(type(sheet).__name__)
    """
    told = run(environment, tmp_path, "python", "-c", code)
    assert told.returncode == 0, told.stderr
    assert told.stdout.strip()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays can be missing on Linux")
def test_that_the_window_says_there_what_it_lacks(environment, tmp_path):
    opened = run(environment, tmp_path, "factsheet", sample_of(environment), QT_QPA_PLATFORM="")
    assert opened.returncode == 69, opened.stderr
    assert "there is no display here" in opened.stderr
    assert "Traceback" not in opened.stderr
