"""The numbers that stand for Qt's names until the first frame are those of Qt."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QTabBar, QToolButton

from viewer.gui.early import _NUMBERS, choose

NAMES = [
    (QLabel, "textFormat", "plain", Qt.TextFormat.PlainText),
    (QLabel, "focusPolicy", "none", Qt.FocusPolicy.NoFocus),
    (QLabel, "focusPolicy", "click", Qt.FocusPolicy.ClickFocus),
    (QLabel, "focusPolicy", "strong", Qt.FocusPolicy.StrongFocus),
    (
        QListWidget,
        "horizontalScrollBarPolicy",
        "off",
        Qt.ScrollBarPolicy.ScrollBarAlwaysOff,
    ),
    (
        QToolButton,
        "toolButtonStyle",
        "text beside icon",
        Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
    ),
    (QToolButton, "toolButtonStyle", "icon only", Qt.ToolButtonStyle.ToolButtonIconOnly),
    (QTabBar, "elideMode", "none", Qt.TextElideMode.ElideNone),
    (QLabel, "layoutDirection", "ltr", Qt.LayoutDirection.LeftToRight),
    (QLabel, "layoutDirection", "rtl", Qt.LayoutDirection.RightToLeft),
]


@pytest.mark.parametrize(("kind", "name", "value", "expected"), NAMES)
def test_that_a_number_is_what_qt_calls_it(kind, name, value, expected, qtbot):
    widget = kind()
    qtbot.addWidget(widget)
    choose(widget, name, value)
    assert getattr(widget, name)() == expected


def test_that_every_number_is_held_to_qt():
    named = {(name, value) for _, name, value, _ in NAMES}
    assert named == {(name, value) for name, values in _NUMBERS.items() for value in values}
