"""The tab of one timeline: its events on an axis, and under it those without a date."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from viewer.gui.charts.key import Key
from viewer.gui.charts.panel import EVENT, HEADING, REMARK, SUBTITLE, TITLE, Panel
from viewer.gui.charts.panel_page import PanelPage, joined, reference_marks
from viewer.gui.charts.samples import timeline_entries
from viewer.gui.charts.timeline_plot import TimelinePlot

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from viewer.content.timeline import TimelineChart
    from viewer.gui.theme import Theme


class TimelineTab(PanelPage):
    """Shows one timeline; knows neither the window nor the other tabs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty tab."""
        super().__init__(theme, parent)
        self.verticalScrollBar().valueChanged.connect(self._keep_axis_in_sight)
        self.verticalScrollBar().rangeChanged.connect(self._keep_axis_in_sight)

    def show_timeline(self, chart: TimelineChart, direction: str) -> None:
        """Show *chart* in place of the one before; *direction* is "ltr" or "rtl"."""
        right_to_left = direction == "rtl"
        self.show_panels([self._panel(chart, right_to_left)], right_to_left=right_to_left)

    def _panel(self, chart: TimelineChart, right_to_left: bool) -> Panel:
        panel = Panel(self.theme, right_to_left=right_to_left)
        marks = reference_marks(chart.references)
        below = chart.subtitle if chart.note else joined(chart.subtitle, marks)
        panel.add_text(chart.title, TITLE)
        panel.add_text(below, SUBTITLE if chart.subtitle else REMARK, 2)
        if chart.entries:
            plot = TimelinePlot(chart, self.theme, right_to_left=right_to_left)
            plot.chosen.connect(partial(self.chosen.emit, chart.id))
            plot.moved.connect(self._keep_axis_in_sight)
            panel.add(plot, 9, is_indented=False)
        if chart.key:
            panel.add(Key(timeline_entries(chart), self.theme, right_to_left=right_to_left), 9)
        panel.add_text(chart.undated_title, HEADING, 16)
        for entry in chart.undated:
            panel.add_text(entry.label, EVENT, 6)
            for remark in entry.remarks:
                panel.add_text(remark, REMARK, 1)
        panel.add_text(chart.left_out_title, HEADING, 16)
        for entry in chart.left_out:
            if entry.trouble is not None:
                name = joined(entry.mark, entry.label)
                self.add_gap(panel, name, entry.sentence, entry.trouble)
        panel.add_text(joined(chart.note, marks) if chart.note else "", REMARK, 16)
        panel.finish()
        return panel

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_axis_in_sight()

    def _keep_axis_in_sight(self) -> None:
        for canvas in self.canvases:
            if isinstance(canvas, TimelinePlot):
                bottom = canvas.mapFrom(self.viewport(), QPoint(0, self.viewport().height()))
                canvas.see_to(float(bottom.y()))
