"""Where a draft is pasted and typed: plain text, each number underlined by its verdict."""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from viewer.content.texts import OPEN_BOX, REPLACEMENT
from viewer.sheet.comparison import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from viewer.content.draft import DraftNumber
    from viewer.gui.theme import Palette, Theme

_UNDERLINES = {
    Verdict.MATCHES: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Verdict.LOST: QTextCharFormat.UnderlineStyle.DashUnderline,
    Verdict.DIFFERS: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Verdict.ABSENT: QTextCharFormat.UnderlineStyle.DotLine,
}
"""A shape for each verdict, so that no colour is needed to tell them apart."""

_TINT = 36
"""How opaque the ground behind a number is, of 255: its text keeps its contrast."""

_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def colour_of(verdict: Verdict, palette: Palette) -> str:
    """Give the colour that goes with a verdict, beside its shape."""
    return {Verdict.MATCHES: palette.good, Verdict.ABSENT: palette.muted}.get(
        verdict, palette.doubtful
    )


def harmless(text: str) -> str:
    """Give a pasted *text* so that it is seen as it is written: nothing in it turns its neighbours.

    What only names a direction for itself stays, for Arabic texts are written with it.
    """
    text = _LINE_ENDS.sub("\n", text)
    return _NO_TEXT.sub(REPLACEMENT, _TURNS.sub(OPEN_BOX, text))


class Offsets:
    """Turns offsets into a text into those of Qt, which counts letters beyond U+FFFF twice."""

    def __init__(self, text: str) -> None:
        """Look through *text* once."""
        self._wide = (
            [] if text.isascii() else [at for at, letter in enumerate(text) if letter > "\uffff"]
        )

    def of(self, offset: int) -> int:
        """Give the offset of Qt."""
        return offset + bisect.bisect_left(self._wide, offset)


class _Span(NamedTuple):
    start: int
    end: int
    verdict: Verdict


class _Underliner(QSyntaxHighlighter):
    """Draws the line under each number."""

    def __init__(self, editor: QPlainTextEdit, theme: Theme) -> None:
        super().__init__(editor.document())
        self._theme = theme
        self._spans: list[_Span] = []
        self._starts: list[int] = []

    def show_spans(self, spans: list[_Span]) -> None:
        if spans != self._spans:
            self._spans = spans
            self._starts = [span.start for span in spans]
            self.rehighlight()

    def highlightBlock(self, _text: str) -> None:
        begin = self.currentBlock().position()
        end = begin + self.currentBlock().length()
        first = max(bisect.bisect_right(self._starts, begin) - 1, 0)
        for span in self._spans[first:]:
            if span.start >= end:
                break
            if span.end > begin:
                start = max(span.start, begin)
                self.setFormat(start - begin, span.end - start, self._format(span.verdict))

    def _format(self, verdict: Verdict) -> QTextCharFormat:
        colour = QColor(colour_of(verdict, self._theme.palette))
        made = QTextCharFormat()
        made.setUnderlineStyle(_UNDERLINES[verdict])
        made.setUnderlineColor(colour)
        colour.setAlpha(_TINT)
        made.setBackground(colour)
        return made


class DraftEditor(QPlainTextEdit):
    """A plain text whose numbers can be marked and found."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._theme = theme
        self._offsets = Offsets("")
        self._underliner = _Underliner(self, theme)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_numbers(self, text: str, numbers: Sequence[DraftNumber]) -> None:
        """Underline the *numbers*, whose offsets are into *text*, which the editor holds."""
        self._offsets = Offsets(text)
        at = self._offsets.of
        self._underliner.show_spans(
            [_Span(at(one.start), at(one.end), one.verdict) for one in numbers]
        )

    def dress(self) -> None:
        """Draw the lines anew in the colours of the theme."""
        self.setFont(self._theme.font(16))
        self._underliner.rehighlight()

    def select(self, number: DraftNumber) -> None:
        """Select a number and bring it into view."""
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.of(number.start))
        cursor.setPosition(self._offsets.of(number.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, and no files."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the plain text, whatever else there is with it."""
        if self.canInsertFromMimeData(source):
            self.textCursor().insertText(harmless(source.text()))
            self.ensureCursorVisible()
