"""Loads everything that charts need, ahead of the first click on their tabs."""

from __future__ import annotations


def preload() -> None:
    """Import the tabs of charts and timelines, and pyqtgraph with them.

    Call it while the program is idle: a quarter of a second the first time, nothing afterwards.
    """
    from viewer.gui.charts.bar_charts_tab import BarChartsTab  # noqa: F401
    from viewer.gui.charts.timeline_tab import TimelineTab  # noqa: F401
