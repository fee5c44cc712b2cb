"""Plain text on charts: measured, wrapped, set in more than one weight or colour, drawn.

Qt's text layout is used directly, so that nothing a file says is ever read as mark-up, and
so that mixed directions come out as everywhere else in the window.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

_UNBOUNDED = 1e6
_ISOLATES = "\u2066\u2067\u2068"
_END_OF_ISOLATE = "\u2069"


class Run(NamedTuple):
    """A stretch of text in one font and colour."""

    text: str
    font: QFont
    colour: QColor


def reads_right_to_left(text: str, otherwise: bool) -> bool:
    """Say whether a paragraph reads from the right, by its first letter with a direction.

    What stands in isolation does not count (rule P2 of the Unicode bidirectional algorithm);
    a text of digits alone reads *otherwise*, as the page around it does.
    """
    depth = 0
    for letter in text:
        if letter in _ISOLATES:
            depth += 1
        elif letter == _END_OF_ISOLATE:
            depth = max(0, depth - 1)
        elif not depth:
            direction = unicodedata.bidirectional(letter)
            if direction in {"R", "AL"}:
                return True
            if direction == "L":
                return False
    return otherwise


class Lettering:
    """A paragraph, laid out in lines.

    It starts as one line of `natural_width`; `wrap` breaks it into lines.
    """

    def __init__(self, runs: Sequence[Run], *, right_to_left: bool = False) -> None:
        """Take the text in *runs*; *right_to_left* is the direction of the page."""
        self.text = "".join(run.text for run in runs)
        self._page_from_right = right_to_left
        self._reads_from_right = reads_right_to_left(self.text, right_to_left)
        self._layout = QTextLayout(self.text, runs[0].font)
        self._layout.setFormats(_formats(runs))
        self._layout.setCacheEnabled(True)
        self._is_to_the_end = False
        self._layout.setTextOption(self._option())
        self.lines = 0
        self.width = self.height = 0.0
        self.natural_width = self._break(_UNBOUNDED)
        if right_to_left:
            self.wrap(self.natural_width)
        else:
            # The one line stands at the left as it would in a box of its own width.
            self.width = max(1.0, self.natural_width)

    def wrap(self, width: float, *, to_the_end: bool = False) -> Lettering:
        """Break the text into lines no wider than *width* px, within words only if it must.

        The lines are set against the side where the page begins, or against the other one.
        """
        width = max(1.0, float(ceil(width)))
        if width != self.width or to_the_end != self._is_to_the_end:
            self.width, self._is_to_the_end = width, to_the_end
            self._layout.setTextOption(self._option())
            self._break(width)
        return self

    def _option(self) -> QTextOption:
        is_at_the_right = self._page_from_right != self._is_to_the_end
        return _option(self._reads_from_right, is_at_the_right)

    def _break(self, width: float) -> float:
        """Make the lines, and give the width of the widest."""
        widest = height = 0.0
        self.lines = 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
            widest = max(widest, line.naturalTextWidth())
            self.lines += 1
        self._layout.endLayout()
        self.height = float(ceil(height))
        return float(ceil(widest))

    @property
    def baseline(self) -> float:
        """How far the first line's baseline lies below the top."""
        return self._layout.lineAt(0).ascent() if self.lines else 0.0

    def inked(self) -> QRectF:
        """Give the rectangle that the lines really fill, from the top left of the box."""
        filled = QRectF()
        for place in range(self.lines):
            filled = filled.united(self._layout.lineAt(place).naturalTextRect())
        return filled

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw the text with the top left of its box at this place."""
        self._layout.draw(painter, QPointF(left, top))


@cache
def _option(reads_from_right: bool, is_at_the_right: bool) -> QTextOption:
    """Give how paragraphs are broken and against which side their lines are set."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if reads_from_right else Qt.LayoutDirection.LeftToRight
    )
    side = Qt.AlignmentFlag.AlignRight if is_at_the_right else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return option


def _formats(runs: Sequence[Run]) -> list[QTextLayout.FormatRange]:
    """Give the fonts and colours of the runs, by their places in the whole text in UTF-16."""
    ranges = []
    start = 0
    for run in runs:
        piece = QTextLayout.FormatRange()
        piece.start = start
        piece.length = len(run.text.encode("utf-16-le")) // 2
        style = QTextCharFormat()
        style.setFont(run.font)
        style.setForeground(run.colour)
        piece.format = style
        start += piece.length
        ranges.append(piece)
    return ranges
