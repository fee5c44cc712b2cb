"""The widget a chart is drawn on: one pyqtgraph view box that fills it, and one item in it.

Coordinates of the view box are what the chart measures: fractions of its axis across, px
down. A layout says where that lies on the widget, in px, as if the page read from the left;
on a page that reads from the right everything is mirrored here, once.

The keyboard walks the items of a chart (its bars, its events), and each has its sentence.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Generic, TypeVar

import pyqtgraph
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QGraphicsItem, QGraphicsView, QSizePolicy

from viewer.content.texts import as_written
from viewer.gui.charts.accessible import make_known, tell_focus
from viewer.gui.charts.placing import USUAL_WIDTH, Layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from viewer.gui.charts.placing import Placed
    from viewer.gui.theme import Theme

# Without OpenGL the pixels are the same on every machine.
pyqtgraph.setConfigOptions(antialias=True, useOpenGL=False)

_LAYOUTS_KEPT = 6


_BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
}

L = TypeVar("L", bound=Layout)


class ChartItem(pyqtgraph.GraphicsObject, Generic[L]):
    """Draws all of a chart that shows, in px of its canvas."""

    def __init__(self, *, right_to_left: bool) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.right_to_left = right_to_left
        self.layout: L | None = None
        self.canvas_width = 0.0
        self._bounds = QRectF()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def fit(self, layout: L, bounds: QRectF, canvas_width: float) -> None:
        """Draw *layout* from now on; *bounds* is the whole canvas in the view's coordinates."""
        self.prepareGeometryChange()
        self.layout, self._bounds, self.canvas_width = layout, bounds, canvas_width
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        del widget
        if self.layout is None:
            return
        to_canvas: QTransform = self.sceneTransform()
        back, _ = to_canvas.inverted()
        painter.setTransform(back * painter.transform())
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        self.draw(painter, self.layout, to_canvas.mapRect(option.exposedRect))

    @abstractmethod
    def draw(self, painter: QPainter, layout: L, exposed: QRectF) -> None:
        """Draw what lies in *exposed*; the painter and all rectangles are in px of the canvas."""

    def on_canvas(self, rect: QRectF) -> QRectF:
        """Give where a rectangle in the view's coordinates lies on the canvas, in px."""
        there: QRectF = self.mapRectToScene(rect.normalized())
        return there

    def mirrored(self, rect: QRectF) -> QRectF:
        """Give where a rectangle of the layout lies on the canvas."""
        if not self.right_to_left:
            return rect
        return QRectF(self.canvas_width - rect.right(), rect.top(), rect.width(), rect.height())

    def x_of(self, left: float) -> float:
        """Give where a place of the layout lies on the canvas."""
        return self.canvas_width - left if self.right_to_left else left

    def write(self, painter: QPainter, placed: Placed) -> None:
        """Draw a text of the layout."""
        box = self.mirrored(placed.box)
        placed.broken().draw(painter, box.left(), box.top())

    def filled_by(self, placed: Placed) -> QRectF:
        """Give the rectangle that the letters of a text fill on the canvas."""
        return placed.broken().inked().translated(self.mirrored(placed.box).topLeft())


class Canvas(pyqtgraph.GraphicsView, Generic[L]):
    """A chart as a widget: as high as its content needs at each width, and walked by keys."""

    chosen = Signal(str)
    """The key of an item that was clicked, or on which Enter was pressed."""
    walked_to = Signal(QRect)
    """Where the item lies that the keyboard came to, in px of this widget."""
    menu_wanted = Signal(QPoint)
    """The menu of the item that is current is asked for; where, on the screen."""

    def __init__(
        self, theme: Theme, item: ChartItem[L], names: tuple[str, str], parent: QWidget | None
    ) -> None:
        """Show *item*; *names* are the chart's title and the chart in words."""
        super().__init__(  # type: ignore[no-untyped-call]
            parent, background=QColor(theme.palette.surface)
        )
        # A cached background would be as large as the canvas, which may be very high.
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self.theme, self.item = theme, item
        self.keys: Sequence[str] = ()
        self.item_keys: Sequence[str] = ()
        """The keys of the items on the whole page."""
        self.chart_id = ""
        self.sentences: Sequence[str] = ()
        self.current = -1
        self._is_marked = False
        self._layouts: dict[int, L] = {}
        self.view = pyqtgraph.ViewBox(
            enableMouse=False,
            enableMenu=False,
            defaultPadding=0,
            invertX=item.right_to_left,
            invertY=True,
        )
        self.view.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsFocusable, False)
        self.setCentralItem(self.view)  # type: ignore[no-untyped-call]
        self.view.addItem(item, ignoreBounds=True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        # Texts are mirrored by the layout, the view box by its own axis.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(as_written(names[0]))
        self.setAccessibleDescription(as_written(names[1]))
        make_known(self)
        theme.changed.connect(self.refresh)

    def close(self) -> bool:
        """Close as any widget does; pyqtgraph would take the scene away while others hold it."""
        return QGraphicsView.close(self)

    # What a kind of chart says of itself ----------------------------------------------------------

    @abstractmethod
    def lay_out(self, width: float) -> L:
        """Work out where everything lies on a canvas of this width."""

    @abstractmethod
    def place_of(self, index: int) -> QRect:
        """Give where an item is drawn, in px of this widget."""

    # Size -----------------------------------------------------------------------------------------

    def layout_at(self, width: int) -> L:
        """Give the layout for a width in px, from the last few that were worked out."""
        if width not in self._layouts:
            if len(self._layouts) >= _LAYOUTS_KEPT:
                del self._layouts[next(iter(self._layouts))]
            self._layouts[width] = self.lay_out(float(width))
        return self._layouts[width]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(self.layout_at(max(1, width)).height)

    def sizeHint(self) -> QSize:
        # The height is asked for by width; to work it out for this one would be lost labour.
        return QSize(USUAL_WIDTH, 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)  # type: ignore[no-untyped-call]
        if event is not None:
            self._fit()

    def refresh(self) -> None:
        """Lay out and draw again, in the colours and the size of the theme."""
        self._layouts.clear()
        surface = QColor(self.theme.palette.surface)
        self.setBackground(surface)  # type: ignore[no-untyped-call]
        self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        """Let the view box show the axis where the layout has it, and draw the layout."""
        width, height = max(1, self.width()), max(1, self.height())
        layout = self.layout_at(width)
        begin, end = layout.axis
        one = max(end - begin, 1.0)
        bounds = QRectF(-begin / one, 0, width / one, height)
        self.view.setRange(xRange=(bounds.left(), bounds.right()), yRange=(0, height), padding=0)
        self.view.updateMatrix()
        self.item.fit(layout, bounds, float(width))

    # Keyboard and mouse ---------------------------------------------------------------------------

    def walk_to(self, index: int) -> None:
        """Let the keyboard be at an item, and say so."""
        if not self.keys:
            return
        self.current = min(max(index, 0), len(self.keys) - 1)
        self.viewport().update()
        self.walked_to.emit(self.place_of(self.current))
        tell_focus(self, self.current)

    def copy_text(self) -> str:
        """Give the sentence of the item the keyboard is at, else the whole chart in words."""
        if 0 <= self.current < len(self.sentences):
            return as_written(self.sentences[self.current])
        return self.accessibleDescription()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copy_text())
            return
        place = self._after(Qt.Key(event.key()))
        if place is not None and self.keys:
            self.walk_to(place)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current >= 0:
            self.chosen.emit(self.keys[self.current])
        else:
            event.ignore()

    def _after(self, key: Qt.Key) -> int | None:
        """Give the item that a key leads to; None for a key that leads nowhere."""
        onwards = Qt.Key.Key_Left if self.item.right_to_left else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self.item.right_to_left else Qt.Key.Key_Left
        return {
            Qt.Key.Key_Down: self.current + 1,
            onwards: self.current + 1,
            Qt.Key.Key_Up: max(self.current - 1, 0),
            back: max(self.current - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self.keys) - 1,
        }.get(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD:
            self.walk_to(max(self.current, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.index_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self.walk_to(index)
            self.chosen.emit(self.keys[index])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Do nothing: pyqtgraph would look for what to drag."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do nothing: an item is chosen as soon as it is pressed."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing: the first of the two clicks has chosen the item."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the item under the mouse, or of that the keyboard is at."""
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            index = self.index_at(QPointF(event.pos()))
            if index is None:
                event.ignore()
                return
            self.walk_to(index)
        if 0 <= self.current < len(self.keys):
            event.accept()
            at = event.globalPos()
            if event.reason() == QContextMenuEvent.Reason.Keyboard:
                at = self.mapToGlobal(self.place_of(self.current).center())
            self.menu_wanted.emit(at)

    def mark_current(self, is_marked: bool) -> None:
        """Set off the item the keyboard is at also while the focus is elsewhere, or no more."""
        self._is_marked = is_marked
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page the chart stands on."""
        event.ignore()

    def index_at(self, point: QPointF) -> int | None:
        """Give the item drawn at a point of the widget."""
        spot = point.toPoint()
        return next(
            (index for index in range(len(self.keys)) if self.place_of(index).contains(spot)), None
        )

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Draw the ring around the item the keyboard is at, if it is here."""
        del rect
        is_seen = self.hasFocus() or self._is_marked
        if not is_seen or not 0 <= self.current < len(self.keys):
            return
        width = (3.0 if self.hasFocus() else 1.0) * self.theme.zoom
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.palette.accent), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        around = QRectF(self.place_of(self.current))
        painter.drawRoundedRect(around.adjusted(-width, -2, width, 2), 2 * width, 2 * width)
