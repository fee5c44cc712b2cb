"""A page of panels that scrolls up and down: what the tabs of charts and timelines are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from viewer.gui.charts.canvas import Canvas
from viewer.gui.charts.grid import PanelGrid

if TYPE_CHECKING:
    from viewer.gui.charts.panel import Panel
    from viewer.gui.theme import Theme


class PanelPage(QScrollArea):
    """Panels on the ground of the theme; one chart on it at a time has the keyboard."""

    chosen = Signal(str, str)
    """The id of a chart and the key of one of its items, clicked or entered."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self.setObjectName("ground")
        self.theme = theme
        self.canvases: list[Canvas[Any]] = []
        self._last: Canvas[Any] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The charts take the keyboard, one after the other; the page itself need not.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_panels(
        self, panels: list[Panel], *, right_to_left: bool, widest: int | None = None
    ) -> None:
        """Show *panels* in place of those before, from the top.

        None is wider than *widest*, px of the design.
        """
        page = QWidget()
        page.setObjectName("ground")
        page.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        grid = PanelGrid(page, self.theme, widest)
        for panel in panels:
            grid.addWidget(panel)
        self._last = None
        self.canvases = page.findChildren(Canvas)  # type: ignore[type-abstract]
        for canvas in self.canvases:
            canvas.walked_to.connect(self._follow)
        self.setWidget(page)
        self.verticalScrollBar().setValue(0)

    def copy_text(self) -> str:
        """Give the sentence of the bar or event the keyboard was at last, else nothing."""
        return self._last.copy_text() if self._last is not None else ""

    def _follow(self, place: QRect) -> None:
        """Scroll to the item that the keyboard came to."""
        canvas = self.sender()
        page = self.widget()
        if not isinstance(canvas, Canvas) or page is None:
            return
        self._last = canvas
        middle = canvas.mapTo(page, place.center())
        self.ensureVisible(middle.x(), middle.y(), 0, place.height())


def reference_marks(references: tuple[int, ...]) -> str:
    """Give the marks of sources, as they stand on the cards: [1] [2]."""
    return " ".join(f"[{number}]" for number in references)


def joined(*parts: str) -> str:
    """Give particulars one after another on a line, empty ones left out."""
    return " ·\N{NO-BREAK SPACE}".join(part for part in parts if part)
