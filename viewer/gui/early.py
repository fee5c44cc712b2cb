"""Qt's choices that are made before the first frame, set by number.

To name one value of the `Qt` namespace makes PySide6 build all its enums, 11 to 15 ms
on the way to the first frame. Qt's own property system takes the numbers, which are
part of its binary interface and do not change; so until the window is on the screen
choices are set through it, and everywhere else by their names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_NUMBERS = {
    "textFormat": {"plain": 0},  # Qt.TextFormat
    "focusPolicy": {"none": 0, "click": 2, "strong": 11},  # Qt.FocusPolicy
    "horizontalScrollBarPolicy": {"off": 1},  # Qt.ScrollBarPolicy
    "toolButtonStyle": {"icon only": 0, "text beside icon": 2},  # Qt.ToolButtonStyle
    "elideMode": {"none": 3},  # Qt.TextElideMode
    "layoutDirection": {"ltr": 0, "rtl": 1},  # Qt.LayoutDirection
}


def choose(on: QObject, name: str, value: str) -> None:
    """Set the property *name* of *on* to one of the values above."""
    on.setProperty(name, _NUMBERS[name][value])
