"""The tabs of a sheet, each made when it is first shown: the charts cost an import."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QStackedWidget, QWidget

from viewer.content.page import CHARTS, FIGURES, TIMELINE
from viewer.gui.figures_tab import FiguresTab

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar

    from viewer.content.page import Page, Section
    from viewer.gui.theme import Theme


class Tab(Protocol):
    """What is asked of every tab."""

    def copy_text(self) -> str:
        """Give what a copy should hold; empty where nothing is chosen."""


class _Place(NamedTuple):
    """Where a reader was, so that the same place is found on another page or at another zoom."""

    tab: str
    scrolled: float
    """How far down, as a part of all there is to scroll."""
    card: str
    """The id of the card the Tab key reaches; empty on other tabs."""
    had_focus: bool


class TabStack(QStackedWidget):
    """Holds the tabs of one page and shows one of them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin without a page."""
        super().__init__(parent)
        self._theme = theme
        self._page: Page | None = None
        self._made: dict[str, QWidget] = {}
        self._left: _Place | None = None

    def show_page(self, page: Page) -> None:
        """Let go of the tabs of the page before, and make those of *page* as they are asked for.

        The tab that is shown again is scrolled to where it was, with the focus where it was.
        """
        self._left = self._place()
        for old in self._made.values():
            self.removeWidget(old)
            old.deleteLater()
        self._made = {}
        self._page = page

    def show_tab(self, place: int) -> None:
        """Show the tab at *place*, counted from 0; a place without a tab is passed over."""
        if self._page is None or not 0 <= place < len(self._page.sections):
            return
        section = self._page.sections[place]
        key = f"{section.kind}:{section.id}"
        if key not in self._made:
            self._made[key] = self._tab(section, self._page)
            self.addWidget(self._made[key])
            if self._left is not None and self._left.tab == key:
                # Once it is laid out: before, there is nothing to scroll.
                QTimer.singleShot(0, partial(self._return_to, self._left, self._made[key]))
                self._left = None
        self.setCurrentWidget(self._made[key])

    def _place(self) -> _Place | None:
        shown = self.currentWidget()
        key = next((key for key, tab in self._made.items() if tab is shown), "")
        if not isinstance(shown, QAbstractScrollArea) or not key:
            return None
        bar = shown.verticalScrollBar()
        card, had_focus = "", False
        if isinstance(shown, FiguresTab) and shown.grid and shown.grid.current:
            card, had_focus = shown.grid.current.card.id, shown.grid.current.hasFocus()
        return _Place(key, bar.value() / max(bar.maximum(), 1), card, had_focus)

    def _return_to(self, place: _Place, tab: QWidget) -> None:
        if self._made.get(place.tab) is not tab or not isinstance(tab, QAbstractScrollArea):
            return  # another page has come in between
        if isinstance(tab, FiguresTab) and place.card:
            tab.go_to_card(place.card, focus=place.had_focus)
        bar = tab.verticalScrollBar()
        scroll = partial(_scroll, bar, place.scrolled)
        if bar.maximum():
            scroll()
        else:
            from PySide6.QtCore import Qt

            bar.rangeChanged.connect(scroll, Qt.ConnectionType.SingleShotConnection)

    def focus_first(self) -> None:
        """Give the focus to what is read first, where that is the key figures."""
        shown = self.currentWidget()
        if isinstance(shown, FiguresTab):
            shown.focus_first()

    def copy_text(self) -> str:
        """Give what is chosen in the tab that is shown; empty where nothing is."""
        shown = self.currentWidget()
        return cast("Tab", shown).copy_text() if shown is not None else ""

    def _tab(self, section: Section, page: Page) -> QWidget:
        if section.kind == FIGURES:
            figures = FiguresTab(self._theme, self)
            figures.show_page(page)
            return figures
        if section.kind == TIMELINE:
            from viewer.gui.charts.timeline_tab import TimelineTab

            timeline = TimelineTab(self._theme, self)
            chart = next(one for one in page.timelines if one.id == section.id)
            timeline.show_timeline(chart, page.direction)
            return timeline
        if section.kind == CHARTS:
            from viewer.gui.charts.bar_charts_tab import BarChartsTab

            charts = BarChartsTab(self._theme, self)
            charts.show_charts(page)
            return charts
        from viewer.gui.sources_tab import SourcesTab

        sources = SourcesTab(self._theme, self)
        sources.show_page(page)
        return sources


def _scroll(bar: QScrollBar, part: float, *_range: int) -> None:
    bar.setValue(round(part * bar.maximum()))
