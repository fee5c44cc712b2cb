"""The key figures: cards under their headings, in columns that flow with the width."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from viewer.gui.card import CardWidget
from viewer.gui.early import choose
from viewer.gui.text import fit, label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from viewer.content.figures import Card
    from viewer.content.page import Page
    from viewer.gui.theme import Theme

GAP, MARGIN = 16, 32
RING = 3
"""Width of the ring around the card that has the focus; one pixel lies between the two."""
NARROWEST, WIDEST = 240, 340
AT_ONCE = 120
"""Cards made before the first frame; the rest follow while the window is idle."""
_A_BATCH = 40
_WIDEST_PROSE = 760


class CardGrid(QWidget):
    """Headings and cards, placed row by row.

    Signals:
        reached: a card has the focus now and should be in view (the card widget).
        trouble_chosen: the reader wants to know why a figure is not shown (a `Trouble`).
        chosen: a card was clicked, or Enter was pressed on it (the id of its figure).
        menu_wanted: the menu of a figure is asked for (its id, and where on the screen).
    """

    reached = Signal(object)
    trouble_chosen = Signal(object)
    chosen = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, page: Page, theme: Theme, parent: QWidget) -> None:
        """Show the cards and notes of *page*."""
        super().__init__(parent)
        self.setObjectName("ground")
        self._theme = theme
        self._waiting: list[tuple[int, Card]] = []
        self._headings: list[QLabel | None] = []
        self._rows: list[list[CardWidget]] = []
        self._groups: list[list[CardWidget]] = []
        self._current: CardWidget | None = None
        self._is_marking = False
        # A widget of its own: a painter with a pen would name the enums of `Qt`, see `early`.
        self._ring = QFrame(self)
        self._ring.setObjectName("ring")
        self._ring.hide()
        for place, group in enumerate(page.groups):
            heading = label(group.title, theme.font(13, 600), "muted") if group.title else None
            if heading is not None:
                heading.setParent(self)
            self._headings.append(heading)
            self._groups.append([])
            self._waiting += [(place, card) for card in group.cards]
        self._summary = [label(page.summary, theme.font(15))] if page.summary else []
        self._notes = [label(note, theme.font(13), "muted") for note in page.remarks]
        for line in (*self._summary, *self._notes):
            line.setParent(self)
        self._make(AT_ONCE)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._make_more)
        if self._waiting:
            self._timer.start(0)

    def _make(self, count: int) -> None:
        now, self._waiting = self._waiting[:count], self._waiting[count:]
        for place, card in now:
            made = CardWidget(card, self._theme, self)
            made.focused.connect(self._focus_came)
            made.left.connect(self._ring.hide)
            if card.trouble is not None:
                made.trouble_chosen.connect(self.trouble_chosen)
            made.clicked.connect(partial(self.chosen.emit, card.id))
            made.menu_wanted.connect(partial(self.menu_wanted.emit, card.id))
            self._groups[place].append(made)
            if self._current is None:
                self.make_current(made)
        if now and self.isVisible():
            for made in self._groups[now[-1][0]]:
                made.show()

    def _make_more(self) -> None:
        self._make(_A_BATCH)
        if not self._waiting:
            self._timer.stop()
        for made in self.cards():
            made.show()
        self._place()

    def complete(self) -> None:
        """Make all cards that are still to come, now."""
        while self._waiting:
            self._make_more()

    def cards(self) -> list[CardWidget]:
        """Give the cards made so far, in reading order."""
        return [made for group in self._groups for made in group]

    @property
    def is_complete(self) -> bool:
        """Whether every card of the page has been made."""
        return not self._waiting

    @property
    def current(self) -> CardWidget | None:
        """The card that the Tab key reaches, and that a copy is made of."""
        return self._current

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the cards flow."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._place()

    def _place(self) -> None:
        px = self._theme.px
        margin, gap = px(MARGIN), px(GAP)
        inner = self.width() - 2 * margin
        columns = max(1, (inner + gap) // (px(NARROWEST) + gap))
        width = min((inner - gap * (columns - 1)) // columns, max(px(WIDEST), px(NARROWEST)))
        width = max(width, px(120))
        is_mirrored = self.isRightToLeft()
        top = px(28)
        for line in self._summary:
            top = self._place_prose(line, top) + px(18)
        self._rows = []
        for heading, group in zip(self._headings, self._groups, strict=True):
            if heading is not None:
                fit(heading, inner)
                height = heading.heightForWidth(inner)
                heading.setGeometry(margin, top, inner, height)
                top += height + px(10)
            for begin in range(0, len(group), columns):
                row = group[begin : begin + columns]
                head = max(made.head_height(width) for made in row)
                for made in row:
                    made.set_head_height(head)
                height = max(made.height_for(width) for made in row)
                for column, made in enumerate(row):
                    left = margin + column * (width + gap)
                    if is_mirrored:
                        left = self.width() - left - width
                    made.setGeometry(left, top, width, height)
                self._rows.append(row)
                top += height + gap
            top += px(12)
        for line in self._notes:
            top = self._place_prose(line, top) + px(6)
        self.setFixedHeight(top + px(16))
        self._place_ring()

    def _place_prose(self, line: QLabel, top: int) -> int:
        """Put running text at *top*, no wider than is easily read; give where it ends."""
        margin = self._theme.px(MARGIN)
        width = min(self.width() - 2 * margin, self._theme.px(_WIDEST_PROSE))
        fit(line, width)
        height = line.heightForWidth(width)
        left = self.width() - margin - width if self.isRightToLeft() else margin
        line.setGeometry(left, top, width, height)
        return top + height

    def make_current(self, made: CardWidget) -> None:
        """Let the Tab key come to this one card; the arrow keys go on from it."""
        if self._current is not None:
            choose(self._current, "focusPolicy", "click")
            self._current.mark(False)
        choose(made, "focusPolicy", "strong")
        self._current = made
        if self._is_marking:
            made.mark(True)

    def mark_current(self, is_marked: bool) -> None:
        """Set off the card the keyboard is at, and every one it comes to, or none any more."""
        self._is_marking = is_marked
        if self._current is not None:
            self._current.mark(is_marked)

    def _focus_came(self, made: CardWidget) -> None:
        self.make_current(made)
        self._place_ring()
        self._ring.show()
        self.reached.emit(made)

    def _place_ring(self) -> None:
        """Put the ring around the card that the keyboard is at."""
        if self._current is not None:
            outside = self._theme.px(RING) + 1
            self._ring.setGeometry(
                self._current.geometry().adjusted(-outside, -outside, outside, outside)
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from card to card with the arrow keys, Home and End.

        Enter chooses one; of a figure that is not shown it asks for the problem.
        """
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            if not self._current.tell_trouble():
                self.chosen.emit(self._current.card.id)
            return
        aim = self._aim(event.key())
        if aim is None:
            super().keyPressEvent(event)
        else:
            aim.setFocus()

    def _aim(self, key: int) -> CardWidget | None:
        """Give the card that a key leads to; None for a key that leads to none."""
        from PySide6.QtCore import Qt

        everyone = self.cards()
        if self._current is None or not everyone:
            return None
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            return self._in_next_row(1 if key == Qt.Key.Key_Down else -1)
        at, last = everyone.index(self._current), len(everyone) - 1
        forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.isRightToLeft():
            forward, back = back, forward
        steps = {
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
            forward: min(at + 1, last),
            back: max(at - 1, 0),
        }
        return everyone[steps[Qt.Key(key)]] if key in steps else None

    def _in_next_row(self, step: int) -> CardWidget | None:
        row = next((i for i, cards in enumerate(self._rows) if self._current in cards), None)
        if row is None or self._current is None:
            return None
        column = self._rows[row].index(self._current)
        aim = self._rows[min(max(row + step, 0), len(self._rows) - 1)]
        return aim[min(column, len(aim) - 1)]


class FiguresTab(QScrollArea):
    """The tab of key figures.

    Signals:
        trouble_chosen: the reader wants to know why a figure is not shown (a `Trouble`).
        item_chosen: the evidence of a figure is wanted (its key).
        item_reached: the keyboard or the mouse has come to a figure (its key).
        menu_wanted: the menu of a figure is asked for (its key, and where on the screen).
    """

    trouble_chosen = Signal(object)
    item_chosen = Signal(str)
    item_reached = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._theme = theme
        self._grid: CardGrid | None = None
        self.setObjectName("ground")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        choose(self, "horizontalScrollBarPolicy", "off")
        choose(self, "focusPolicy", "none")

    def show_page(self, page: Page) -> None:
        """Show the cards of *page*."""
        holder = QWidget()
        holder.setObjectName("ground")
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        grid = CardGrid(page, self._theme, holder)
        grid.reached.connect(self._bring_into_view)
        grid.trouble_chosen.connect(self.trouble_chosen)
        grid.chosen.connect(self.item_chosen)
        grid.menu_wanted.connect(self.menu_wanted)
        layout.addWidget(grid)
        layout.addStretch(1)
        self._grid = grid
        self.setWidget(holder)

    def _bring_into_view(self, made: CardWidget) -> None:
        self.ensureWidgetVisible(made, 0, self._theme.px(GAP))
        self.item_reached.emit(made.card.id)

    @property
    def grid(self) -> CardGrid | None:
        """The cards, once a page was shown."""
        return self._grid

    def items(self) -> tuple[str, ...]:
        """Give the ids of the figures whose cards have been made."""
        return tuple(made.card.id for made in self._grid.cards()) if self._grid is not None else ()

    def chosen_item(self) -> str:
        """Give the id of the figure whose card the Tab key would reach."""
        made = self._grid.current if self._grid is not None else None
        return made.card.id if made is not None else ""

    def choose_item(self, name: str, *, focus: bool) -> None:
        """Let the Tab key reach the card of the figure *name*, and give it the *focus*."""
        cards = self._grid.cards() if self._grid is not None else []
        made = next((one for one in cards if one.card.id == name), None)
        if made is None:
            made = self._grid.current if self._grid is not None else None
        if made is None or self._grid is None:
            return
        self._grid.make_current(made)
        if focus:
            made.setFocus()

    def complete(self) -> None:
        """Make the cards that would follow while the window is idle."""
        if self._grid is not None:
            self._grid.complete()

    def current_key(self) -> str:
        """Give the key of the figure that the Tab key reaches; empty without figures."""
        return self.chosen_item()

    def go_to_item(self, key: str) -> None:
        """Come to a figure, without the focus, and bring it into view."""
        if key not in self.items():
            self.complete()
        self.choose_item(key, focus=False)
        if self._grid is not None and self._grid.current is not None:
            self.ensureWidgetVisible(self._grid.current, 0, self._theme.px(GAP))

    def focus_item(self) -> None:
        """Give the focus to the figure that is current."""
        self.focus_first()

    def mark_item(self, is_marked: bool) -> None:
        """Set off the figure that is current from the others, or none any more."""
        if self._grid is not None:
            self._grid.mark_current(is_marked)

    def focus_first(self) -> None:
        """Give the focus to the card that the Tab key would reach."""
        if self._grid is not None and self._grid.current is not None:
            self._grid.current.setFocus()

    def copy_text(self) -> str:
        """Give the focused figure as a sentence with its source; empty without one."""
        made = self._grid.current if self._grid is not None else None
        return made.card.sentence if made is not None and made.hasFocus() else ""
