"""The sources, each with its full record, and the words each figure rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.content.texts import isolated
from viewer.content.twins import Column, Row, Twin
from viewer.content.wording import c_, phrases
from viewer.gui.table import ItemTable
from viewer.gui.text import box, copy, label, selectable

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.content.page import Page
    from viewer.content.sources import EvidenceRow, Reference
    from viewer.gui.theme import Theme

_WIDEST = 1120
_LONGEST_ASKED, _CUT_TO = 400, 300
"""Characters of an address that the question shows at once, and of a longer one."""
_SIGNS = {
    "verified": "✓",
    "unread": "?",
    "nothing-to-verify": "·",
    "quoted": "❝",
    "no-quotation": "–",
    "source-changed": "≠",
    "contradicted": "✕",
    "left-out": "⊘",
}
"""A shape beside each state of evidence, so that no colour is needed to tell them apart."""

_SHARES = (6, 22, 17, 27, 7, 21)


def _evidence(page: Page) -> Twin:
    say = phrases(page.language)
    heads = (
        say.context("paper: column", "No."),
        say.context("paper: column", "Figure or event"),
        say.context("paper: column", "Value or date"),
        say.context("paper: column", "In the source’s words"),
        say.context("paper: column", "Source"),
        say.context("paper: column", "Status"),
    )
    is_mirrored = page.direction == "rtl"
    columns = tuple(
        Column(str(place), head, share, is_number=place == 2)
        for place, (head, share) in enumerate(zip(heads, _SHARES, strict=True))
    )
    rows = tuple(Row(row.key, _cells(row, is_mirrored), ()) for row in page.evidence)
    return Twin("evidence", c_("name", "Evidence"), (), columns, rows)


def _cells(row: EvidenceRow, is_mirrored: bool) -> tuple[str, ...]:
    """Give the cells of a row; the source's words keep their direction on a mirrored page."""
    words = row.quote or row.published
    return (
        row.mark,
        row.label,
        row.words,
        isolated(words) if is_mirrored else words,
        " ".join(f"[{number}]" for number in row.references),
        f"{_SIGNS[row.state]} {row.status}",
    )


class EvidenceTable(ItemTable):
    """The evidence of a page, in the order of its marks."""

    def __init__(self, page: Page, theme: Theme, parent: QWidget) -> None:
        """Show the evidence of *page*."""
        super().__init__(_evidence(page), page, theme, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)


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
            self._table.complete()  # or the rows above would still grow
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
        return self._table.chosen_key() if self._table is not None else ""

    def choose_item(self, name: str, *, focus: bool) -> None:
        """Choose the row with the key *name*, and give the table the *focus*."""
        if self._table is None:
            return
        if name in self.items():
            self._table.choose_item(name)
        if focus:
            self._table.setFocus()

    def complete(self) -> None:
        """Give every row of the evidence the height it needs now."""
        if self._table is not None:
            self._table.complete()
