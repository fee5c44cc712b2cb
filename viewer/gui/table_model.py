"""A twin of a picture as a model of Qt: which columns, in which order, and what a cell says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from viewer.content.texts import as_written
from viewer.content.twins import sorted_places
from viewer.content.wording import phrases
from viewer.gui.text import shown

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from viewer.content.page import Page
    from viewer.content.twins import Column, Row, Twin

ASCENDING, DESCENDING = " ↑", " ↓"
"""What stands behind the head of the column that is sorted by."""

_Index = QModelIndex | QPersistentModelIndex


class Sorting(NamedTuple):
    """The column that a table is sorted by."""

    column: str
    """Its id; empty for the order of the picture."""
    is_descending: bool = False


UNSORTED = Sorting("")


class ItemModel(QAbstractTableModel):
    """The rows of a twin in an order, with the columns that are wanted."""

    def __init__(self, twin: Twin, page: Page, strong: QFont, *, with_codes: bool = False) -> None:
        """Hold *twin*, its values and heads in *strong* lettering."""
        super().__init__()
        self.twin, self.strong = twin, strong
        self._say = phrases(page.language)
        self._order = list(range(len(twin.rows)))
        self.sorting = UNSORTED
        self._columns: tuple[int, ...] = ()
        self.show_codes(with_codes)

    def show_codes(self, with_codes: bool) -> None:
        """Show the columns of codes as well, or no more."""
        self.beginResetModel()
        self._columns = tuple(
            place
            for place, column in enumerate(self.twin.columns)
            if with_codes or not column.is_code
        )
        self.endResetModel()

    def arrange(self, sorting: Sorting) -> None:
        """Put the rows in another order; what is chosen stays so."""
        place = next((n for n, one in enumerate(self.twin.columns) if one.id == sorting.column), -1)
        order = list(range(len(self.twin.rows)))
        if place >= 0:
            ranks = [row.ranks[place] for row in self.twin.rows]
            order = sorted_places(ranks, descending=sorting.is_descending)
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        rows = {base: row for row, base in enumerate(order)}
        new = [self.index(rows[self._order[one.row()]], one.column()) for one in old]
        self._order, self.sorting = order, sorting if place >= 0 else UNSORTED
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()
        if self._columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def base(self, row: int) -> int:
        """Give the place in the picture of what stands in *row*."""
        return self._order[row]

    def item(self, row: int) -> Row:
        """Give the item in *row*, counted from 0 in the order shown."""
        return self.twin.rows[self._order[row]]

    def column(self, place: int) -> Column:
        """Give a column that is shown."""
        return self.twin.columns[self._columns[place]]

    def row_of(self, key: str) -> int:
        """Give the row in which the item *key* stands; -1 where it has none."""
        return next((r for r, b in enumerate(self._order) if self.twin.rows[b].key == key), -1)

    def cells(self, row: int) -> tuple[str, ...]:
        """Give the cells of *row* in the columns that are shown."""
        item = self.item(row)
        return tuple(item.cells[place] for place in self._columns)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Give a row for each item."""
        return 0 if parent is not None and parent.isValid() else len(self._order)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Give the number of columns that are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what a cell shows, says or is set in."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(self.item(index.row()).cells[self._columns[index.column()]])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return as_written(self.item(index.row()).cells[self._columns[index.column()]])
        if role == Qt.ItemDataRole.FontRole and self.column(index.column()).is_number:
            return self.strong
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Give the heads; the one that is sorted by shows and says in which order.

        The rows have none that are seen, but assistive technology asks for their names.
        """
        if orientation == Qt.Orientation.Vertical:
            return self._name_of(section) if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role == Qt.ItemDataRole.FontRole:
            return self.strong
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return self._head(section, role) if 0 <= section < len(self._columns) else None

    def _head(self, section: int, role: int) -> str | None:
        column = self.column(section)
        is_sorted = bool(column.id) and column.id == self.sorting.column
        if role == Qt.ItemDataRole.DisplayRole:
            arrow = DESCENDING if self.sorting.is_descending else ASCENDING
            return shown(column.heading) + (arrow if is_sorted else "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(column) if is_sorted else as_written(column.heading)
        return None

    def _name_of(self, row: int) -> str:
        if not 0 <= row < len(self._order):
            return ""
        ids = [one.id for one in self.twin.columns]
        return as_written(self.item(row).cells[ids.index("label") if "label" in ids else 0])

    def _said(self, column: Column) -> str:
        name = as_written(column.heading)
        if self.sorting.is_descending:
            return self._say.context("table", "{column}, descending", column=name)
        return self._say.context("table", "{column}, ascending", column=name)
