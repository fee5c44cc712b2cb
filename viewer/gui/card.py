"""One key figure as a card: the number is the hero, everything else steps back.

Labels are placed by hand rather than by a layout, which is quicker before the first
frame and lets all values of a row share a baseline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from viewer.gui.early import choose
from viewer.gui.text import align_to_reading, broken_to_fit, shown

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QMouseEvent, QResizeEvent

    from viewer.content.figures import Card
    from viewer.gui.theme import Theme

PADDING = 18
_VALUE_SIZE, _WORDS_SIZE, _SMALLEST_VALUE = 36, 24, 15
_GAP_AFTER = {"qualifier": 0, "value": 2, "unit": 8, "label": 3, "scope": 0, "when": 0, "others": 0}


class CardWidget(QFrame):
    """A card that can be focused.

    Signals:
        focused: the keyboard or the mouse has come to it (the widget).
        left: it is elsewhere now.
        trouble_chosen: the reader wants to know why the figure is not shown (a `Trouble`).
        clicked: it was clicked.
        menu_wanted: its menu is asked for, by mouse or keyboard (where on the screen).
    """

    focused = Signal(object)
    left = Signal()
    trouble_chosen = Signal(object)
    clicked = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, card: Card, theme: Theme, parent: QWidget) -> None:
        """Show *card*."""
        super().__init__(parent)
        self.card = card
        self._theme = theme
        self._head_height = 0
        self._fitted_width = 0
        self.setObjectName("card")
        if card.trouble is not None:
            self.setProperty("shown", "false")
        self.setAccessibleName(f"{card.sentence} ({card.mark})")
        choose(self, "focusPolicy", "click")
        references = " ".join(f"[{number}]" for number in card.references)
        when = " · ".join(part for part in (card.period, card.status) if part)
        scope = card.scope if card.trouble is None else card.trouble.said
        self._mark = self._label(card.mark, 12, 500, "muted", wraps=False)
        self._lines = {
            "qualifier": self._label(card.qualifier, 15, 400, "muted"),
            "value": self._label(card.value, _VALUE_SIZE, 700, "muted" if card.trouble else ""),
            "unit": self._label(card.unit, 15, 600, ""),
            "label": self._label(card.label, 15, 400, ""),
            "scope": self._label(_after(scope, "" if when else references), 13, 400, "muted"),
            "when": self._label(_after(when, references if when else ""), 13, 400, "muted"),
            "others": self._label("\n".join(other.line for other in card.others), 13, 500, "muted"),
        }
        self._texts = {name: line.text() for name, line in self._lines.items()}

    def _label(
        self, text: str, size: float, weight: int, tone: str, *, wraps: bool = True
    ) -> QLabel:
        made = QLabel(self)
        choose(made, "textFormat", "plain")
        made.setWordWrap(wraps)
        if tone:
            made.setProperty("tone", tone)
        made.setFont(self._theme.font(size, weight))
        made.setText(shown(text))
        return made

    def height_for(self, width: int) -> int:
        """Give the height that all its lines need at *width*."""
        px, height = self._theme.px, 2 * self._theme.px(PADDING - 2)
        self._fit(width)
        for name, line in self._lines.items():
            if line.text() or name == "qualifier":
                height += self._line_height(name, width - 2 * px(PADDING)) + px(_GAP_AFTER[name])
        return height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the lines one under the other."""
        super().resizeEvent(event)
        px = self._theme.px
        left, inner = px(PADDING), self.width() - 2 * px(PADDING)
        self._fit(self.width())
        top = px(PADDING - 2)
        mark_width = self._mark.sizeHint().width()
        is_mirrored = self.isRightToLeft()
        self._mark.setGeometry(
            left if is_mirrored else left + inner - mark_width,
            top,
            mark_width,
            self._line_height("qualifier", inner),
        )
        for name, line in self._lines.items():
            height = self._line_height(name, inner)
            if name == "qualifier":
                shift = mark_width + px(8) if is_mirrored else 0
                line.setGeometry(left + shift, top, inner - mark_width - px(8), height)
            elif line.text():
                line.setGeometry(left, top, inner, height)
            if line.text() or name == "qualifier":
                top += height + px(_GAP_AFTER[name])
            line.setVisible(bool(line.text()))
            align_to_reading(line, top=name != "qualifier")

    def head_height(self, width: int) -> int:
        """Give the height that the qualifier's line needs at *width*, which it has without one."""
        self._fit(width)
        line = self._lines["qualifier"]
        free = width - 2 * self._theme.px(PADDING) - self._mark_room()
        least = QFontMetrics(self._theme.font(15)).height()
        return max(least, line.heightForWidth(free) if line.text() else 0)

    def set_head_height(self, height: int) -> None:
        """Take the height of the row's tallest qualifier, so that values share a baseline."""
        self._head_height = height

    def _mark_room(self) -> int:
        return self._mark.sizeHint().width() + self._theme.px(8)

    def _line_height(self, name: str, width: int) -> int:
        line = self._lines[name]
        if name == "qualifier":
            return self._head_height
        if name == "value":
            least = QFontMetrics(self._theme.font(_VALUE_SIZE, 700)).height()
            return max(least, line.heightForWidth(width))
        return line.heightForWidth(width)

    def _fit(self, width: int) -> None:
        """Make the lines fit a card of *width* pixels."""
        if width == self._fitted_width:
            return
        self._fitted_width = width
        inner = width - 2 * self._theme.px(PADDING)
        self._fit_value(inner)
        for name, line in self._lines.items():
            room = inner - self._mark_room() if name == "qualifier" else inner
            line.setText(broken_to_fit(self._texts[name], line.fontMetrics(), room))

    def _fit_value(self, width: int) -> None:
        """Set the value as large as fits on one line, words smaller than digits."""
        size = _WORDS_SIZE if self.card.is_words else _VALUE_SIZE
        text, line = self._texts["value"], self._lines["value"]
        while size > _SMALLEST_VALUE:
            if QFontMetrics(self._theme.font(size, 700)).horizontalAdvance(text) <= width:
                break
            size -= 1
        line.setFont(self._theme.font(size, 700))
        # However large they are set, all values of a row stand on one baseline.
        largest = QFontMetrics(self._theme.font(_VALUE_SIZE, 700)).ascent()
        line.setContentsMargins(0, largest - line.fontMetrics().ascent(), 0, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus is here."""
        super().focusInEvent(event)
        self.focused.emit(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus is elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the focus."""
        self.setFocus()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell that the reader wants to know why the figure is not shown."""
        super().mouseDoubleClickEvent(event)
        self.tell_trouble()

    def tell_trouble(self) -> bool:
        """Ask for the problem of a figure that is not shown; say whether it is one."""
        if self.card.trouble is None:
            return False
        self.trouble_chosen.emit(self.card.trouble)
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click that began and ended here."""
        from PySide6.QtCore import Qt

        super().mouseReleaseEvent(event)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if (
            is_left
            and self.card.trouble is None
            and self.rect().contains(event.position().toPoint())
        ):
            self.clicked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        event.accept()
        self.setFocus()
        self.menu_wanted.emit(event.globalPos())

    def mark(self, is_marked: bool) -> None:
        """Show by the border that the evidence on the screen is that of this card, or no more."""
        if bool(self.property("selected")) != is_marked:
            self.setProperty("selected", is_marked)
            self.style().unpolish(self)
            self.style().polish(self)


def _after(text: str, references: str) -> str:
    return " · ".join(part for part in (text, references) if part)
