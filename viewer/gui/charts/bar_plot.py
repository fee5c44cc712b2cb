"""The bars of one chart, drawn in a pyqtgraph view box as a single item."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPen

from viewer.content.bars import CLOSED, RANGE
from viewer.content.sources import bar_key
from viewer.gui.charts.bar_axis import Side, is_below_zero, range_of
from viewer.gui.charts.bar_layout import BarLayout, BarLayouter
from viewer.gui.charts.bar_words import rows_with_bars
from viewer.gui.charts.canvas import Canvas, ChartItem
from viewer.gui.charts.colours import hairline, series_colour
from viewer.gui.charts.marks import Fill, draw_bar, draw_range, turned

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from viewer.content.bars import Bar, BarChart
    from viewer.gui.charts.bar_layout import PlacedBar, PlacedRow
    from viewer.gui.charts.placing import Placed
    from viewer.gui.theme import Theme


class BarsItem(ChartItem[BarLayout]):
    """All bars of a chart, with their axis, their ends and their words."""

    def __init__(self, chart: BarChart, theme: Theme, *, right_to_left: bool) -> None:
        super().__init__(right_to_left=right_to_left)
        self._chart, self._theme = chart, theme

    def drawn_bars(self) -> list[tuple[str, QRectF]]:
        """Give each bar's key and where it lies on the canvas, in px, from its start to its value.

        The marks that qualify the value (fades, chevrons, ranges) are not counted, and a bar
        too short to be seen has its true length, though a hairline is drawn for it.
        """
        return [
            (placed.bar.key, self._from_start_to_value(placed))
            for row in self._rows()
            for placed in row.bars
            if placed.bar.is_drawn
        ]

    def drawn_texts(self) -> list[tuple[str, QRectF]]:
        """Give each text on the canvas and the rectangle its letters fill, in px."""
        placed = [row.category for row in self._rows()]
        placed += [bar.label for row in self._rows() for bar in row.bars]
        if self.layout is not None:
            placed += [tick.label for tick in self.layout.ticks if tick.label]
        return [(one.text.text, self.filled_by(one)) for one in placed]

    def place_of(self, index: int) -> QRectF:
        """Give where a bar and its value are drawn, in px; bars count from the top."""
        bars = [placed for row in self._rows() for placed in row.bars]
        if not 0 <= index < len(bars):
            return QRectF()
        placed = bars[index]
        around = self._from_start_to_value(placed)
        return around if placed.is_on_bar else around.united(self.mirrored(placed.label.box))

    def draw(self, painter: QPainter, layout: BarLayout, exposed: QRectF) -> None:
        self._draw_axis(painter, layout)
        rows = layout.rows
        first = max(0, bisect_right(rows, exposed.top(), key=_row_top) - 1)
        last = bisect_left(rows, exposed.bottom(), key=_row_top)
        for row in rows[first:last]:
            self._write_on_ground(painter, row.category)
            for placed in row.bars:
                self._draw_bar(painter, placed)

    def _rows(self) -> tuple[PlacedRow, ...]:
        return self.layout.rows if self.layout is not None else ()

    def _from_start_to_value(self, placed: PlacedBar) -> QRectF:
        bar = placed.bar
        return self.on_canvas(QRectF(bar.start, placed.top, bar.end - bar.start, placed.height))

    def _draw_axis(self, painter: QPainter, layout: BarLayout) -> None:
        top, bottom = layout.lines
        faint, clear = hairline(self._theme), QColor(self._theme.palette.muted)
        for tick in layout.ticks:
            x = self._crisp(tick.fraction)
            is_zero = tick.fraction == self._chart.zero
            painter.setPen(QPen(clear if is_zero else faint, 1))
            if is_zero and not tick.fraction and layout.side is not Side.BESIDE:
                self._draw_zero_beside_bars(painter, layout, x)
            else:
                painter.drawLine(QPointF(x, top), QPointF(x, bottom))
            if tick.label is not None:
                self.write(painter, tick.label)

    def _draw_zero_beside_bars(self, painter: QPainter, layout: BarLayout, x: float) -> None:
        """Draw zero where it lies at the edge under words: along the bars alone."""
        for row in layout.rows:
            first, last = row.bars[0], row.bars[-1]
            painter.drawLine(QPointF(x, first.top), QPointF(x, last.top + last.height))

    def _write_on_ground(self, painter: QPainter, placed: Placed) -> None:
        """Write words that the axis' lines must not run through."""
        margin = 3 * self._theme.zoom
        ground = self.filled_by(placed).adjusted(-margin, 0, margin, 0)
        painter.fillRect(ground, QColor(self._theme.palette.surface))
        self.write(painter, placed)

    def _crisp(self, fraction: float) -> float:
        """Give the middle of the pixel that a fraction of the axis falls on."""
        return int(self.on_canvas(QRectF(fraction, 0, 0, 0)).left()) + 0.5

    def _draw_bar(self, painter: QPainter, placed: PlacedBar) -> None:
        bar = placed.bar
        if bar.is_drawn and bar.end == bar.start and bar.end_mark == CLOSED:
            self._draw_nothing(painter, placed)
        elif bar.is_drawn:
            self._draw_length(painter, placed)
        if not placed.is_on_bar:
            self._write_on_ground(painter, placed.label)
            return
        self._clear_pattern(painter, placed)
        self.write(painter, placed.label)

    def _draw_length(self, painter: QPainter, placed: PlacedBar) -> None:
        bar = placed.bar
        start = self.on_canvas(QRectF(bar.start, 0, 0, 0)).left()
        to_the_left = is_below_zero(bar) != self.right_to_left
        with turned(painter, start, placed.top, to_the_left=to_the_left):
            if bar.end_mark == RANGE:
                sign = -1 if is_below_zero(bar) else 1
                length = self.on_canvas(QRectF(0, 0, 1, 0)).width() * sign
                nearer, farther = sorted(
                    (fraction - bar.start) * length for fraction in range_of(bar)
                )
                draw_range(painter, nearer, farther, placed.height, self._fill(bar))
            else:
                length = self._from_start_to_value(placed).width()
                draw_bar(painter, length, placed.height, bar.end_mark, self._fill(bar))
            if self._chart.stacked and bar.start != self._chart.zero:
                # A seam, so that neighbours of like lightness stay apart.
                painter.fillRect(
                    QRectF(0, 0, self._theme.zoom, placed.height),
                    QColor(self._theme.palette.surface),
                )

    def _draw_nothing(self, painter: QPainter, placed: PlacedBar) -> None:
        """Draw a value of zero: a tick on the zero line as high as a bar."""
        x = self._crisp(placed.bar.start)
        painter.setPen(QPen(series_colour(self._theme, placed.bar.series), 2 * self._theme.zoom))
        painter.drawLine(QPointF(x, placed.top), QPointF(x, placed.top + placed.height))

    def _clear_pattern(self, painter: QPainter, placed: PlacedBar) -> None:
        """Lay the plain colour under words that stand on a patterned segment."""
        bar = self._from_start_to_value(placed)
        words = self.filled_by(placed.label).adjusted(-3, 0, 3, 0)
        under = QRectF(words.left(), bar.top(), words.width(), bar.height())
        painter.fillRect(under.intersected(bar), series_colour(self._theme, placed.bar.series))

    def _fill(self, bar: Bar) -> Fill:
        return Fill(
            series_colour(self._theme, bar.series),
            QColor(self._theme.palette.surface),
            self._theme.zoom,
            bar.series,
        )


def _row_top(row: PlacedRow) -> float:
    return row.top


class BarPlot(Canvas[BarLayout]):
    """A bar chart as a widget; the bars are its items, from the top."""

    item: BarsItem

    def __init__(
        self, chart: BarChart, theme: Theme, *, right_to_left: bool, parent: QWidget | None = None
    ) -> None:
        """Show the bars of *chart*; its titles, notes and undrawn values stand around it.

        Raises `ValueError` where a bar has no finite place.
        """
        self._make_layouter = partial(BarLayouter, chart, right_to_left=right_to_left)
        self._layouter = self._make_layouter(theme)
        item = BarsItem(chart, theme, right_to_left=right_to_left)
        super().__init__(theme, item, (chart.title, chart.alt), parent)
        bars = [bar for row in rows_with_bars(chart) for bar in row.bars]
        self.keys = [bar.key for bar in bars]
        self.chart_id = chart.id
        self.item_keys = [bar_key(chart.id, bar.key) for bar in bars]
        self.sentences = [bar.sentence for bar in bars]

    def lay_out(self, width: float) -> BarLayout:
        return self._layouter.at(width)

    def refresh(self) -> None:
        self._layouter = self._make_layouter(self.theme)
        super().refresh()

    def place_of(self, index: int) -> QRect:
        return self.item.place_of(index).toAlignedRect()
