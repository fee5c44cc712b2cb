"""What assistive technology and the keyboard find in the whole window (A1, A2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMenu,
    QScrollBar,
    QTabBar,
    QTableView,
    QWidget,
)

from viewer import assets
from viewer.gui.card import CardWidget
from viewer.gui.charts.canvas import Canvas
from viewer.gui.program import Program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRect

    from viewer.gui.main_window import MainWindow

SHEETS = ("operation-h.json", "tour.json")
ROLE = QAccessible.Role
NAMED = {
    ROLE.Button, ROLE.CheckBox, ROLE.RadioButton, ROLE.ComboBox, ROLE.EditableText,
    ROLE.ProgressBar, ROLE.PageTab, ROLE.PageTabList, ROLE.List, ROLE.ListItem, ROLE.Table,
    ROLE.ColumnHeader,
    ROLE.Chart, ROLE.Graphic, ROLE.MenuItem, ROLE.PopupMenu, ROLE.Window,
}  # fmt: skip
"""Everything one can act on, or go to: without a name it is worth nothing to who can't see it."""
LEAST_TARGET = 24
"""WCAG 2.2, 2.5.8: pixels that a target measures at least, either way."""


@pytest.fixture
def begin(qapp, shipped_fonts, settings, speak):
    """Open a sheet in the window, all its menus filled, and its tabs reached one by one."""
    made = []

    def program(sheet: str) -> Program:
        one = Program(qapp, settings, assets.data(sheet))
        made.append(one)
        one.window.menus.fill_all()
        one.window.show()
        one.window.activateWindow()
        settle()
        return one

    yield program
    for one in made:
        one.window.release()
    qapp.setStyleSheet("")


def settle() -> None:
    for _ in range(10):
        QApplication.processEvents()


def each_tab(window: MainWindow) -> Iterator[str]:
    """Open every tab of *window*, one after the other, and give its words."""
    for place in range(window.header.tabs.count()):
        window.header.tabs.setCurrentIndex(place)
        settle()
        yield window.header.tabs.tabText(place)


def met(interface: Any) -> Iterator[Any]:
    """Give *interface* and everything in it that can be seen or opened."""
    yield interface
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None and child.isValid():
            yield from met(child)


def is_machinery(interface: Any) -> bool:
    """Say whether something is part of a widget of Qt that is hidden while it is not needed."""
    thing = interface.object()
    return (
        isinstance(thing, QWidget)
        and not thing.isVisible()
        and (isinstance(thing, QScrollBar) or isinstance(thing.parentWidget(), QTabBar))
    )


def where(interface: Any) -> str:
    thing = interface.object()
    kind = type(thing).__name__ if thing is not None else "part"
    return f"{interface.role().name} {kind} {thing.objectName() if thing is not None else ''}"


@pytest.mark.parametrize("sheet", SHEETS)
def test_that_everything_one_can_act_on_has_a_name(begin, sheet):
    window = begin(sheet).window
    nameless, roles = set(), set()
    for tab in each_tab(window):
        for one in met(QAccessible.queryAccessibleInterface(window)):
            roles.add(one.role())
            is_named = bool(one.text(QAccessible.Text.Name).strip())
            if one.role() in NAMED and not is_named and not is_machinery(one):
                nameless.add((tab, where(one)))
    assert nameless == set()
    kinds = {ROLE.Button, ROLE.PageTab, ROLE.Chart, ROLE.Graphic, ROLE.Table, ROLE.MenuItem}
    assert kinds <= roles


@pytest.mark.parametrize("sheet", SHEETS)
def test_that_each_card_is_told_as_one_sentence(begin, sheet):
    program = begin(sheet)
    cards = program.window.findChildren(CardWidget)
    assert len(cards) == len(program.session.page.cards)
    for card in cards:
        name = QAccessible.queryAccessibleInterface(card).text(QAccessible.Text.Name)
        assert name == f"{card.card.sentence} ({card.card.mark})"


def walked(window: MainWindow, key: Qt.Key) -> list[QWidget]:
    """Press *key* until the focus comes round; give what it met, in that order."""
    stations: list[QWidget] = []
    for _ in range(200):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        now = QApplication.focusWidget()
        assert now is not None
        if stations and now is stations[0]:
            return stations
        assert now not in stations, f"the Tab key goes round in {stations} and never comes back"
        stations.append(now)
    raise AssertionError(stations)


@pytest.mark.parametrize("sheet", SHEETS)
def test_that_the_tab_key_comes_to_everything_and_round_again(begin, sheet):
    window = begin(sheet).window
    for tab in each_tab(window):
        window.header.tabs.setFocus()
        forward = walked(window, Qt.Key.Key_Tab)
        window.header.tabs.setFocus()
        back = walked(window, Qt.Key.Key_Backtab)
        assert set(forward) == set(back), tab
        assert all(one.isVisible() for one in forward)
        assert {*window.header.buttons, window.header.tabs} <= set(forward), tab
        page = window.pages.currentWidget()
        inside = [one for one in forward if page.isAncestorOf(one)]
        assert inside, tab
        wanted = [
            one
            for kind in (Canvas, QTableView, QAbstractButton)
            for one in page.findChildren(kind)
            if one.isVisible() and one.isEnabled() and not isinstance(one.parent(), QTableView)
        ]
        assert [one for one in wanted if one not in inside] == [], tab
        # A card stands for all of them: the arrow keys go on from it.
        assert sum(isinstance(one, CardWidget) for one in inside) == bool(
            page.findChildren(CardWidget)
        )


def targets(window: MainWindow) -> Iterator[tuple[str, QRect]]:
    """Give whatever can be clicked in the tab that is open and in the menus, and its place."""
    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            yield (
                button.text() or where(QAccessible.queryAccessibleInterface(button)),
                button.rect(),
            )
    tabs, bar = window.header.tabs, window.menuBar()
    yield from ((tabs.tabText(place), tabs.tabRect(place)) for place in range(tabs.count()))
    yield from ((action.text(), bar.actionGeometry(action)) for action in bar.actions())
    for menu in window.findChildren(QMenu):
        for action in menu.actions():
            if not action.isSeparator():
                yield action.text(), menu.actionGeometry(action)


@pytest.mark.parametrize("sheet", SHEETS)
def test_that_whatever_is_clicked_is_large_enough_to_hit(begin, sheet):
    window = begin(sheet).window
    for tab in each_tab(window):
        found = list(targets(window))
        assert len(found) > 30
        small = [name for name, at in found if min(at.width(), at.height()) < LEAST_TARGET]
        assert small == [], tab
