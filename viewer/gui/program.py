"""The running program: its session, its theme, its window, and the language it speaks."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.content import wording
from viewer.gui import options
from viewer.gui.early import choose
from viewer.gui.main_window import AFTER_FIRST_FRAME, MainWindow
from viewer.gui.session import Session
from viewer.gui.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QEvent, QTranslator
    from PySide6.QtWidgets import QApplication

    from viewer.gui.live_reload import LiveReload

APPLICATION_ID = "org.example.FactSheetViewer"
_RIGHT_TO_LEFT = ("ar",)


class FileOpener(QObject):
    """Hears of files that macOS asks the program to open.

    It is installed nowhere else: each event of the application would be passed to Python.

    Signals:
        file_wanted: the system asks for a file to be opened (its path).
    """

    file_wanted = Signal(str)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of files that were opened from the desktop."""
        from PySide6.QtGui import QFileOpenEvent

        if isinstance(event, QFileOpenEvent):
            self.file_wanted.emit(event.file())
            return True
        return super().eventFilter(watched, event)


class Program(QObject):
    """Everything one running program consists of; a test makes its own."""

    def __init__(
        self,
        application: QApplication,
        settings: options.Options,
        file: Path,
        otherwise: Path | None = None,
    ) -> None:
        """Open *file* in a window that is not shown yet; where it can't be, *otherwise*.

        What is wrong with *file* is said also then.
        """
        super().__init__()
        self.application, self.settings = application, settings
        application.setApplicationName("factsheet")
        application.setApplicationDisplayName("Fact Sheet Viewer")
        application.setDesktopFileName(APPLICATION_ID)
        self._qt_words: QTranslator | None = None
        self._live: LiveReload | None = None
        self._set_direction()
        self.theme = Theme(settings.get(options.THEME), settings.get(options.ZOOM))
        self.theme.apply()
        self.session = Session(wording.spoken(), self)
        if not self.session.open(file, is_reading=False) and otherwise is not None:
            self.session.open(otherwise, is_reading=False)
            self.session.open(file)
        self.window = self._made_window()
        self.file_opener = FileOpener(self)
        self.file_opener.file_wanted.connect(self._open)
        if sys.platform == "darwin":
            application.installEventFilter(self.file_opener)

    def _made_window(self) -> MainWindow:
        window = MainWindow(self.session, self.theme, self.settings)
        window.language_chosen.connect(self.speak)
        window.first_frame.connect(self._after_first_frame)
        window.follow_chosen.connect(self._follow)
        return window

    def _open(self, file: str) -> None:
        self.window.open(file)

    def _after_first_frame(self) -> None:
        QTimer.singleShot(AFTER_FIRST_FRAME, self._settle)

    def _settle(self) -> None:
        self.session.read_numbers()
        self.theme.follow_system()
        self._load_qt_words()
        self._follow()

    def _follow(self) -> None:
        """Follow the file or not, as was chosen; costs nothing before the first frame."""
        if self._live is None:
            from viewer.gui.live_reload import LiveReload

            self._live = LiveReload(self.session, self)
            self._live.noted.connect(self._note)
        self._live.follow(self.settings.get(options.FOLLOW))

    def _note(self, text: str) -> None:
        self.window.footer.note(text)

    def speak(self, language: str) -> None:
        """Speak *language* from now on, and show the sheet in it where it can be."""
        wording.speak(language)
        self.settings.set(options.LANGUAGE, language)
        self._set_direction()
        self._load_qt_words()
        old = self.window
        # A window's words are set when it is made, so another takes its place.
        self.settings.set(options.WINDOW, old.saveGeometry())
        self.settings.set(options.TAB, max(old.header.tabs.currentIndex(), 0))
        old.release()
        self.session.show_in(language)
        self.window = self._made_window()
        self.window.show()

    def _set_direction(self) -> None:
        direction = "rtl" if wording.spoken() in _RIGHT_TO_LEFT else "ltr"
        choose(self.application, "layoutDirection", direction)

    def _load_qt_words(self) -> None:
        """Let Qt's own dialogs speak the language too."""
        from PySide6.QtCore import QLibraryInfo, QTranslator

        if self._qt_words is not None:
            self.application.removeTranslator(self._qt_words)
        self._qt_words = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._qt_words.load(f"qtbase_{wording.spoken()}", folder):
            self.application.installTranslator(self._qt_words)
