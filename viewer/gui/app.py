"""Starts the window: display, lettering, language, session. `create` does not run it."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

# Our own modules come before Qt: whatever is imported after PySide6 is first searched for its
# name, which takes longer than the import itself.
from viewer import assets, opening
from viewer.content import page, wording
from viewer.gui import display

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from viewer.gui.options import Options
    from viewer.gui.program import Program

SAMPLE = "operation-h.json"

_LOADED_BEFORE_QT = (opening, page)
_FONTS = (
    "IBMPlexSans_400Regular.ttf",
    "IBMPlexSans_400Regular_Italic.ttf",
    "IBMPlexSans_500Medium.ttf",
    "IBMPlexSans_600SemiBold.ttf",
    "IBMPlexSans_700Bold.ttf",
    "NotoNaskhArabic-Regular.ttf",
    "NotoNaskhArabic-Bold.ttf",
)


def run(file: Path | None) -> int:
    """Open the window on *file*, by default the sample, and give the exit code at its end.

    Raises `display.MissingDisplay` where no window can be opened.
    """
    # The collector would run many times over what start-up makes and nothing has let go of yet.
    gc.disable()
    program = create(file)
    program.window.first_frame.connect(gc.enable)
    program.window.show()
    return program.application.exec()


def create(file: Path | None, settings: Options | None = None) -> Program:
    """Give the program with its window made but not shown, and without running it.

    *settings* is what it remembers, by default what this user's program does.
    """
    display.prepare()
    said: list[str] = []
    try:
        from PySide6.QtCore import qInstallMessageHandler
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        raise display.missing_display([str(error)]) from error

    def note(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        said.append(message)

    previous = qInstallMessageHandler(note)
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(["factsheet", "-style", "Fusion"])
    qInstallMessageHandler(previous)
    if not display.is_real(application.platformName()):
        raise display.missing_display(said)
    display.forget()
    _load_fonts()
    sys.excepthook = _fault_in_a_slot

    from viewer.gui.options import LANGUAGE, START_WITH_LAST, Options
    from viewer.gui.program import Program

    settings = settings or Options()
    wording.speak(_language(settings.get(LANGUAGE)))
    sample = assets.data(SAMPLE)
    if file is None and settings.get(START_WITH_LAST) and (recent := settings.recent()):
        return Program(application, settings, Path(recent[0]), otherwise=sample)
    return Program(application, settings, file or sample)


def _language(chosen: str) -> str:
    """Give the language to speak: the one chosen, else the system's."""
    if chosen:
        return wording.best_language((chosen,))
    if forced := os.environ.get("FACTSHEET_LANGUAGE"):
        return wording.best_language((forced,))
    from PySide6.QtCore import QLocale

    return wording.best_language(tuple(QLocale.system().uiLanguages()))


def _load_fonts() -> None:
    from PySide6.QtGui import QFontDatabase

    for name in _FONTS:
        QFontDatabase.addApplicationFont(str(assets.resource("fonts", name)))


def _fault_in_a_slot(
    kind: type[BaseException], fault: BaseException, trace: TracebackType | None
) -> None:
    """Record a fault of ours that reached Qt, and say so in one line; the window stays."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, fault, trace)
        return
    from viewer import fault_log
    from viewer.checks.report import terminal

    log = fault_log.record(fault.with_traceback(trace))
    if sys.stderr is not None:
        sys.stderr.write(terminal(f"factsheet: {kind.__name__}: {fault} ({log})") + "\n")
