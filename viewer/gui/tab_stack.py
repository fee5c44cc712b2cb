"""The tabs of a sheet, each made when it is first shown: the charts cost an import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtWidgets import QStackedWidget, QWidget

from viewer.content.page import CHARTS, FIGURES, TIMELINE
from viewer.gui.figures_tab import FiguresTab

if TYPE_CHECKING:
    from viewer.content.page import Page, Section
    from viewer.gui.theme import Theme


class Tab(Protocol):
    """What is asked of every tab."""

    def copy_text(self) -> str:
        """Give what a copy should hold; empty where nothing is chosen."""


class TabStack(QStackedWidget):
    """Holds the tabs of one page and shows one of them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin without a page."""
        super().__init__(parent)
        self._theme = theme
        self._page: Page | None = None
        self._made: dict[str, QWidget] = {}

    def show_page(self, page: Page) -> None:
        """Let go of the tabs of the page before, and make those of *page* as they are asked for."""
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
        self.setCurrentWidget(self._made[key])

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
