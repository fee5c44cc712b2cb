"""What every test of the window needs: our lettering, settings of its own, an open sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase

from viewer import assets
from viewer.content import wording
from viewer.gui.options import Options
from viewer.gui.session import Session
from viewer.gui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


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
