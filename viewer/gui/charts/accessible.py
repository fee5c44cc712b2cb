"""Charts for assistive technology: a chart with one child for each bar or event.

Qt knows the charts as one empty widget. Here each `Canvas` becomes a chart whose name is
its title and whose description is the whole chart in words, and each of its items a child
whose name is the item's own sentence.

The overrides that mypy is told to let pass give None, as Qt allows and its stubs don't say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QWindow


class Walkable(Protocol):
    """What a chart offers of its items; `Canvas` does."""

    sentences: Sequence[str]
    current: int
    """The item that the keyboard is at."""

    def place_of(self, index: int) -> QRect:
        """Give where an item is drawn, in the widget's px."""

    def mapToGlobal(self, point: QPoint) -> QPoint:
        """As every widget does."""

    def mapFromGlobal(self, point: QPoint) -> QPoint:
        """As every widget does."""

    def hasFocus(self) -> bool:
        """As every widget does."""


class ChartInterface(QAccessibleWidget):
    """A chart, and its bars or events as children, each made when it is first asked for."""

    def __init__(self, chart: QWidget) -> None:
        super().__init__(chart, QAccessible.Role.Chart)
        self._chart = cast("Walkable", chart)
        self._children: dict[int, tuple[int, ItemInterface]] = {}

    def childCount(self) -> int:
        return len(self._chart.sentences)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.item(index)

    def item(self, index: int) -> ItemInterface | None:
        """Give the child for one bar or event; None where there is none."""
        if not 0 <= index < len(self._chart.sentences):
            return None
        if index not in self._children:
            made = ItemInterface(self, self._chart, index)
            self._children[index] = QAccessible.registerAccessibleInterface(made), made
        return self._children[index][1]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.index if isinstance(child, ItemInterface) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        point = self._chart.mapFromGlobal(QPoint(x, y))
        for index in range(len(self._chart.sentences)):
            if self._chart.place_of(index).contains(point):
                return self.item(index)
        return None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.item(self._chart.current) if self._chart.hasFocus() else None

    def release(self) -> None:
        """Delete the children, which nobody else would."""
        children, self._children = self._children, {}
        for number, _ in children.values():
            QAccessible.deleteAccessibleInterface(number)


class ItemInterface(QAccessibleInterface):
    """One bar or event: its sentence is its name."""

    def __init__(self, parent: ChartInterface, chart: Walkable, index: int) -> None:
        super().__init__()
        self._parent, self._chart, self.index = parent, chart, index

    def isValid(self) -> bool:
        return shiboken6.isValid(self._chart) and self.index < len(self._chart.sentences)

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._parent.window()

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        del index
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        del x, y
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        del child
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        return self._chart.sentences[self.index] if kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Do nothing: what a chart says can't be changed from outside."""

    def rect(self) -> QRect:
        place = self._chart.place_of(self.index)
        return QRect(self._chart.mapToGlobal(place.topLeft()), place.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Graphic

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        is_current = self.index == self._chart.current
        state.readOnly = True
        state.focusable = True
        state.selectable = True
        state.selected = is_current
        state.focused = is_current and self._chart.hasFocus()
        return state


class _Known:
    """The interfaces in use, by their widget: Qt keeps pointers to them, so Python must too."""

    installed = False
    charts: dict[int, ChartInterface] = {}  # noqa: RUF012


def make_known(chart: QWidget) -> None:
    """Let assistive technology see the items of *chart*, a `Walkable`, until it is destroyed."""
    if not _Known.installed:
        QAccessible.installFactory(_interface_of)
        _Known.installed = True
    number = id(chart)
    chart.destroyed.connect(lambda: _forget(number))


def tell_focus(chart: QWidget, index: int) -> None:
    """Tell assistive technology that the keyboard is now at an item of *chart*."""
    if not QAccessible.isActive():
        return
    QAccessible.queryAccessibleInterface(chart)
    known = _Known.charts.get(id(chart))
    item = known.item(index) if known else None
    if item is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(item, QAccessible.Event.Focus))


def _interface_of(kind: str, thing: QObject) -> QAccessibleInterface | None:
    del kind
    if isinstance(thing, QWidget) and hasattr(thing, "sentences") and hasattr(thing, "place_of"):
        made = _Known.charts[id(thing)] = ChartInterface(thing)
        return made
    return None


def _forget(number: int) -> None:
    known = _Known.charts.pop(number, None)
    if known is not None:
        known.release()
