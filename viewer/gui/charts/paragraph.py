"""A paragraph of plain text that is never cut: it breaks within words where it must."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from viewer.gui.charts.lettering import Lettering, Run
from viewer.gui.charts.placing import USUAL_WIDTH

if TYPE_CHECKING:
    from viewer.gui.theme import Theme


class Wording(NamedTuple):
    """How a paragraph is set: its size in px of the design, its weight, its colour."""

    size: int
    weight: int
    is_muted: bool


class Paragraph(QLabel):
    """A label for texts of a file.

    Qt's own labels break lines only between words, so that at 300 % a long word would be
    cut; and they align each text by its own direction rather than by the page's.
    """

    def __init__(
        self,
        text: str,
        wording: Wording,
        theme: Theme,
        *,
        right_to_left: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Show *text* on a page of this direction."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self._wording, self._theme, self._right_to_left = wording, theme, right_to_left
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lettering = self._set()
        theme.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Set the text again, in the colours and the size of the theme."""
        self._lettering = self._set()
        self.updateGeometry()
        self.update()

    def _set(self) -> Lettering:
        palette, wording = self._theme.palette, self._wording
        colour = QColor(palette.muted if wording.is_muted else palette.ink)
        font = self._theme.font(wording.size, wording.weight)
        return Lettering([Run(self.text(), font, colour)], right_to_left=self._right_to_left)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(self._lettering.wrap(width).height)

    def sizeHint(self) -> QSize:
        return QSize(USUAL_WIDTH, 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        self._lettering.wrap(self.width()).draw(QPainter(self), 0, 0)
