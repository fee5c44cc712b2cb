"""What every test of the window needs: our lettering, settings of its own, an open sheet."""

from __future__ import annotations

import gc
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from viewer import assets
from viewer.content import wording
from viewer.gui import app
from viewer.gui.options import WINDOW, Options
from viewer.gui.session import Session
from viewer.gui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from viewer.gui.program import Program


@pytest.fixture(scope="session")
def shipped_fonts(qapp) -> None:
    """Make the fonts of the program known, so that texts are as wide as users see them."""
    for file in sorted(assets.resource("fonts").glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(file)) >= 0


@pytest.fixture
def settings(tmp_path: Path) -> Options:
    """What the program remembers, in a file of this test alone."""
    return Options(tmp_path / "settings.ini")


@pytest.fixture
def dress(qapp: QApplication, shipped_fonts) -> Iterator[Callable[..., Theme]]:
    """Dress the whole application in a theme, and undress it when the test is over."""

    def wear(scheme: str = "light", zoom: float = 1.0) -> Theme:
        theme = Theme(scheme, zoom)
        theme.apply()
        return theme

    font, palette = qapp.font(), qapp.palette()
    yield wear
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Let the program speak a language, mirrored where that is written so; English afterwards."""

    def say(language: str) -> None:
        wording.speak(language)
        rtl = language.startswith("ar")
        qapp.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )

    yield say
    say("en")


@pytest.fixture
def open_session(qapp) -> Callable[..., Session]:
    """Open a sheet that ships with the program, or any file, in a language."""

    def session(sheet: str | Path = "operation-h.json", language: str = "en") -> Session:
        made = Session(language)
        made.open(assets.data(sheet) if isinstance(sheet, str) else sheet)
        return made

    return session


def _settle() -> None:
    for _ in range(10):
        QApplication.processEvents()


@pytest.fixture
def settle() -> Callable[[], None]:
    """Let the window do what it has been told."""
    return _settle


@pytest.fixture
def sheet_file(tmp_path: Path) -> Callable[..., Path]:
    """Write the sample sheet with other members than it has, and give its path.

    Groups, charts and timelines are left out, so that figures can be replaced freely.
    """

    def write(name: str = "sheet.json", **members: Any) -> Path:
        document = json.loads(assets.data("operation-h.json").read_text(encoding="utf-8"))
        for own in ("groups", "charts", "timelines", "presentation"):
            document.pop(own, None)
        for figure in document["figures"]:
            figure.pop("group", None)
        file = tmp_path / name
        file.write_text(json.dumps(document | members, ensure_ascii=False), encoding="utf-8")
        return file

    return write


@pytest.fixture
def program(
    qapp: QApplication, settings: Options, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Program]]:
    """Start the program on a file as users do, in a window of a size, and end all of them.

    Fails a test that leaves a widget behind.
    """
    before = {id(widget) for widget in QApplication.topLevelWidgets()}
    font, palette = qapp.font(), qapp.palette()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    started: list[Program] = []

    def start(
        file: Path | None = None, *, width: int = 1280, height: int = 860, zoom: float | None = None
    ) -> Program:
        one = app.create(file, settings)
        started.append(one)
        if zoom is not None:
            one.theme.set_zoom(zoom)
        one.window.show()
        if not settings.get(WINDOW):
            one.window.resize(width, height)
        _settle()
        return one

    yield start
    for one in started:
        one.window.release()
        one.deleteLater()
    started.clear()
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        _settle()
        gc.collect()
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)
    wording.speak("en")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    left = [repr(one) for one in QApplication.topLevelWidgets() if id(one) not in before]
    assert not left
