"""All that the program says itself is in its language, fits, and leaves a sheet's words alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QMenu,
    QTabBar,
    QWidget,
)

from viewer import assets
from viewer.content import wording
from viewer.content.wording import PSEUDO
from viewer.gui import actions
from viewer.gui.about import AboutDialog, ShortcutsDialog
from viewer.gui.program import Program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.gui.main_window import MainWindow

TOUR = assets.data("tour.json")
OWN_TONGUE = {choice.text for choice in actions.languages()}
"""Languages are named in their own tongue, whatever the program speaks."""


@pytest.fixture
def begin(qapp, shipped_fonts, settings, speak):
    """Open a file in a window that speaks a language, all its menus filled."""
    made = []

    def program(language: str, file: Path = TOUR) -> Program:
        speak(language)
        one = Program(qapp, settings, file)
        made.append(one)
        one.window.resize(1400, 900)
        one.window.menus.fill_all()
        one.window.show()
        settle()
        return one

    yield program
    for one in made:
        one.window.release()
    qapp.setStyleSheet("")


@pytest.fixture
def faulty(tmp_path) -> Path:
    """Give a sheet with two errors, which the window lists."""
    document = json.loads(TOUR.read_text(encoding="utf-8"))
    document["figures"][0]["value"] = "46"
    document["figures"][1]["value"] = "47"
    file = tmp_path / "faulty.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


def settle() -> None:
    for _ in range(10):
        QApplication.processEvents()


def each_tab(window: MainWindow) -> Iterator[str]:
    for place in range(window.header.tabs.count()):
        window.header.tabs.setCurrentIndex(place)
        settle()
        yield window.header.tabs.tabText(place)


def is_marked(text: str) -> bool:
    return "⟦" in text and "⟧" in text


def own_texts(window: MainWindow) -> set[str]:
    """Give what the program says in *window*: its commands, its line at the foot, its problems."""
    recent = window.settings.recent()
    holders = [window, *window.findChildren(QMenu)]
    texts = {action.text() for holder in holders for action in holder.actions()}
    texts -= {text for text in texts if recent and text.endswith(Path(recent[0]).name)}
    for menu in window.findChildren(QMenu):
        texts |= {menu.title(), menu.accessibleName()}
    for button in window.findChildren(QAbstractButton):
        if not isinstance(button.parent(), QTabBar):  # for those to scroll it, Qt has words
            texts |= {button.text(), button.accessibleName(), button.toolTip()}
    for view in window.findChildren(QAbstractItemView):
        texts.add(view.accessibleName())
    texts |= {label.text() for label in window.problems_bar.findChildren(QLabel)}
    texts.add(window.footer.findChildren(QLabel)[-1].text())
    texts.add(window.header.tabs.accessibleName())
    return {text for text in texts if text.strip()}


def texts_of_the_sheet(window: MainWindow) -> set[str]:
    labels = window.header.findChildren(QLabel) + window.pages.findChildren(QLabel)
    return {label.text() for label in labels if label.text()} | {window.windowTitle()}


def test_that_no_word_of_the_program_bypasses_the_wording(begin, faulty):
    window = begin(PSEUDO, faulty).window
    assert window.problems_bar.isVisible()
    for tab in each_tab(window):
        own = own_texts(window)
        assert len(own) > 30
        assert {text for text in own if not is_marked(text)} - OWN_TONGUE == set(), tab


def test_that_no_word_of_a_sheet_is_taken_for_one_of_the_program(begin):
    program = begin(PSEUDO)
    for tab in each_tab(program.window):
        assert not is_marked(tab)
        texts = texts_of_the_sheet(program.window)
        assert program.session.page.title in texts
        assert {text for text in texts if is_marked(text)} == set()


def cut(window: QWidget) -> list[str]:
    """Give the words in *window* that have less room than they need."""
    found = [
        button.text()
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and button.text() and button.width() < button.sizeHint().width()
    ]
    for label in window.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        if label.hasHeightForWidth():
            if label.height() + 1 < label.heightForWidth(label.width()):
                found.append(label.text())
        elif label.width() < label.sizeHint().width():
            found.append(label.text())
    return found


@pytest.mark.parametrize(
    ("language", "zoom"), [(PSEUDO, 1.0), (PSEUDO, 2.0), ("fr", 1.0), ("es", 2.0), ("ar", 2.0)]
)
def test_that_no_word_is_cut_in_any_language(begin, faulty, language, zoom):
    program = begin(language, faulty)
    program.window.resize(1400, 1100)
    program.theme.set_zoom(zoom)
    settle()
    window = program.window
    for tab in each_tab(window):
        assert cut(window) == [], tab
    bar = window.menuBar()
    for action in bar.actions():
        assert bar.rect().contains(bar.actionGeometry(action)), action.text()


@pytest.mark.parametrize("language", [PSEUDO, *wording.LANGUAGES])
@pytest.mark.parametrize("kind", [AboutDialog, ShortcutsDialog])
def test_that_no_word_of_a_dialog_is_cut_in_any_language(begin, kind, language, qtbot):
    program = begin(language)
    dialog = kind(program.theme, program.window)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    assert cut(dialog) == []
    assert dialog.isRightToLeft() == (language == "ar")


def test_that_another_language_keeps_the_sheet_and_the_tab_and_turns_the_window(begin):
    program = begin("en")
    program.window.header.tabs.setCurrentIndex(2)
    settle()
    path, tabs = program.session.opened.path, program.window.header.tabs.count()
    heads = set()
    for language in ("fr", "ar", "es", "en"):
        program.speak(language)
        settle()
        window = program.window
        assert window.isVisible()
        assert window.header.tabs.currentIndex() == 2
        assert window.header.tabs.count() == tabs
        assert program.session.opened.path == path
        assert program.session.page.language == language
        heads.add(tuple(menu.title() for menu in window.menus.by_name.values()))
        bar = window.menuBar()
        first, last = bar.actions()[0], bar.actions()[-1]
        is_mirrored = bar.actionGeometry(first).x() > bar.actionGeometry(last).x()
        assert is_mirrored == (language == "ar")
        pages = window.pages.layoutDirection() == Qt.LayoutDirection.RightToLeft
        assert pages == (language == "ar")
    assert len(heads) == 4


def test_that_a_sheet_in_arabic_alone_is_mirrored_under_menus_that_are_not(begin, tmp_path):
    document = json.loads(assets.data("operation-h.json").read_text(encoding="utf-8"))
    document["lang"], document["title"] = "ar", document["title"]["ar"]
    file = tmp_path / "arabic.json"
    file.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    window = begin("en", file).window
    for tab in each_tab(window):
        assert window.pages.currentWidget().isRightToLeft(), tab
    tabs, bar = window.header.tabs, window.menuBar()
    assert tabs.tabRect(0).x() > tabs.tabRect(1).x()
    assert bar.actionGeometry(bar.actions()[0]).x() < bar.actionGeometry(bar.actions()[1]).x()
    assert window.menus.by_name[actions.FILE].title() == "&File"
