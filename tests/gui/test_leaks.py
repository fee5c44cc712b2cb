"""A window that is gone leaves nothing behind, and one that is idle does nothing."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from viewer import assets
from viewer.content import wording
from viewer.gui.main_window import MainWindow
from viewer.gui.program import Program

TOUR = assets.data("tour.json")


@pytest.fixture
def begin(qapp, shipped_fonts, settings, speak):
    """Open the sheet with every kind of tab, and go through all of them."""
    made = []

    def program() -> Program:
        one = Program(qapp, settings, TOUR)
        made.append(one)
        one.window.show()
        see_everything(one.window)
        return one

    yield program
    while made:
        one = made.pop()
        if one.window is not None:
            one.window.release()
        del one
    sweep()
    qapp.setStyleSheet("")


def settle() -> None:
    for _ in range(10):
        QApplication.processEvents()


def see_everything(window: MainWindow) -> None:
    window.menus.fill_all()
    for place in range(window.header.tabs.count()):
        window.header.tabs.setCurrentIndex(place)
        settle()


def sweep() -> None:
    """Let go of whatever is only waiting to be let go of."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        settle()
        gc.collect()


def windows_alive() -> int:
    gc.collect()
    return sum(isinstance(one, MainWindow) for one in gc.get_objects())


def test_that_another_language_leaves_nothing_of_the_window_before(begin):
    program = begin()
    sweep()
    there = len(QApplication.topLevelWidgets())
    for language in ("ar", "fr", "en"):
        before = weakref.ref(program.window)
        pages = weakref.ref(program.window.pages.currentWidget())
        program.speak(language)
        see_everything(program.window)
        sweep()
        assert before() is None
        assert pages() is None
        assert windows_alive() == 1
        assert len(QApplication.topLevelWidgets()) == there
    assert wording.spoken() == "en"


def test_that_a_closed_window_is_freed_with_all_that_it_opened(begin):
    sweep()
    there = len(QApplication.topLevelWidgets())
    program = begin()
    window = weakref.ref(program.window)
    cards = weakref.ref(program.window.pages.widget(0))
    program.window.close()
    program.window.release()
    program.window = None
    sweep()
    assert window() is None
    assert cards() is None
    assert len(QApplication.topLevelWidgets()) == there


def test_that_opening_sheet_after_sheet_keeps_none_of_their_tabs(begin):
    program = begin()
    sweep()
    there = len(program.window.findChildren(object))
    for _ in range(3):
        program.window.open(TOUR)
        see_everything(program.window)
    sweep()
    assert len(program.window.findChildren(object)) == there


def test_that_an_idle_window_wakes_the_machine_for_nothing(begin, qtbot):
    program = begin()
    qtbot.wait(400)  # what is put off until after the first frame is over by then
    sweep()
    running = [
        timer
        for holder in (program, program.window, QApplication.instance())
        for timer in holder.findChildren(QTimer)
        if timer.isActive()
    ]
    assert running == []
