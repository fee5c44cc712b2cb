"""The words of a bar chart, set in type but not yet in their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor

from viewer.gui.charts.colours import legible_on, series_colour
from viewer.gui.charts.lettering import Lettering, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.content.bars import Bar, BarChart, Row
    from viewer.gui.theme import Theme


class RowWords(NamedTuple):
    """A category and the words of its bars."""

    row: Row
    category: Lettering
    labels: tuple[Lettering, ...]
    """One for each bar, in the same order."""


def rows_with_bars(chart: BarChart) -> tuple[Row, ...]:
    """Give the categories that have a bar; the others are said in words under the chart."""
    return tuple(row for row in chart.rows if any(bar.is_drawn for bar in row.bars))


class BarWords:
    """All words of one chart; made anew when the size or the colours of the text change."""

    def __init__(self, chart: BarChart, theme: Theme, *, right_to_left: bool) -> None:
        """Set all words of *chart* in lines of their natural length."""
        self.chart, self.unit = chart, theme.zoom
        self.is_grouped = len(chart.series) > 1 and not chart.stacked
        self._theme, self._right_to_left = theme, right_to_left
        self._ink, self._muted = QColor(theme.palette.ink), QColor(theme.palette.muted)
        self._quiet = theme.font(13, 400)
        plain = theme.font(15, 400)
        self.rows = tuple(
            RowWords(
                row,
                self._set([Run(row.label, plain, self._ink)]),
                tuple(self._label(bar) for bar in row.bars),
            )
            for row in rows_with_bars(chart)
        )
        self.ticks = tuple(
            self._set([Run(tick.label, self._quiet, self._muted)]) for tick in chart.ticks
        )

    def _set(self, runs: Sequence[Run]) -> Lettering:
        return Lettering([run for run in runs if run.text], right_to_left=self._right_to_left)

    def _label(self, bar: Bar) -> Lettering:
        """Set what stands at a bar's end: its value in bold, its qualifier and status muted."""
        before, value, after = bar.words.partition(bar.value)
        if not bar.is_drawn or not value:
            return self._set([Run(bar.words, self._quiet, self._muted)])
        return self._set(
            [
                Run(before, self._quiet, self._muted),
                Run(value, self._theme.font(13 if self.is_grouped else 15, 600), self._ink),
                Run(after, self._quiet, self._muted),
            ]
        )

    def on_segment(self, bar: Bar) -> Lettering:
        """Set a value that stands on its own bar, in a colour that is legible there."""
        colour = legible_on(series_colour(self._theme, bar.series))
        return self._set([Run(bar.words, self._theme.font(15, 600), colour)])

    def with_series(self, bar: Bar) -> Lettering:
        """Set a value after the name of its series, for where it can't stand on its bar."""
        name = self.chart.series[bar.series] if self.chart.series else ""
        return self._set(
            [
                Run(f"{name} " if name else "", self._quiet, self._muted),
                Run(bar.words, self._theme.font(13, 600), self._ink),
            ]
        )
