"""The doors through which text gets into a widget: as text, never as mark-up.

Half of Qt's widgets read HTML when a string looks like it, and so may open files
and pictures that a sheet names. Whatever comes from a file goes through here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import combining

from PySide6.QtWidgets import QApplication, QLabel

from viewer.content.texts import BREAK, as_written, visible
from viewer.gui.early import choose

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QFontMetrics, QImage, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QMessageBox, QWidget

_LONGEST_TIP = 500
_LONGEST_TITLE = 120

_LEFT, _RIGHT = 0x11, 0x12
"""`Qt.AlignmentFlag`, left and right, with `AlignAbsolute`: as numbers, since loading Qt's enums
takes longer than all the labels do."""
_TOP, _MIDDLE = 0x20, 0x80

_ISOLATED = re.compile("(\u2068[^\u2066-\u2069]*\u2069)")
"""A number or a name that `content` keeps apart from the text around it."""


def shown(text: str) -> str:
    """Give *text* with nothing in it that acts, but for the isolation `content` puts there.

    What a file has of such marks `content` has replaced already; a pair by itself
    can't reach beyond its end.
    """
    return "".join(
        f"\u2068{visible(part[1:-1])}\u2069" if place % 2 else visible(part)
        for place, part in enumerate(_ISOLATED.split(text))
    )


def broken_to_fit(text: str, metrics: QFontMetrics, width: int) -> str:
    """Give *text* so that no word is wider than *width* pixels: such a word may be broken."""
    # A letter is hardly ever wider than its line is high, so few words need measuring.
    short = max(width // metrics.height(), 1)
    if len(text) <= short:
        return text
    return " ".join(
        word if len(word) <= short else _broken(word, metrics, width) for word in text.split(" ")
    )


def _broken(word: str, metrics: QFontMetrics, width: int) -> str:
    if metrics.horizontalAdvance(word) <= width:
        return word
    pieces, piece = [], ""
    for letter in word.replace(BREAK, ""):
        if piece and not combining(letter) and metrics.horizontalAdvance(piece + letter) > width:
            pieces.append(piece)
            piece = ""
        piece += letter
    return BREAK.join((*pieces, piece))


def label(text: str, font: QFont | None = None, tone: str = "") -> QLabel:
    """Give a label that shows *text* as it stands, wrapped.

    *tone* is a name the style sheet knows: "muted", "kicker", "good" or "doubtful".
    """
    return _as_asked(_Line(), text, font, tone)


def _as_asked(made: QLabel, text: str, font: QFont | None, tone: str) -> QLabel:
    choose(made, "textFormat", "plain")
    made.setWordWrap(True)
    if font is not None:
        made.setFont(font)
    if tone:
        made.setProperty("tone", tone)
    made.setText(shown(text))
    return made


def say(line: QLabel, text: str) -> None:
    """Let a label that `label` made show another text, as it stands."""
    line.setText(shown(text))
    if isinstance(line, _FittedLine):
        line.fit()


def fit(line: QLabel, width: int) -> None:
    """Break the words of *line* that are wider than *width* pixels, and no others."""
    line.setText(broken_to_fit(line.text().replace(BREAK, ""), line.fontMetrics(), width))


def align_to_reading(line: QLabel, *, top: bool = False) -> None:
    """Put the text of *line* at the edge where reading begins.

    Qt by itself goes by the letters: digits and Latin names on an Arabic page would
    stand at the wrong edge.
    """
    across = _RIGHT if line.isRightToLeft() else _LEFT
    line.setProperty("alignment", across | (_TOP if top else _MIDDLE))


class _Line(QLabel):
    """A label that begins where reading begins."""

    def showEvent(self, event: QShowEvent) -> None:
        """Find the edge, now that the direction of the page is known."""
        align_to_reading(self)
        super().showEvent(event)


class _FittedLine(_Line):
    """A label that may be as narrow as its place is: it breaks words that are wider."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break words anew, now that there is another width for them."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def fit(self) -> None:
        """Break the words that are too wide for the label as it is now."""
        if self.wordWrap() and self.width() > 1:
            fit(self, self.width())


def fitted(text: str, font: QFont | None = None, tone: str = "") -> QLabel:
    """Give a label like `label` for a layout that no word of a file shall push wider."""
    made = _as_asked(_FittedLine(), text, font, tone)
    made.setMinimumWidth(1)
    return made


def selectable(
    text: str, font: QFont | None = None, tone: str = "", *, fits: bool = False
) -> QLabel:
    """Give a label whose text can be marked and copied, by mouse and by keyboard.

    Where it *fits* it is like one of `fitted`: for texts of a file in a layout.
    """
    made = (fitted if fits else label)(text, font, tone)
    from PySide6.QtCore import Qt

    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made


def tip(widget: QWidget, text: str) -> None:
    """Give *widget* a tool tip, or none for an empty *text*.

    Tool tips have no switch for plain text, so it is escaped.
    """
    widget.setToolTip(_as_plain_markup(shown(text)[:_LONGEST_TIP]) if text else "")


def _as_plain_markup(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<p style='white-space:pre-wrap'>{escaped}</p>"


def mnemonic(text: str) -> str:
    """Give *text* for a tab, a button or a menu, where a single & would vanish."""
    return shown(text).replace("&", "&&")


def title(text: str) -> str:
    """Give *text* for the title bar of a window: one line, and not too long."""
    line = as_written(visible(as_written(text)))  # a title bar shows marks of ours as boxes
    return line if len(line) <= _LONGEST_TITLE else line[: _LONGEST_TITLE - 1] + "…"


def copy(text: str, markup: str = "") -> None:
    """Put *text* on the clipboard as it was written, without the marks we show it with.

    *markup* is the same as HTML, for who can take it.
    """
    if not markup:
        QApplication.clipboard().setText(as_written(text))
        return
    from PySide6.QtCore import QMimeData

    both = QMimeData()
    both.setText(as_written(text))
    both.setHtml(markup)
    QApplication.clipboard().setMimeData(both)


def copy_forms(image: QImage, html: str, text: str) -> None:
    """Put a picture, a table and a text on the clipboard together; whoever pastes takes one.

    *html* is from `content.pasting`, which escapes all text of a file.
    """
    from PySide6.QtCore import QStringListModel

    # A QMimeData made in Python is still on the clipboard when the interpreter is gone, and Qt
    # calls into it then: the program would crash at its end. So Qt itself makes one.
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    for form in data.formats():
        data.removeFormat(form)
    data.setImageData(image)
    data.setHtml(html)
    data.setText(text)
    QApplication.clipboard().setMimeData(data)


def box(parent: QWidget | None, text: str, more: str = "") -> QMessageBox:
    """Give a message box that shows both texts as they stand; the caller adds buttons."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    made = QMessageBox(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWindowTitle(QApplication.applicationDisplayName())
    made.setText(shown(text))
    made.setInformativeText(shown(more))
    return made
