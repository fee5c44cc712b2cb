"""Without a display the program says what to do, and never dumps core."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from viewer.gui import display
from viewer.gui.display import Library, MissingDisplay, explanation, missing_packages
from viewer.problems import FactsheetError

if TYPE_CHECKING:
    from collections.abc import Iterator

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")
NOT_THERE = Library("libnothing-of-this-name.so.7", "libnothing7", "xcb")
NOT_THERE_EITHER = Library("libnor-this.so.1", "libnor1", "wayland")

START_QT = """
import sys
from viewer.gui import display
display.prepare()
from PySide6.QtWidgets import QApplication
app = QApplication(["factsheet"])
print(app.platformName(), display.is_real(app.platformName()))
"""


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """Leave neither the environment nor the module's memory changed."""
    before = dict(os.environ)
    yield
    display._Chosen.before = display._Chosen.here = None
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch):
    """Give a function that makes the environment one of a desktop with these variables only."""

    def set_variables(**variables: str) -> None:
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM"):
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)

    set_variables()
    return set_variables


@pytest.fixture
def one_library_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    libraries = (*display.LIBRARIES[:1], NOT_THERE, NOT_THERE_EITHER)
    monkeypatch.setattr(display, "LIBRARIES", libraries)


def start_qt(**variables: str) -> subprocess.CompletedProcess[str]:
    """Start Qt in a process of its own, with no display but what the variables name."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM"}
    rest = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, "-P", "-c", START_QT],
        env={**rest, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


# What Qt is asked to try ------------------------------------------------------------------------


@on_linux
def test_that_x_is_tried_before_nothing(desktop):
    display.prepare()
    assert os.environ["QT_QPA_PLATFORM"] == "xcb;minimal"


@on_linux
@pytest.mark.parametrize(
    "variables", [{"WAYLAND_DISPLAY": "wayland-0"}, {"XDG_SESSION_TYPE": "wayland"}], ids=str
)
def test_that_wayland_is_tried_first_where_the_desktop_is_one(desktop, variables):
    desktop(**variables)
    display.prepare()
    assert os.environ["QT_QPA_PLATFORM"] == "wayland;xcb;minimal"


@on_linux
def test_that_what_somebody_chose_goes_first(desktop):
    desktop(QT_QPA_PLATFORM="eglfs")
    display.prepare()
    assert os.environ["QT_QPA_PLATFORM"] == "eglfs;minimal"


@pytest.mark.parametrize("chosen", ["offscreen", "minimal", "offscreen:configfile=x"])
def test_that_a_platform_without_a_display_is_left_alone_when_chosen(desktop, chosen):
    desktop(QT_QPA_PLATFORM=chosen)
    display.prepare()
    assert os.environ["QT_QPA_PLATFORM"] == chosen
    assert display.is_real("minimal")


@on_linux
def test_that_programs_we_start_do_not_inherit_the_choice(desktop):
    display.prepare()
    display.forget()
    assert "QT_QPA_PLATFORM" not in os.environ


@on_linux
def test_that_programs_we_start_inherit_what_somebody_chose(desktop):
    desktop(QT_QPA_PLATFORM="eglfs")
    display.prepare()
    display.forget()
    assert os.environ["QT_QPA_PLATFORM"] == "eglfs"


# What comes of it -------------------------------------------------------------------------------


@on_linux
@pytest.mark.parametrize(
    "variables",
    [{}, {"DISPLAY": ":94713"}, {"WAYLAND_DISPLAY": "nobody"}, {"QT_QPA_PLATFORM": "xcb"}],
    ids=str,
)
def test_that_qt_does_not_abort_where_no_display_answers(variables):
    started = start_qt(**variables)
    assert (started.returncode, started.stdout) == (0, "minimal False\n"), started.stderr


@on_linux
def test_that_a_display_that_answers_is_real():
    if not shutil.which("Xvfb") or missing_packages(("core", "gui", "xcb")):
        pytest.skip("needs Xvfb and the libraries of the X platform")
    ours, theirs = os.pipe()
    command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "640x480x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[theirs], stderr=subprocess.DEVNULL) as server:
        os.close(theirs)
        with os.fdopen(ours, encoding="ascii") as told:
            number = told.readline().strip()  # to its end: without a reader for it, Xvfb dies
        started = start_qt(DISPLAY=f":{number}")
        server.terminate()
    assert started.stdout == "xcb True\n", started.stderr


# What is missing, and how it is said ------------------------------------------------------------


@on_linux
def test_that_a_missing_library_is_named_by_its_package(one_library_missing):
    assert missing_packages(("core", "xcb")) == ("libnothing7",)


@on_linux
def test_that_only_the_kinds_asked_for_are_looked_at(one_library_missing):
    assert missing_packages(("core",)) == ()
    assert missing_packages(("wayland", "xcb")) == ("libnor1", "libnothing7")


def test_that_elsewhere_no_debian_package_is_asked_for(one_library_missing, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert missing_packages(("core", "gui", "xcb", "wayland")) == ()


def test_that_no_library_stands_twice_in_the_table():
    sonames = [library.soname for library in display.LIBRARIES]
    assert len(set(sonames)) == len(sonames)
    assert {library.kind for library in display.LIBRARIES} == {"core", "gui", "xcb", "wayland"}


def test_that_without_a_display_one_hears_so_and_how_to_print(desktop):
    said = explanation((), ())
    assert "there is no display here" in said
    assert "factsheet print FILE -o OUT.pdf" in said
    assert "apt install" not in said


def test_that_missing_packages_are_told_as_a_command_to_copy(desktop):
    desktop(DISPLAY=":0")
    said = explanation(("libnor1", "libnothing7"), ("could not load the plugin",))
    assert "some libraries of the system are missing" in said
    assert "\n    sudo apt install libnor1 libnothing7\n" in said
    assert "plugin" not in said, "what Qt says then blames the wrong library"


def test_that_qt_is_quoted_only_where_a_display_was_promised(desktop):
    assert "could not connect" not in explanation((), ("could not connect",))
    desktop(DISPLAY=":7")
    said = explanation((), ("could not connect\n",))
    assert "the display :7 does not answer" in said
    assert "\n    could not connect\n" in said


@on_linux
def test_that_the_error_to_raise_ends_the_program_with_69(desktop, one_library_missing):
    desktop(DISPLAY=":0")
    error = display.missing_display()
    assert isinstance(error, MissingDisplay)
    assert isinstance(error, FactsheetError)
    assert error.exit_code == 69
    assert "libnothing7" in str(error)


def test_that_asking_loads_no_qt():
    code = (
        "import sys; from viewer.gui import display; display.prepare(); display.missing_display();"
        "assert not {'PySide6', 'shiboken6', 'numpy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-P", "-c", code], check=True)
