"""What a person finds on a widget: its pixels, and every text of it, seen or read aloud."""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAction, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QGraphicsView,
    QLabel,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)

from viewer.content.texts import as_written
from viewer.gui import background

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

RED = 0xFFFF0000
"""The colour of the probe; nothing of ours is just that red."""


def settle() -> None:
    """Let the window do what it has been told."""
    for _ in range(10):
        QApplication.processEvents()


def shows_red(widget: QWidget) -> bool:
    """Say whether the probe is drawn anywhere on *widget*, whatever has to be scrolled for."""
    seen = [widget, *(area.widget() for area in widget.findChildren(QScrollArea) if area.widget())]
    return any(is_red(one.grab().toImage()) for one in seen)


def is_red(picture: QImage) -> bool:
    """Say whether a picture has a pixel of the probe."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    return array("I", bytes(plain.constBits())).count(RED) > 0


def texts_of(widget: QWidget) -> str:
    """Give every text of *widget* and of what is in it, as a person finds it."""
    texts = [widget.windowTitle(), *_read_aloud(QAccessible.queryAccessibleInterface(widget))]
    for one in [widget, *widget.findChildren(QWidget)]:
        texts += [one.toolTip(), one.statusTip(), one.whatsThis(), one.accessibleName()]
        if isinstance(one, QLabel):
            texts.append(one.text())
        if isinstance(one, QAbstractItemView) and one.model() is not None:
            texts += _cells(one)
        if isinstance(one, QTabBar):
            texts += [_drawn(one.tabText(place)) for place in range(one.count())]
        if isinstance(one, QAbstractButton):
            texts.append(_drawn(one.text()))
    texts += [_drawn(action.text()) for action in widget.findChildren(QAction)]
    return "\n".join(as_written(text) for text in texts if text)


def _drawn(text: str) -> str:
    """Give the text of a tab, a button or an action as it is drawn: one & underlines a letter."""
    return re.sub("&(.)", r"\1", text)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    cells = view.model()
    columns = cells.columnCount() if isinstance(view, QTableView) else 1
    for row in range(cells.rowCount()):
        for column in range(columns):
            yield str(cells.index(row, column).data())


def _read_aloud(interface: Any) -> Iterator[str]:
    """Give every text that assistive technology finds, from *interface* downwards."""
    kinds = QAccessible.Text
    for kind in (kinds.Name, kinds.Description, kinds.Value):
        yield interface.text(kind)
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None and child.isValid():
            yield from _read_aloud(child)


class Seen(NamedTuple):
    """A dialog that came up, as it looked."""

    kind: str
    is_red: bool
    texts: str


_LOOKS = 25
"""How often a dialog that has come up is let go on before it is looked at."""


def dialogs_after(press: Callable[[], object]) -> list[Seen]:
    """Give what every dialog looked like that *press* opened, one after the other; all are closed.

    It does not matter whether `press` waits for the dialog or the dialog comes up by and by.
    """
    seen: list[Seen] = []
    met: dict[int, int] = {}

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or type(dialog).__name__ == "Waiting":
            return
        met[id(dialog)] = met.get(id(dialog), 0) + 1
        if met[id(dialog)] == _LOOKS:
            background.finish()
            settle()
            is_red = shows_red(dialog) or any(
                shows_red(view.viewport()) for view in dialog.findChildren(QGraphicsView)
            )
            seen.append(Seen(type(dialog).__name__, is_red, texts_of(dialog)))
            dialog.reject()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(5)
    press()
    quiet = 0
    while quiet < 2 * _LOOKS:
        background.finish()
        settle()
        quiet = 0 if QApplication.activeModalWidget() is not None else quiet + 1
    timer.stop()
    return seen
