"""The bar in which words are looked for in a sheet, with what was found under it, tab by tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.content.finding import Hit, find
from viewer.content.wording import c_, n_
from viewer.gui.text import label, say, shown

if TYPE_CHECKING:
    from viewer.content.page import Page
    from viewer.gui.theme import Theme

_AFTER_TYPING = 120
"""Milliseconds after the last letter until the sheet is searched."""
_MOST_LINES_SEEN = 7
_PART_OF_WINDOW = 4
"""What part of the window's height the list may take: what was found is to be seen as well."""
_MOST_LISTED = 500
"""So many places are listed; who looks for "a" in a large sheet is told how many there are."""
_LONGEST_WORDS = 200


class FindBar(QFrame):
    """A field, what was found, and a way through it by keyboard.

    Signals:
        wanted: a place is to be shown (its section, its key, and whether it takes the focus).
        closed: nothing is looked for any more.
    """

    wanted = Signal(int, str, bool)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin unseen, without a page."""
        super().__init__(parent)
        self.setObjectName("find")
        self._theme = theme
        self._page: Page | None = None
        self._hits: tuple[Hit, ...] = ()
        self._has_gone = False
        """Whether the place chosen has been shown, so that Enter goes to the next."""
        self.field = QLineEdit(self)
        self.field.setMaxLength(_LONGEST_WORDS)
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(c_("find", "Words or a number"))
        self.field.setAccessibleName(c_("find", "Find in this sheet"))
        self.field.installEventFilter(self)
        self.count = label("", tone="muted")
        self.count.setWordWrap(False)
        self.count.setAccessibleName(c_("find", "Places found"))
        self.close_button = QPushButton(c_("button", "Close"), self)
        self.close_button.clicked.connect(self.leave)
        self.list = QListWidget(self)
        self.list.setAccessibleName(c_("find", "Places found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(self._clicked)
        self.list.installEventFilter(self)
        line = QHBoxLayout()
        line.addWidget(self.field)
        line.addWidget(self.count)
        line.addStretch(1)
        line.addWidget(self.close_button)
        self._line = line
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(line)
        self._layout.addWidget(self.list)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_AFTER_TYPING)
        self._pause.timeout.connect(self._search)
        self.field.textChanged.connect(self._wait_a_little)
        self.hide()
        self.dress()

    def dress(self) -> None:
        """Take lettering and distances from the theme."""
        px, font = self._theme.px, self._theme.font
        self._layout.setContentsMargins(px(32), px(10), px(32), px(10))
        self._layout.setSpacing(px(8))
        self._line.setSpacing(px(12))
        self.field.setFont(font(15))
        self.field.setMinimumWidth(px(320))
        self.count.setFont(font(14))
        self.close_button.setFont(font(14, 600))
        self.list.setFont(font(14))
        self._fit_list()

    def show_page(self, page: Page) -> None:
        """Look in *page* from now on."""
        self._page = page
        if self.isVisible():
            self._search()

    def begin(self) -> None:
        """Come into view with the words of the last time chosen, to be typed over."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search()

    def leave(self) -> None:
        """Go out of view."""
        self.hide()
        self.closed.emit()

    def _wait_a_little(self) -> None:
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        self._has_gone = False
        words = self.field.text()
        self._hits = find(self._page, words) if self._page is not None else ()
        self._fill()
        count = len(self._hits)
        if not words.strip():
            say(self.count, "")
        elif count:
            say(self.count, n_("{count} place", "{count} places", count, count=count))
        else:
            say(self.count, c_("find", "Not in this sheet"))

    def _fill(self) -> None:
        self.list.clear()
        if self._page is not None:
            section = -1
            for place, hit in enumerate(self._hits[:_MOST_LISTED]):
                if hit.section != section:
                    section = hit.section
                    self._add_heading(self._page.sections[section].title)
                self._add_hit(place, hit)
        self._choose(0)
        self._fit_list()

    def _add_heading(self, title: str) -> None:
        heading = QListWidgetItem(shown(title), self.list)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setFont(self._theme.font(13, 600))
        heading.setData(Qt.ItemDataRole.UserRole, -1)

    def _add_hit(self, place: int, hit: Hit) -> None:
        said = hit.title if hit.excerpt in hit.title else f"{hit.title} · {hit.excerpt}"
        line = QListWidgetItem(shown(said), self.list)
        line.setData(Qt.ItemDataRole.UserRole, place)

    def _fit_list(self) -> None:
        lines = self.list.count()
        self.list.setVisible(lines > 0)
        if lines:
            seen = sum(self.list.sizeHintForRow(row) for row in range(min(lines, _MOST_LINES_SEEN)))
            # The border and the padding of the style sheet, above and below.
            needed = seen + 2 * (self._theme.px(4) + 1)
            self.list.setFixedHeight(min(needed, self.window().height() // _PART_OF_WINDOW))

    def _rows(self) -> list[int]:
        """Give the rows of the list that are places, not headings."""
        role = Qt.ItemDataRole.UserRole
        return [row for row in range(self.list.count()) if self.list.item(row).data(role) >= 0]

    def _choose(self, nth: int) -> None:
        rows = self._rows()
        if rows:
            self.list.setCurrentRow(rows[nth % len(rows)])

    def _step(self, step: int) -> None:
        rows = self._rows()
        if rows:
            self._choose(rows.index(self.list.currentRow()) + step)

    def _go(self, *, focus: bool) -> None:
        row = self.list.currentRow()
        place = self.list.item(row).data(Qt.ItemDataRole.UserRole) if row >= 0 else -1
        if place >= 0:
            hit = self._hits[place]
            self._has_gone = True
            self.wanted.emit(hit.section, hit.key, focus)

    def _clicked(self, _line: QListWidgetItem) -> None:
        self._go(focus=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk through the places from the field and from the list alike."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key_pressed(watched, event)
        return super().eventFilter(watched, event)

    def _key_pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        key, is_back = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._pause.isActive():
                self._search()
            elif watched is self.field and self._has_gone:
                self._step(-1 if is_back else 1)
            self._go(focus=watched is self.list)
        elif watched is self.field and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        else:
            return False
        return True
