"""A table of items: as tall as its rows, sorted by its columns, walked and copied by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from viewer.content.texts import BREAK, as_written
from viewer.content.twins import html_table, tab_separated
from viewer.gui.table_model import ASCENDING, UNSORTED, ItemModel, Sorting
from viewer.gui.text import broken_to_fit, shown

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from viewer.content.page import Page
    from viewer.content.twins import Twin
    from viewer.gui.theme import Theme

_CELL_PADDING, _HEAD_PADDING = 8, 11
"""Px of the design that the style sheet leaves at each side of a text."""
_LEAST_SHARE = 9
"""Px of the design that a column gets for each part of its share, whatever the room."""
_AT_ONCE = 150
"""Rows that are measured at once; the rest follow while the window is idle."""


class Cells(QStyledItemDelegate):
    """Draws and measures cells; a word that is wider than its column is broken, not cut."""

    def __init__(self, table: QTableView, items: ItemModel, theme: Theme) -> None:
        """Draw the *items* that *table* shows."""
        super().__init__(table)
        self._table, self._items, self._theme = table, items, theme

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.text = self.fitted(index.row(), index.column())

    def _metrics(self, column: int) -> QFontMetrics:
        is_strong = self._items.column(column).is_number
        return QFontMetrics(self._items.strong if is_strong else self._table.font())

    def _room(self, column: int) -> int:
        """Give the width that a text has in a column."""
        px, style = self._theme.px, self._table.style()
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self._table) + 1
        return max(self._table.columnWidth(column) - 2 * (px(_CELL_PADDING) + margin), px(24))

    def fitted(self, row: int, column: int) -> str:
        """Give the text of a cell with words broken that its column is too narrow for."""
        text = shown(self._items.cells(row)[column]).replace(BREAK, "")
        return broken_to_fit(text, self._metrics(column), self._room(column))

    def height_of(self, row: int) -> int:
        """Give the height the longest cell of a row needs; Qt's own leaves out the padding."""
        px, tallest = self._theme.px, 0
        for column, cell in enumerate(self._items.cells(row)):
            metrics, room = self._metrics(column), self._room(column)
            # A letter is hardly ever wider than its line is high: such a text needs one line.
            if len(cell) * metrics.height() <= room:
                tallest = max(tallest, metrics.height())
                continue
            wrapping, words = Qt.TextFlag.TextWordWrap.value, self.fitted(row, column)
            wrapped = metrics.boundingRect(QRect(0, 0, room, 100_000), wrapping, words)
            tallest = max(tallest, wrapped.height())
        return tallest + 2 * px(6) + px(4)


class ItemTable(QTableView):
    """The items of a twin as a table: the page scrolls, the table does not.

    Signals:
        grown: its rows, and so itself, have another height now.
        sorted_anew: its rows stand in another order now.
    """

    grown = Signal()
    sorted_anew = Signal()

    def __init__(
        self, twin: Twin, page: Page, theme: Theme, parent: QWidget, *, with_codes: bool = False
    ) -> None:
        """Show *twin* of *page*."""
        super().__init__(parent)
        self._page, self._theme = page, theme
        strong = theme.font(13, 600)
        self.items = ItemModel(twin, page, strong, with_codes=with_codes)
        self._heights: dict[int, int] = {}
        self._next = 0
        self._scrolled = 0
        self._rest = QTimer(self)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._measure_more)
        self.setModel(self.items)
        self._cells = Cells(self, self.items, theme)
        self.setItemDelegate(self._cells)
        self.setFont(theme.font(13))
        self.setAccessibleName(as_written(twin.title))
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(1)
        header.setHighlightSections(False)
        header.setFont(theme.font(12, 600))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # ---- sorting -----------------------------------------------------------------------------

    def let_sort(self) -> None:
        """Let a click on a head sort by its column, and the space bar by that of the cell."""
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().sectionClicked.connect(self.sort_by)

    def sort_by(self, place: int) -> None:
        """Sort by a column, upwards; then downwards; then as the picture has them again."""
        column, now = self.items.column(place).id, self.items.sorting
        if now.column != column:
            self.arrange(Sorting(column))
        else:
            self.arrange(UNSORTED if now.is_descending else Sorting(column, is_descending=True))
        self.sorted_anew.emit()

    def arrange(self, sorting: Sorting) -> None:
        """Put the rows in another order; what is chosen stays so."""
        self.items.arrange(sorting)
        self._begin_measuring()

    def show_codes(self, with_codes: bool) -> None:
        """Show the columns of codes as well, or no more; the chosen row stays chosen."""
        key = self.chosen_key()
        self.items.show_codes(with_codes)
        self._share_out()
        if key:
            self.choose_item(key)

    # ---- room --------------------------------------------------------------------------------

    def least_width(self) -> int:
        """Give the width below which the columns that are shown could not be read."""
        return sum(self._least_widths()) + 2 * self._theme.px(4)

    def _least_widths(self) -> list[int]:
        """Give for each column the width it needs: that of its head, with an arrow, if no more."""
        px, metrics = self._theme.px, QFontMetrics(self.items.strong)
        columns = [self.items.column(place) for place in range(self.items.columnCount())]
        return [
            max(
                px(_LEAST_SHARE * one.share),
                metrics.horizontalAdvance(shown(one.heading) + ASCENDING) + 2 * px(_HEAD_PADDING),
            )
            for one in columns
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out among the columns and give every row the height it needs."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share_out()

    def _share_out(self) -> None:
        width, places = self.viewport().width(), range(self.items.columnCount())
        shares = [self.items.column(place).share for place in places]
        widths = [width * share // max(sum(shares), 1) for share in shares]
        least = self._least_widths()
        rest = width - sum(least)
        if rest >= 0 and any(one < need for one, need in zip(widths, least, strict=True)):
            widths = [n + rest * m // sum(shares) for n, m in zip(least, shares, strict=True)]
        for place in places:
            self.setColumnWidth(place, widths[place])
        self._heights = {}
        self._begin_measuring()

    def _begin_measuring(self) -> None:
        self._next = 0
        self._measure(_AT_ONCE)
        if self._next < self.items.rowCount():
            self._rest.start()

    def _measure_more(self) -> None:
        self._measure(_AT_ONCE)
        if self._next >= self.items.rowCount():
            self._rest.stop()

    def complete(self) -> None:
        """Give every row its height now."""
        self._measure(self.items.rowCount())
        self._rest.stop()

    def _measure(self, count: int) -> None:
        if self.items.columnCount() == 0:
            return
        begin, self._next = self._next, min(self._next + count, self.items.rowCount())
        for row in range(begin, self._next):
            base = self.items.base(row)
            if base not in self._heights:
                self._heights[base] = self._cells.height_of(row)
            self.setRowHeight(row, self._heights[base])
        frame = 2 * self.frameWidth() + self._theme.px(4)
        head = self.horizontalHeader().sizeHint().height()
        height = self.verticalHeader().length() + head + frame
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)
            self.grown.emit()

    def keep_head_at(self, scrolled: int) -> None:
        """Let the heads stand *scrolled* pixels below the top, where they are in sight."""
        self._scrolled = scrolled
        header = self.horizontalHeader()
        top = self.viewport().y() - header.height()
        lowest = max(self.viewport().height(), 0)
        header.move(header.x(), min(max(scrolled, top), lowest + top))
        header.raise_()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.keep_head_at(self._scrolled)

    # ---- the keyboard ------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin on the first row, so that the keyboard can be seen to be here."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            self.selectRow(max(self.currentIndex().row(), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Sort by the column of the cell with the space bar, where sorting is let."""
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        can_sort = self.horizontalHeader().sectionsClickable() and self.currentIndex().isValid()
        if event.key() == Qt.Key.Key_Space and is_plain and can_sort:
            self.sort_by(self.currentIndex().column())
            return
        super().keyPressEvent(event)

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Go to the first and the last row with Home and End, and by what is in sight."""
        moves = QAbstractItemView.CursorAction
        last, now = self.items.rowCount() - 1, self.currentIndex()
        if last < 0 or action not in {
            moves.MoveHome, moves.MoveEnd, moves.MovePageUp, moves.MovePageDown
        }:  # fmt: skip
            return super().moveCursor(action, modifiers)
        if action == moves.MoveHome:
            row = 0
        elif action == moves.MoveEnd:
            row = last
        else:
            seen = self.viewport().visibleRegion().boundingRect().height()
            step = max(seen // max(self.rowHeight(max(now.row(), 0)), 1) - 1, 1)
            row = now.row() + (step if action == moves.MovePageDown else -step)
        return self.items.index(min(max(row, 0), last), max(now.column(), 0))

    # ---- what is chosen ----------------------------------------------------------------------

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the items, in the order of the picture."""
        return tuple(row.key for row in self.items.twin.rows)

    def shown_keys(self) -> tuple[str, ...]:
        """Give the keys of the items, in the order they stand in now."""
        return tuple(self.items.item(row).key for row in range(self.items.rowCount()))

    def chosen_row(self) -> int:
        """Give the row that is chosen, counted from 0; -1 where none is."""
        return self.currentIndex().row() if self.selectionModel().hasSelection() else -1

    def chosen_key(self) -> str:
        """Give the key of the item that is chosen; empty where none is."""
        row = self.chosen_row()
        return self.items.item(row).key if row >= 0 else ""

    def choose_item(self, key: str) -> QRect | None:
        """Choose the row of an item and give where it lies; None where there is none."""
        row = self.items.row_of(key)
        if row < 0:
            return None
        index = self.items.index(row, max(self.currentIndex().column(), 0))
        rows = QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect | rows
        )
        return self.visualRect(index)

    def _chosen_cells(self) -> list[tuple[str, ...]]:
        """Give the chosen rows from the top, under their heads where there are several."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        heads = tuple(self.items.column(place).heading for place in range(self.items.columnCount()))
        return [*([heads] if len(rows) > 1 else []), *(self.items.cells(row) for row in rows)]

    def copy_text(self) -> str:
        """Give the chosen rows as text, their cells apart by tabs; empty where none is chosen."""
        return tab_separated(self._chosen_cells())

    def copy_html(self) -> str:
        """Give the chosen rows as a table in HTML; empty where none is chosen."""
        rows = self._chosen_cells()
        return html_table(rows, self._page.language, self._page.direction) if rows else ""
