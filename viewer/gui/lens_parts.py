"""What the lens is made of: lines that fit, steps with their signs, and runs of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QColor,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.content.lens import NUMBER, PLAIN, QUALIFIER, QUOTED
from viewer.gui.icons import icon
from viewer.gui.text import label, say, selectable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from viewer.content.lens import Run
    from viewer.content.lens_steps import Step
    from viewer.content.sources import Record
    from viewer.gui.theme import Theme

_SIGNS = {
    "holds": ("check", "good"),
    "broken": ("x", "doubtful"),
    "unread": ("circle-question-mark", "doubtful"),
    "absent": ("circle-dashed", "muted"),
    "none": ("minus", "muted"),
    "wrong": ("circle-alert", "doubtful"),
}
"""The shape of each kind of link, and of what is left out, and its colour; the words beside it say
the same."""
NAMES_WIDTH = 104
"""How wide the column of names is, px of the design."""


class Sign(QLabel):
    """The sign of a link; whoever can't see it is told by the words beside it."""

    def __init__(self, link: str, theme: Theme) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        name, tone = _SIGNS[link]
        side = theme.px(18)
        colour = getattr(theme.palette, tone)
        self.setPixmap(icon(name, colour).pixmap(QSize(side, side), self.devicePixelRatioF()))
        self.setFixedSize(side, side)


def step_rows(steps: Sequence[Step], theme: Theme) -> QWidget:
    """Give the steps as rows with a hairline under each."""
    rows = QWidget()
    column = QVBoxLayout(rows)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for step in steps:
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.px(7), 0, theme.px(7))
        row.setSpacing(theme.px(10))
        row.addWidget(Sign(step.link, theme), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(selectable(step.words, theme.font(14)), 1)
        column.addLayout(row)
        column.addWidget(hairline())
    return rows


def hairline() -> QFrame:
    """Give a line as wide as there is room."""
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line


def record_rows(records: Sequence[Record], theme: Theme) -> QWidget:
    """Give names and what they stand for in two columns."""
    rows = QWidget()
    grid = QGridLayout(rows)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(14))
    grid.setVerticalSpacing(theme.px(6))
    grid.setColumnMinimumWidth(0, theme.px(NAMES_WIDTH))
    grid.setColumnStretch(1, 1)
    for place, record in enumerate(records):
        name = selectable(record.name, theme.font(13), "muted")
        name.setFixedWidth(theme.px(NAMES_WIDTH))
        grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(
            selectable(record.value, theme.font(13)), place, 1, Qt.AlignmentFlag.AlignTop
        )
    return rows


class Section(QWidget):
    """Parts under a heading, with the space that sets them off from what is above."""

    def __init__(self, theme: Theme, *parts: QWidget) -> None:
        """Hold *parts*, the heading still empty."""
        super().__init__()
        self.heading = label("", theme.font(13, 600), "muted")
        self.heading.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(18), 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.heading)
        for part in parts:
            is_button = isinstance(part, QPushButton)
            column.addWidget(
                part, 0, Qt.AlignmentFlag.AlignLeft if is_button else Qt.AlignmentFlag(0)
            )

    def set_title(self, text: str) -> None:
        """Head the parts with *text*."""
        say(self.heading, text)
        self.heading.setVisible(bool(text))


class RunsView(QPlainTextEdit):
    """Text of a source as it stands, read only, with stretches of it set off by format."""

    def __init__(self, theme: Theme, *, is_around: bool) -> None:
        """Show nothing yet; *is_around* says whether more than the quotation will be shown."""
        super().__init__()
        self._theme, self._is_around = theme, is_around
        self._whole = ""
        self._marked: tuple[int, int] | None = None
        self.quotation = ""
        """What is set off as the quotation."""
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("runs")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(theme.px(10))
        self.setFont(theme.font(14))

    def show_runs(self, runs: Sequence[Run], direction: str) -> None:
        """Show *runs* one after another, and be where the quotation begins."""
        option = self.document().defaultTextOption()
        is_mirrored = direction == "rtl"
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight
        )
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.document().setDefaultTextOption(option)
        whole = "".join(run.text for run in runs)
        cursor = QTextCursor(self.document())
        if whole != self._whole:
            self._whole = whole
            self.setPlainText(whole)
            cursor = QTextCursor(self.document())
        elif self._marked is not None:
            self._select(cursor, *self._marked)
            cursor.setCharFormat(self._format(PLAIN))
        self._mark(cursor, runs)

    def _mark(self, cursor: QTextCursor, runs: Sequence[Run]) -> None:
        self._marked = None
        at = 0
        for run in runs:
            end = at + _length(run.text)
            if run.role != PLAIN:
                self._select(cursor, at, end)
                cursor.setCharFormat(self._format(run.role))
                self._marked = (self._marked[0] if self._marked else at, end)
            at = end
        self.quotation = "".join(run.text for run in runs if run.role != PLAIN)
        cursor.setPosition(self._marked[0] if self._marked else 0)
        self.setTextCursor(cursor)

    def _select(self, cursor: QTextCursor, start: int, end: int) -> None:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)

    def _format(self, role: str) -> QTextCharFormat:
        palette = self._theme.palette
        made = QTextCharFormat()
        is_words = role in (NUMBER, QUALIFIER)
        weight = 700 if is_words else 500 if role == QUOTED and self._is_around else 400
        made.setFont(self._theme.font(14, weight))
        made.setForeground(QColor(palette.muted if role == PLAIN else palette.ink))
        if is_words or (role == QUOTED and self._is_around):
            made.setBackground(QColor(palette.highlight))
        if role == NUMBER and self._is_around:
            made.setFontUnderline(True)
        return made

    def marked(self) -> tuple[int, int] | None:
        """Give where the quotation stands, in positions of the document; None where it does not."""
        return self._marked

    def bring_quotation_into_view(self) -> None:
        """Scroll so that the quotation is in the middle, as far as the text allows."""
        if self._marked is not None:
            self.centerCursor()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.bring_quotation_into_view()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bring_quotation_into_view()


class Quotation(RunsView):
    """A quotation by itself, as high as its lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, is_around=False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text is at this width."""
        super().resizeEvent(event)
        self._fit()

    def show_runs(self, runs: Sequence[Run], direction: str) -> None:
        super().show_runs(runs, direction)
        self._fit()

    def _fit(self) -> None:
        height, block = 0.0, self.document().begin()
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        # The first block has the margin above it; the one below the last is nobody's.
        height += self.document().documentMargin()
        self.setFixedHeight(round(height) + 2 * self.frameWidth() + 1)


def _length(text: str) -> int:
    """Give how many positions *text* takes in a document of Qt, which counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2
