"""The verdicts on a draft as a list: a sign, the number, and the verdict in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate

from viewer.content.wording import c_
from viewer.gui.draft_editor import colour_of
from viewer.gui.text import broken_to_fit, shown
from viewer.sheet.comparison import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from viewer.content.draft import DraftNumber
    from viewer.gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex

_FILLED = frozenset({Verdict.MATCHES, Verdict.DIFFERS})
"""Whose sign stands in a full disc; that of the others stands in a ring."""
_BADGE, _PADDING, _GAP = 24, 10, 10
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class _Layout(NamedTuple):
    """Where the two texts of a row lie, and the texts with their longest words broken."""

    number: QRect
    words: QRect
    number_text: str
    words_text: str


class _Model(QAbstractListModel):
    """The numbers of a draft."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: tuple[DraftNumber, ...] = ()

    def show_numbers(self, numbers: tuple[DraftNumber, ...]) -> None:
        self.beginResetModel()
        self.numbers = numbers
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.numbers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            number = self.numbers[index.row()]
            return c_("draft", "{number}: {verdict}", number=number.number, verdict=number.words)
        return None


class _Row(QStyledItemDelegate):
    """Draws a verdict."""

    def __init__(self, theme: Theme, view: QListView, model: _Model) -> None:
        super().__init__(view)
        self._theme, self._view, self._model = theme, view, model

    def _layout(self, width: int, number: DraftNumber) -> _Layout:
        """Lay out a row *width* wide, from its top left."""
        px = self._theme.px
        left = px(_PADDING) + px(_BADGE) + px(_GAP)
        room = max(width - left - px(_PADDING), 1)
        bold = QFontMetrics(self._theme.font(15, 600))
        plain = QFontMetrics(self._theme.font(14))
        heading = broken_to_fit(shown(number.number), bold, room)
        words = broken_to_fit(shown(number.words), plain, room)
        free = QRect(0, 0, room, 0)
        height = bold.boundingRect(free, _WRAPPED, heading).height()
        top = px(_PADDING)
        below = top + height + px(2)
        return _Layout(
            QRect(left, top, room, height),
            QRect(left, below, room, plain.boundingRect(free, _WRAPPED, words).height()),
            heading,
            words,
        )

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        words = self._layout(width, self._model.numbers[index.row()]).words
        return QSize(width, words.bottom() + self._theme.px(_PADDING) + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        number = self._model.numbers[index.row()]
        palette, px, row = self._theme.palette, self._theme.px, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, QColor(palette.ground))
            painter.setPen(QPen(QColor(palette.accent), px(2)))
            painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), px(6), px(6))
        else:
            painter.setPen(QColor(palette.line))
            painter.drawLine(row.bottomLeft(), row.bottomRight())
        layout = self._layout(row.width(), number)
        side = px(_BADGE)
        badge = QRect(px(_PADDING), layout.number.top() - px(1), side, side)
        self._draw_badge(painter, self._placed(badge, row), number)
        edge = Qt.AlignmentFlag.AlignRight if self._is_mirrored else Qt.AlignmentFlag.AlignLeft
        flags = _WRAPPED | int(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        painter.setPen(QColor(palette.ink))
        painter.setFont(self._theme.font(15, 600))
        painter.drawText(self._placed(layout.number, row), flags, layout.number_text)
        painter.setFont(self._theme.font(14))
        painter.drawText(self._placed(layout.words, row), flags, layout.words_text)
        painter.restore()

    @property
    def _is_mirrored(self) -> bool:
        return self._view.isRightToLeft()

    def _placed(self, part: QRect, row: QRect) -> QRect:
        """Give *part* of a row where it lies in the view, mirrored where reading goes left."""
        if self._is_mirrored:
            part = QRect(row.width() - part.right() - 1, part.top(), part.width(), part.height())
        return part.translated(row.topLeft())

    def _draw_badge(self, painter: QPainter, badge: QRect, number: DraftNumber) -> None:
        colour = QColor(colour_of(number.verdict, self._theme.palette))
        is_filled = number.verdict in _FILLED
        painter.setPen(QPen(colour, self._theme.px(2)))
        painter.setBrush(colour if is_filled else QColor(0, 0, 0, 0))
        painter.drawEllipse(QRectF(badge).adjusted(1, 1, -1, -1))
        painter.setPen(QColor(self._theme.palette.surface) if is_filled else colour)
        painter.setFont(self._theme.font(14, 700))
        painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), number.sign)


class DraftList(QListView):
    """The verdicts, one under the other.

    Signals:
        walked: another verdict is the current one (a `DraftNumber`).
        chosen: a verdict was clicked, or Enter pressed on it (a `DraftNumber`).
    """

    walked = Signal(object)
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without a verdict."""
        super().__init__(parent)
        self._model = _Model()
        self.setModel(self._model)
        self.setItemDelegate(_Row(theme, self, self._model))
        self.setAccessibleName(c_("name", "Numbers of the text and how they stand to the sheet"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._walk)
        self.clicked.connect(self._choose)

    @property
    def numbers(self) -> tuple[DraftNumber, ...]:
        """The numbers that are listed."""
        return self._model.numbers

    def show_numbers(self, numbers: Sequence[DraftNumber]) -> None:
        """List the *numbers*, staying at the place in the list where the reader was."""
        row = self.currentIndex().row()
        self._model.show_numbers(tuple(numbers))
        if 0 <= row < len(self._model.numbers):
            self.selectionModel().blockSignals(True)  # nobody has walked there
            self.setCurrentIndex(self._model.index(row))
            self.selectionModel().blockSignals(False)

    def _walk(self, current: QModelIndex) -> None:
        if current.isValid():
            self.walked.emit(self._model.numbers[current.row()])

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._model.numbers[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
