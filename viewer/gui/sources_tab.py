"""The sources, each with its full record, and the words each figure rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import QDesktopServices, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from viewer.content.texts import isolated
from viewer.content.wording import c_, phrases
from viewer.gui.text import box, copy, label, selectable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QFont, QResizeEvent

    from viewer.content.page import Page
    from viewer.content.sources import EvidenceRow, Reference
    from viewer.gui.theme import Theme

_WIDEST = 1120
_CELL_PADDING = 8
_LONGEST_ASKED, _CUT_TO = 400, 300
"""Characters of an address that the question shows at once, and of a longer one."""
_SIGNS = {
    "verified": "✓",
    "unread": "?",
    "quoted": "❝",
    "no-quotation": "–",
    "source-changed": "≠",
    "contradicted": "✕",
    "left-out": "⊘",
}
"""A shape beside each state of evidence, so that no colour is needed to tell them apart."""

_Index = QModelIndex | QPersistentModelIndex


class EvidenceModel(QAbstractTableModel):
    """The evidence of a page as a table."""

    def __init__(self, page: Page, strong: QFont) -> None:
        """Hold the rows of *page*, their values and the heads in *strong* lettering."""
        super().__init__()
        self._rows = page.evidence
        self._strong = strong
        self._is_mirrored = page.direction == "rtl"
        say = phrases(page.language)
        self._heads = (
            say.context("paper: column", "No."),
            say.context("paper: column", "Figure or event"),
            say.context("paper: column", "Value or date"),
            say.context("paper: column", "In the source’s words"),
            say.context("paper: column", "Source"),
            say.context("paper: column", "Status"),
        )

    def rowCount(self, parent: _Index | None = None) -> int:
        """Give a row for each figure and event."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Give the number of heads."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what a cell shows, says or is set in."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cells(row)[index.column()]
        if role == Qt.ItemDataRole.FontRole and index.column() == 2:
            return self._strong
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        return None

    def _cells(self, row: EvidenceRow) -> tuple[str, ...]:
        return (
            row.mark,
            row.label,
            row.words,
            self._quoted(row),
            " ".join(f"[{number}]" for number in row.references),
            f"{_SIGNS[row.state]} {row.status}",
        )

    def _quoted(self, row: EvidenceRow) -> str:
        """Give the source's words, in their own direction on a mirrored page."""
        words = row.quote or row.published
        return isolated(words) if self._is_mirrored else words

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Give the heads."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._heads[section]
            if role == Qt.ItemDataRole.FontRole:
                return self._strong
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None


class EvidenceTable(QTableView):
    """The evidence, as tall as it needs to be: the page scrolls, the table does not."""

    _SHARES = (0.06, 0.22, 0.17, 0.27, 0.07, 0.21)

    def __init__(self, page: Page, theme: Theme, parent: QWidget) -> None:
        """Show the evidence of *page*."""
        super().__init__(parent)
        self._theme = theme
        self.keys = tuple(row.key for row in page.evidence)
        self._table = EvidenceModel(page, theme.font(13, 600))
        self.setModel(self._table)
        self.setFont(theme.font(13))
        self.setAccessibleName(c_("name", "Evidence"))
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setFont(theme.font(12, 600))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin on the first row, so that the keyboard can be seen to be here."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            self.selectRow(max(self.currentIndex().row(), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out among the columns and give every row the height it needs."""
        super().resizeEvent(event)
        width = self.viewport().width()
        for column, share in enumerate(self._SHARES):
            self.setColumnWidth(column, int(width * share))
        for row in range(self._table.rowCount()):
            self.setRowHeight(row, self._height_of(row))
        rows = sum(self.rowHeight(row) for row in range(self._table.rowCount()))
        frame = 2 * self.frameWidth() + self._theme.px(4)
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + frame)

    def _height_of(self, row: int) -> int:
        """Give the height the longest cell of a row needs; Qt's own leaves out the padding."""
        px, tallest = self._theme.px, 0
        for column in range(self._table.columnCount()):
            index = self._table.index(row, column)
            font = index.data(Qt.ItemDataRole.FontRole) or self.font()
            room = self.columnWidth(column) - 2 * px(_CELL_PADDING) - px(8)
            bounds = QRect(0, 0, max(room, px(24)), 100_000)
            wrapped = QFontMetrics(font).boundingRect(
                bounds, Qt.TextFlag.TextWordWrap.value, str(index.data())
            )
            tallest = max(tallest, wrapped.height())
        return tallest + 2 * px(6) + px(4)

    def chosen_row(self) -> int:
        """Give the row that is chosen, counted from 0; -1 where none is."""
        return self.currentIndex().row() if self.selectionModel().hasSelection() else -1

    def choose_item(self, key: str) -> QRect | None:
        """Choose the row of an item and give where it lies; None where there is none."""
        if key not in self.keys:
            return None
        self.selectRow(self.keys.index(key))
        return self.visualRect(self.currentIndex())

    def copy_text(self) -> str:
        """Give the chosen row as text."""
        row = self.currentIndex().row()
        if row < 0:
            return ""
        cells = (self._table.index(row, column) for column in range(self._table.columnCount()))
        return "\t".join(str(cell.data()) for cell in cells)


class SourcesTab(QScrollArea):
    """The tab of sources.

    Signals:
        item_chosen: the evidence of a row is wanted (the key of its item).
        item_reached: the keyboard or the mouse has come to a row (the key of its item).
        menu_wanted: the menu of a row is asked for (its key, and where on the screen).
    """

    item_chosen = Signal(str)
    item_reached = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        open_address: Callable[[QUrl], object] = QDesktopServices.openUrl,
    ) -> None:
        """Begin empty; *open_address* is what opens a web address once the user agreed."""
        super().__init__(parent)
        self._theme = theme
        self._open_address = open_address
        self._table: EvidenceTable | None = None
        self._panels: dict[str, QFrame] = {}
        self.setObjectName("ground")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_page(self, page: Page) -> None:
        """Show the sources and the evidence of *page*."""
        px, font = self._theme.px, self._theme.font
        holder = QWidget()
        holder.setObjectName("ground")
        column = QVBoxLayout(holder)
        column.setContentsMargins(px(32), px(28), px(32), px(32))
        column.setSpacing(px(16))
        content = QWidget(holder)
        content.setMaximumWidth(px(_WIDEST))
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(16))
        self._panels = {
            f"source:{reference.number}": self._panel(reference) for reference in page.references
        }
        for panel in self._panels.values():
            rows.addWidget(panel)
        self._table = None
        if page.evidence:
            heading = phrases(page.language).context("paper", "Evidence")
            rows.addWidget(label(heading, font(17, 600)))
            self._table = EvidenceTable(page, self._theme, content)
            self._table.activated.connect(self._choose)
            self._table.selectionModel().currentRowChanged.connect(self._reach)
            self._table.customContextMenuRequested.connect(self._ask_for_menu)
            rows.addWidget(self._table)
        for line in page.imprint:
            rows.addWidget(selectable(line, font(13), "muted", fits=True))
        column.addWidget(content)
        column.addStretch(1)
        self.setWidget(holder)

    def _panel(self, reference: Reference) -> QFrame:
        px, font = self._theme.px, self._theme.font
        panel = QFrame()
        panel.setObjectName("panel")
        grid = QGridLayout(panel)
        grid.setContentsMargins(px(20), px(16), px(20), px(16))
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(5))
        grid.setColumnStretch(2, 1)
        number = label(f"[{reference.number}]", font(15, 600), "muted")
        number.setWordWrap(False)
        grid.addWidget(number, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(selectable(reference.title, font(17, 600), fits=True), 0, 1, 1, 2)
        further = [one for one in reference.records if one.code != "title"]
        for row, record in enumerate(further, start=1):
            name = label(record.name, font(13), "muted")
            name.setWordWrap(False)
            grid.addWidget(name, row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(selectable(record.value, font(13), fits=True), row, 2)
        below = grid.rowCount()
        if reference.note:
            grid.addWidget(selectable(reference.note, font(13), "muted", fits=True), below, 1, 1, 2)
        if reference.url:
            grid.addLayout(self._buttons(reference), below + 1, 1, 1, 2)
        return panel

    def _buttons(self, reference: Reference) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, self._theme.px(6), 0, 0)
        to_copy = QPushButton(c_("button", "Copy address"))
        to_copy.setProperty("address", reference.url)
        to_copy.clicked.connect(self._copy_address)
        to_open = QPushButton(c_("button", "Open address…"))
        to_open.setProperty("address", reference.url)
        to_open.clicked.connect(self._ask_to_open)
        for button in (to_copy, to_open):
            button.setFont(self._theme.font(13, 600))
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _copy_address(self) -> None:
        copy(str(self.sender().property("address")))

    def _ask_to_open(self) -> None:
        """Open an address only after a question that names the host as it really is."""
        url = QUrl(str(self.sender().property("address")), QUrl.ParsingMode.StrictMode)
        is_plain = url.isValid() and url.host() and not url.userInfo()
        if not is_plain or url.scheme() not in {"http", "https"}:
            box(self, c_("question", "This address is not one that is opened.")).exec()
            return
        host = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
        address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        question = box(
            self,
            c_("question", "Open {host} in your browser?", host=host),
            c_("question", "The program itself stays offline. The whole address: {url}").replace(
                "{url}", address if len(address) <= _LONGEST_ASKED else f"{address[:_CUT_TO]}…"
            ),
        )
        if len(address) > _LONGEST_ASKED:
            question.setDetailedText(address)  # which scrolls, so that the buttons stay in reach
        question.setStandardButtons(
            QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel
        )
        question.setDefaultButton(QMessageBox.StandardButton.Cancel)
        if question.exec() == QMessageBox.StandardButton.Open:
            self._open_address(url)

    def _choose(self) -> None:
        self.item_chosen.emit(self.current_key())

    def _reach(self) -> None:
        self.item_reached.emit(self.current_key())

    def _ask_for_menu(self, where: QPoint) -> None:
        if self._table is not None and self.current_key():
            self.menu_wanted.emit(self.current_key(), self._table.viewport().mapToGlobal(where))

    def current_key(self) -> str:
        """Give the key of the item whose row is chosen; empty where none is."""
        return self.chosen_item()

    def go_to_item(self, key: str) -> None:
        """Choose the row of an item, or a source ("source:1"), and bring it into view."""
        if key in self._panels:
            self.ensureWidgetVisible(self._panels[key])
            return
        if self._table is not None:
            place, page = self._table.choose_item(key), self.widget()
            if place is not None and page is not None:
                middle = self._table.viewport().mapTo(page, place.center())
                self.ensureVisible(middle.x(), middle.y(), 0, place.height())

    def focus_item(self) -> None:
        """Give the focus to the table of the evidence."""
        if self._table is not None:
            self._table.setFocus()

    def mark_item(self, is_marked: bool) -> None:
        """Do nothing: a row that is chosen stays set off while the focus is elsewhere."""

    def copy_text(self) -> str:
        """Give the chosen row of the evidence; empty where none is chosen."""
        table = self._table
        return table.copy_text() if table is not None and table.hasFocus() else ""

    def items(self) -> tuple[str, ...]:
        """Give the keys of the rows of the evidence."""
        return self._table.keys if self._table is not None else ()

    def chosen_item(self) -> str:
        """Give the key of the row that is chosen; empty where none is."""
        row = self._table.chosen_row() if self._table is not None else -1
        return self.items()[row] if row >= 0 else ""

    def choose_item(self, name: str, *, focus: bool) -> None:
        """Choose the row with the key *name*, and give the table the *focus*."""
        if self._table is None:
            return
        if name in self.items():
            self._table.selectRow(self.items().index(name))
        if focus:
            self._table.setFocus()

    def complete(self) -> None:
        """Do nothing: the table is made in one go."""
