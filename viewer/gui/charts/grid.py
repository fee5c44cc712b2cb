"""Lays out the panels of a page: in one column, or in more where each has the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from viewer.gui.charts.placing import USUAL_WIDTH

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.gui.theme import Theme

_LEAST_WIDTHS = {1: 1, 2: 560, 3: 760}
"""How wide a panel must be for so many columns, px of the design."""
_GAP = 16
_EDGE = 32
_EDGE_WHERE_NARROW = 16
_NARROW = 640


class PanelGrid(QLayout):
    """Panels in columns of one width, each put into the column that is shortest so far.

    Where there is but one row of them, they are of one height.
    """

    def __init__(self, page: QWidget, theme: Theme, widest: int | None = None) -> None:
        """Lay out the panels of *page*, none wider than *widest*, px of the design."""
        super().__init__(page)
        self._theme, self._widest = theme, widest
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), is_real=False)

    def sizeHint(self) -> QSize:
        return QSize(USUAL_WIDTH, 1)

    def minimumSize(self) -> QSize:
        return QSize(1, 1)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, is_real=True)

    def _arrange(self, rect: QRect, *, is_real: bool) -> int:
        """Place the panels if it is for *is_real*, and give the height they take."""
        unit = self._theme.zoom
        gap = round(_GAP * unit)
        edge = round((_EDGE if rect.width() >= _NARROW * unit else _EDGE_WHERE_NARROW) * unit)
        inner = max(1, rect.width() - 2 * edge)
        columns = self._columns(inner, gap)
        width = (inner - gap * (columns - 1)) // columns
        if self._widest is not None:
            width = min(width, round(self._widest * unit))
        tops = [rect.top() + edge] * columns
        heights = [item.heightForWidth(width) for item in self._items]
        if len(heights) <= columns:
            heights = [max(heights, default=0)] * len(heights)
        for item, height in zip(self._items, heights, strict=True):
            column = tops.index(min(tops))
            if is_real:
                left = rect.left() + edge + column * (width + gap)
                item.setGeometry(self._turned(QRect(left, tops[column], width, height), rect))
            tops[column] += height + gap
        return max(tops) - gap * bool(self._items) + edge - rect.top()

    def _columns(self, inner: int, gap: int) -> int:
        fitting = [
            columns
            for columns, least in _LEAST_WIDTHS.items()
            if columns <= len(self._items)
            and inner >= columns * round(least * self._theme.zoom) + (columns - 1) * gap
        ]
        return max(fitting, default=1)

    def _turned(self, box: QRect, page: QRect) -> QRect:
        """Mirror a box on a page that reads from the right."""
        parent = self.parentWidget()
        if parent is None or not parent.isRightToLeft():
            return box
        left = page.left() + page.right() - box.right()
        return QRect(left, box.top(), box.width(), box.height())
