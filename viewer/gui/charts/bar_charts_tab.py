"""The tab of bar charts: every chart of a sheet as a panel on one page that scrolls."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from viewer.gui.charts.bar_plot import BarPlot
from viewer.gui.charts.bar_words import rows_with_bars
from viewer.gui.charts.key import Key
from viewer.gui.charts.panel import HEADING, REMARK, STATEMENT, SUBTITLE, TITLE, Panel
from viewer.gui.charts.panel_page import PanelPage, joined, reference_marks
from viewer.gui.charts.samples import bar_entries, series_entries

if TYPE_CHECKING:
    from viewer.content.bars import BarChart
    from viewer.content.page import Page


_WIDEST = 1240
"""Bars longer than this are not easier to compare; px of the design."""


class BarChartsTab(PanelPage):
    """Shows the bar charts of a page; knows neither the window nor the other tabs."""

    def show_charts(self, page: Page) -> None:
        """Show the charts of *page* in place of those shown before."""
        right_to_left = page.direction == "rtl"
        self.show_panels(
            [self._panel(chart, right_to_left) for chart in page.charts],
            right_to_left=right_to_left,
            widest=_WIDEST,
        )

    def _panel(self, chart: BarChart, right_to_left: bool) -> Panel:
        panel = Panel(self.theme, right_to_left=right_to_left)
        panel.add_text(chart.title, TITLE)
        if chart.trouble is not None:
            self.add_gap(panel, "", chart.note, chart.trouble)
            panel.finish()
            return panel
        panel.add_text(chart.subtitle, SUBTITLE, 2)
        panel.add_text(joined(chart.scale, reference_marks(chart.references)), REMARK, 4)
        if chart.series:
            names = Key(series_entries(chart), self.theme, right_to_left=right_to_left)
            panel.add(names, 12)
        if rows_with_bars(chart):
            plot = BarPlot(chart, self.theme, right_to_left=right_to_left)
            plot.chosen.connect(partial(self.chosen.emit, chart.id))
            panel.add(plot, 9, is_indented=False)
        if chart.key:
            panel.add(Key(bar_entries(chart), self.theme, right_to_left=right_to_left), 5)
        panel.add_text(chart.undrawn_title, HEADING, 12)
        for sentence in chart.undrawn:
            panel.add_text(sentence, STATEMENT, 2)
        panel.add_text(chart.order, REMARK, 12)
        panel.add_text(chart.note, REMARK, 2 if chart.order else 12)
        panel.finish()
        return panel
