"""A card with a chart in it: titles, the chart, its key, and what is said around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from viewer.gui.charts.paragraph import Paragraph, Wording
from viewer.gui.charts.placing import MARGIN, USUAL_WIDTH

if TYPE_CHECKING:
    from viewer.gui.theme import Theme

_PADDING = 20


TITLE = Wording(17, 600, is_muted=False)
SUBTITLE = Wording(15, 400, is_muted=False)
REMARK = Wording(13, 400, is_muted=True)
HEADING = Wording(13, 600, is_muted=True)
EVENT = Wording(15, 500, is_muted=False)
STATEMENT = Wording(13, 400, is_muted=False)


class _Box(NamedTuple):
    """A part of a panel, and its room above and at its sides, px of the design."""

    layout: QVBoxLayout
    above: int
    side: int

    def fit(self, unit: float) -> None:
        side = round(self.side * unit)
        self.layout.setContentsMargins(side, round(self.above * unit), side, 0)


class Panel(QFrame):
    """A card of the theme's surface that grows with what is put into it, from top to bottom."""

    def __init__(self, theme: Theme, *, right_to_left: bool, parent: QWidget | None = None) -> None:
        """Make an empty card for a page of this direction."""
        super().__init__(parent)
        self.setObjectName("panel")
        self._theme, self._right_to_left = theme, right_to_left
        self._boxes: list[_Box] = []
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self.refresh()
        theme.changed.connect(self.refresh)

    def add_text(self, text: str, wording: Wording, space: int = 0) -> None:
        """Add a paragraph, *space* px of the design below what is above it; none if empty."""
        if not text:
            return
        self.add(Paragraph(text, wording, self._theme, right_to_left=self._right_to_left), space)

    def add(self, part: QWidget, space: int = 0, *, is_indented: bool = True) -> None:
        """Add a widget, *space* px of the design below what is above it.

        A chart is not indented: it keeps room at its sides itself.
        """
        box = QVBoxLayout()
        box.addWidget(part)
        self._column.addLayout(box)
        self._boxes.append(_Box(box, space, MARGIN if is_indented else 0))
        self._boxes[-1].fit(self._theme.zoom)

    def finish(self) -> None:
        """Let the card be higher than its content, where a neighbour is."""
        self._column.addStretch(1)

    def refresh(self) -> None:
        """Set everything again, in the colours and the size of the theme."""
        unit = self._theme.zoom
        edge = round((_PADDING - MARGIN) * unit)
        self._column.setContentsMargins(edge, round(_PADDING * unit), edge, round(_PADDING * unit))
        for box in self._boxes:
            box.fit(unit)

    def sizeHint(self) -> QSize:
        return QSize(USUAL_WIDTH, 1)
