"""A page of panels that scrolls up and down: what the tabs of charts and timelines are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from viewer.gui.charts.canvas import Canvas
from viewer.gui.charts.grid import PanelGrid

if TYPE_CHECKING:
    from viewer.content.left_out import Trouble
    from viewer.gui.charts.panel import Panel
    from viewer.gui.theme import Theme


class PanelPage(QScrollArea):
    """Panels on the ground of the theme; one chart on it at a time has the keyboard."""

    chosen = Signal(str, str)
    """The id of a chart and the key of one of its items, clicked or entered."""
    trouble_chosen = Signal(object)
    """The `Trouble` of something that is not shown, clicked twice or entered."""
    item_chosen = Signal(str)
    """The same item, by its key on the whole page."""
    item_reached = Signal(str)
    """The keyboard or the mouse has come to an item, by its key on the whole page."""
    menu_wanted = Signal(str, QPoint)
    """The menu of an item is asked for: its key on the whole page, and where on the screen."""

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
            canvas.chosen.connect(self._choose)
            canvas.menu_wanted.connect(self._ask_for_menu)
        self.setWidget(page)
        self.verticalScrollBar().setValue(0)

    def add_gap(self, panel: Panel, name: str, said: str, trouble: Trouble) -> None:
        """Put into *panel* what stands for something that is wrong."""
        from viewer.gui.charts.gap import Gap

        right_to_left = panel.layoutDirection() == Qt.LayoutDirection.RightToLeft
        gap = Gap(name, said, trouble, self.theme, right_to_left=right_to_left)
        gap.trouble_chosen.connect(self.trouble_chosen)
        panel.add(gap, 8)

    def copy_text(self) -> str:
        """Give the sentence of the bar or event the keyboard was at last, else nothing."""
        return self._last.copy_text() if self._last is not None else ""

    def items(self) -> tuple[str, ...]:
        """Give a name for each bar and event: which chart it is on, and its key there."""
        return tuple(name for names in self._names() for name in names)

    def chosen_item(self) -> str:
        """Give the name of the bar or event the keyboard was at last; empty before the first."""
        if self._last is None or self._last not in self.canvases:
            return ""
        names = self._names()[self.canvases.index(self._last)]
        return names[self._last.current] if 0 <= self._last.current < len(names) else ""

    def choose_item(self, name: str, *, focus: bool) -> None:
        """Let the keyboard come back to the bar or event *name*, and give it the *focus*."""
        items = self.items()
        _, _, key = name.partition("/")
        # Another chart may stand before it now; a chart that is gone has given the name away.
        name = name if name in items else next((n for n in items if n.endswith(f"/{key}")), "")
        aim = self.canvases[0] if self.canvases else None
        for canvas, names in zip(self.canvases, self._names(), strict=True):
            if name in names:
                self._last, canvas.current = canvas, names.index(name)
                aim = canvas
        if focus and aim is not None:
            aim.setFocus()

    def complete(self) -> None:
        """Do nothing: the charts are made in one go."""

    def _names(self) -> list[list[str]]:
        return [
            [f"{place}/{key}" for key in canvas.keys] for place, canvas in enumerate(self.canvases)
        ]

    def _follow(self, place: QRect) -> None:
        """Scroll to the item that the keyboard came to."""
        canvas = self.sender()
        page = self.widget()
        if not isinstance(canvas, Canvas) or page is None:
            return
        self._last = canvas
        middle = canvas.mapTo(page, place.center())
        self.ensureVisible(middle.x(), middle.y(), 0, place.height())
        self.item_reached.emit(self.current_key())

    def _choose(self, _key: str) -> None:
        self.item_chosen.emit(self.current_key())

    def _ask_for_menu(self, where: QPoint) -> None:
        self.menu_wanted.emit(self.current_key(), where)

    def current_key(self) -> str:
        """Give the key of the item the keyboard was at last; empty where it was at none."""
        canvas = self._last
        if canvas is None or not 0 <= canvas.current < len(canvas.item_keys):
            return ""
        return canvas.item_keys[canvas.current]

    def current_chart(self) -> str:
        """Give the id of the chart the keyboard was in at last; empty where it was in none."""
        return self._last.chart_id if self._last is not None else ""

    def go_to_item(self, key: str) -> None:
        """Come to an item, without the focus, and bring it into view; it may be in no chart."""
        for canvas in self.canvases:
            if key in canvas.item_keys:
                canvas.walk_to(list(canvas.item_keys).index(key))
                return

    def focus_item(self) -> None:
        """Give the focus to the chart the keyboard was at last, else to the first."""
        canvas = self._last or next(iter(self.canvases), None)
        if canvas is not None:
            canvas.setFocus()

    def mark_item(self, is_marked: bool) -> None:
        """Set off the item that is current from the others, or none any more."""
        for canvas in self.canvases:
            canvas.mark_current(is_marked and canvas is self._last)


def reference_marks(references: tuple[int, ...]) -> str:
    """Give the marks of sources, as they stand on the cards: [1] [2]."""
    return " ".join(f"[{number}]" for number in references)


def joined(*parts: str) -> str:
    """Give particulars one after another on a line, empty ones left out."""
    return " ·\N{NO-BREAK SPACE}".join(part for part in parts if part)
