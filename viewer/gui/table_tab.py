"""The twin of a tab that draws: what it shows, as tables under their titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.content.items import keys_in
from viewer.content.page import FIGURES
from viewer.content.twins import twins_of
from viewer.content.wording import c_
from viewer.gui.table import ItemTable
from viewer.gui.table_model import UNSORTED, Sorting
from viewer.gui.text import fitted, tip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from viewer.content.page import Page, Section
    from viewer.content.twins import Twin
    from viewer.gui.theme import Theme

_MARGIN = 32
_WIDEST = 1240
_WIDEST_PROSE = 760


class TableState:
    """How the tables of a tab are shown, kept while its sheet is open."""

    def __init__(self) -> None:
        """Begin with the columns that are read first, in the order of the picture."""
        self.with_codes = False
        self.sortings: dict[str, Sorting] = {}
        """By the id of the table."""


class TableTab(QScrollArea):
    """Shows the tables of one section of a page.

    Signals:
        trouble_chosen: the reader wants to know why something is not shown (a `Trouble`).
        item_chosen: the evidence of a row is wanted (the key of its item).
        item_reached: the keyboard or the mouse has come to a row (the key of its item).
        menu_wanted: the menu of a row is asked for (its key, and where on the screen).
    """

    trouble_chosen = Signal(object)
    item_chosen = Signal(str)
    item_reached = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, state: TableState, parent: QWidget | None = None) -> None:
        """Begin empty; *state* is read, and kept up to date."""
        super().__init__(parent)
        self._theme, self._state = theme, state
        self.tables: list[ItemTable] = []
        self._last: ItemTable | None = None
        self._content = QWidget()
        self._columns = QPushButton()
        self._lines: list[QWidget] = []
        self._keys: set[str] = set()
        self.setObjectName("ground")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        # The tables take the keyboard, one after the other; the page itself need not.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().valueChanged.connect(self._keep_heads_in_sight)
        self.verticalScrollBar().rangeChanged.connect(self._keep_heads_in_sight)

    def show_section(self, page: Page, section: Section) -> None:
        """Show what *section* of *page* draws."""
        px = self._theme.px
        holder = QWidget()
        holder.setObjectName("ground")
        column = QVBoxLayout(holder)
        column.setContentsMargins(px(_MARGIN), px(20), px(_MARGIN), px(_MARGIN))
        self._content = QWidget(holder)
        rows = QVBoxLayout(self._content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(8))
        self._keys = set(keys_in(page, section))
        twins = twins_of(page, section)
        if any(one.is_code for twin in twins for one in twin.columns):
            rows.addLayout(self._line_of_buttons())
        self.tables, self._lines = [], []
        for twin in twins:
            self._add(twin, page, rows)
        column.addWidget(self._content)
        column.addStretch(1)
        self._last = None
        self._give_room()
        self.setWidget(holder)

    def _line_of_buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._columns = QPushButton()
        self._columns.setProperty("compact", True)
        self._columns.setFont(self._theme.font(13, 600))
        tip(self._columns, c_("table", "Codes, quotations and dates as the file has them"))
        self._columns.clicked.connect(self._change_columns)
        self._name_columns()
        line.addWidget(self._columns)
        line.addStretch(1)
        return line

    def _name_columns(self) -> None:
        self._columns.setText(
            c_("button", "Fewer columns") if self._state.with_codes else c_("button", "All columns")
        )

    def _add(self, twin: Twin, page: Page, rows: QVBoxLayout) -> None:
        px, font = self._theme.px, self._theme.font
        if self.tables:
            rows.addSpacing(px(20))
        if twin.id != FIGURES:  # which have no title in the picture either
            rows.addWidget(self._prose(fitted(twin.title, font(17, 600))))
        for line in twin.lines:
            rows.addWidget(self._prose(fitted(line, font(13), "muted")))
        if twin.trouble is not None:
            from viewer.gui.charts.gap import Gap

            is_mirrored = page.direction == "rtl"
            gap = Gap("", twin.lines[0], twin.trouble, self._theme, right_to_left=is_mirrored)
            gap.trouble_chosen.connect(self.trouble_chosen)
            rows.addWidget(gap)
        elif twin.rows:
            rows.addWidget(self._table(twin, page))
        for note in twin.notes:
            rows.addWidget(self._prose(fitted(note, font(13), "muted")))

    def _prose(self, line: QWidget) -> QWidget:
        self._lines.append(line)
        return line

    def _table(self, twin: Twin, page: Page) -> ItemTable:
        made = ItemTable(twin, page, self._theme, self._content, with_codes=self._state.with_codes)
        made.setObjectName("twin")
        made.let_sort()
        made.setAccessibleDescription(
            c_("table", "Left and right choose a column, space sorts by it")
        )
        tip(made.horizontalHeader(), c_("table", "Click to sort; a third click restores the order"))
        made.arrange(self._state.sortings.get(twin.id, UNSORTED))
        made.activated.connect(self._choose)
        made.selectionModel().currentRowChanged.connect(self._reach)
        made.customContextMenuRequested.connect(self._ask_for_menu)
        made.grown.connect(self._keep_heads_in_sight)
        made.sorted_anew.connect(self._remember_order)
        self.tables.append(made)
        return made

    # ---- room --------------------------------------------------------------------------------

    def _give_room(self) -> None:
        """Let the page be wider than the window where the columns need it."""
        least = max((table.least_width() for table in self.tables), default=0)
        self._content.setMinimumWidth(least)
        self._content.setMaximumWidth(max(self._theme.px(_WIDEST), least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        seen = self.viewport().width() - 2 * self._theme.px(_MARGIN)
        for line in self._lines:
            line.setMaximumWidth(max(min(seen, self._theme.px(_WIDEST_PROSE)), 1))
        self._keep_heads_in_sight()

    def _keep_heads_in_sight(self) -> None:
        for table in self.tables:
            table.keep_head_at(table.mapFrom(self.viewport(), QPoint(0, 0)).y())

    def _change_columns(self) -> None:
        self._state.with_codes = not self._state.with_codes
        self._name_columns()
        for table in self.tables:
            table.show_codes(self._state.with_codes)
        self._give_room()

    # ---- what is chosen ----------------------------------------------------------------------

    def _remember_order(self) -> None:
        table = self.sender()
        if isinstance(table, ItemTable):
            self._state.sortings[table.items.twin.id] = table.items.sorting
            if table is self._last and self.current_key():
                self.item_reached.emit(self.current_key())  # it has other neighbours now

    def _reach(self) -> None:
        table = next((one for one in self.tables if one.selectionModel() is self.sender()), None)
        if table is None or not table.currentIndex().isValid():
            return
        self._last = table
        self._bring_into_view(table, table.visualRect(table.currentIndex()))
        self.item_reached.emit(table.items.item(table.currentIndex().row()).key)

    def _bring_into_view(self, table: ItemTable, place: QRect) -> None:
        page = self.widget()
        if page is not None:
            # The heads lie over what is scrolled under them.
            place = place.adjusted(0, -table.horizontalHeader().height(), 0, 0)
            middle = table.viewport().mapTo(page, place.center())
            self.ensureVisible(
                middle.x(), middle.y(), place.width() // 2 + 1, place.height() // 2 + 1
            )

    def _choose(self) -> None:
        table = self.sender()
        if not isinstance(table, ItemTable) or table.chosen_row() < 0:
            return
        item = table.items.item(table.chosen_row())
        if item.trouble is not None:
            self.trouble_chosen.emit(item.trouble)
        else:
            self.item_chosen.emit(item.key)

    def _ask_for_menu(self, where: QPoint) -> None:
        table = self.sender()
        if isinstance(table, ItemTable) and table.chosen_key():
            self.menu_wanted.emit(table.chosen_key(), table.viewport().mapToGlobal(where))

    def current_key(self) -> str:
        """Give the key of the item whose row is chosen; empty where none is."""
        return self._last.chosen_key() if self._last is not None else ""

    def current_chart(self) -> str:
        """Give the id of the chart whose table the keyboard was in at last; empty for none."""
        return self._last.items.twin.id if self._last is not None else ""

    def keys(self) -> tuple[str, ...]:
        """Give the keys of all items one can look into, each once, in the order they stand in."""
        keys = (key for table in self.tables for key in table.shown_keys())
        return tuple(key for key in dict.fromkeys(keys) if key in self._keys)

    def go_to_item(self, key: str) -> None:
        """Choose the row of an item, without the focus, and bring it into view."""
        for table in self.tables:
            if table.items.row_of(key) >= 0:
                table.complete()
                place = table.choose_item(key)
                self._last = table
                if place is not None:
                    self._bring_into_view(table, place)
                return

    def focus_item(self) -> None:
        """Give the focus to the table whose row is chosen, else to the first."""
        table = self._last or next(iter(self.tables), None)
        if table is not None:
            table.setFocus()

    def mark_item(self, is_marked: bool) -> None:
        """Do nothing: a row that is chosen stays set off while the focus is elsewhere."""

    def copy_text(self) -> str:
        """Give the chosen rows as text, their cells apart by tabs; empty where none is chosen."""
        return self._last.copy_text() if self._last is not None else ""

    def copy_html(self) -> str:
        """Give the chosen rows as a table in HTML; empty where none is chosen."""
        return self._last.copy_html() if self._last is not None else ""

    def items(self) -> tuple[str, ...]:
        """Give a name for each row, in the order of the pictures: its table, and its key."""
        return tuple(
            f"{place}/{key}" for place, table in enumerate(self.tables) for key in table.keys
        )

    def chosen_item(self) -> str:
        """Give the name of the row that is chosen; empty where none is."""
        if self._last is None or not self._last.chosen_key():
            return ""
        return f"{self.tables.index(self._last)}/{self._last.chosen_key()}"

    def choose_item(self, name: str, *, focus: bool) -> None:
        """Choose the row with the *name*, and give its table the *focus*."""
        place, _, key = name.partition("/")
        # Another chart may stand before it now.
        tables = [self.tables[int(place)]] if name in self.items() else self.tables
        table = next((one for one in tables if one.choose_item(key) is not None), None)
        self._last = table or self._last
        if focus:
            self.focus_item()

    def complete(self) -> None:
        """Give every row the height it needs now."""
        for table in self.tables:
            table.complete()
