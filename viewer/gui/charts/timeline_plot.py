"""The events of a timeline, drawn in a pyqtgraph view box as a single item."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QColor, QPen

from viewer.content.sources import event_key
from viewer.gui.charts.canvas import Canvas, ChartItem
from viewer.gui.charts.colours import hairline, series_colour, tint
from viewer.gui.charts.marks import Fill, draw_span, reach, turned
from viewer.gui.charts.timeline_layout import SPAN, Lane, TimelineLayout, TimelineLayouter, words_on

if TYPE_CHECKING:
    from PySide6.QtGui import QMoveEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from viewer.content.timeline import TimelineChart
    from viewer.gui.charts.timeline_layout import PlacedMark
    from viewer.gui.theme import Theme


class TimelineItem(ChartItem[TimelineLayout]):
    """All events of a timeline in their lanes, the eras behind them, and the axis below."""

    def __init__(self, chart: TimelineChart, theme: Theme, *, right_to_left: bool) -> None:
        super().__init__(right_to_left=right_to_left)
        self._chart, self._theme = chart, theme
        self.seen_to = float("inf")
        """How far down the canvas is seen, in px: the axis is drawn no lower."""

    def drawn_marks(self) -> list[tuple[str, str, QRectF]]:
        """Give event, role and rectangle of each date, on the canvas in px, as its days lie.

        What is shorter than can be seen is drawn wider; fades and arrows are not counted.
        """
        high = SPAN * self._theme.zoom
        return [
            (lane.entry.id, placed.mark.role, self._from_day_to_day(placed, high))
            for lane in self._lanes()
            for placed in lane.marks
        ]

    def drawn_texts(self) -> list[tuple[str, QRectF]]:
        """Give each text on the canvas and the rectangle its letters fill, in px."""
        if self.layout is None:
            return []
        placed = [text for lane in self._lanes() for text in (*lane.texts, *lane.questions)]
        placed += [band.label for band in self.layout.bands]
        placed += [tick.label for tick in self.layout.ticks if tick.label]
        return [(one.text.text, self.filled_by(one)) for one in placed]

    def place_of(self, index: int) -> QRectF:
        """Give where an event, its marks and its words, is drawn, in px."""
        lanes = self._lanes()
        return self._around(lanes[index]) if 0 <= index < len(lanes) else QRectF()

    def draw(self, painter: QPainter, layout: TimelineLayout, exposed: QRectF) -> None:
        lanes = layout.lanes
        first = max(0, bisect_right(lanes, exposed.top(), key=_lane_top) - 1)
        last = bisect_left(lanes, exposed.bottom(), key=_lane_top)
        self._draw_bands(painter, layout)
        self._draw_hairlines(painter, layout, lanes[first:last], exposed)
        for lane in lanes[first:last]:
            self._draw_lane(painter, lane)
        self._draw_axis(painter, layout)

    def _lanes(self) -> tuple[Lane, ...]:
        return self.layout.lanes if self.layout is not None else ()

    def _from_day_to_day(self, placed: PlacedMark, height: float) -> QRectF:
        begin, end = placed.mark.begin.at, placed.mark.end.at
        return self.on_canvas(QRectF(begin, placed.top, end - begin, height))

    def _around(self, lane: Lane) -> QRectF:
        unit = self._theme.zoom
        around = words_on(lane)
        for placed in lane.marks:
            left, right = reach(placed.span, unit)
            around = around.united(QRectF(left, placed.top, right - left, SPAN * unit))
        return self.mirrored(around)

    def _draw_bands(self, painter: QPainter, layout: TimelineLayout) -> None:
        for band in layout.bands:
            area = QRectF(band.begin, 0, band.end - band.begin, layout.axis_top)
            painter.fillRect(self.mirrored(area), tint(self._theme))
        for band in layout.bands:
            self.write(painter, band.label)

    def _draw_hairlines(
        self,
        painter: QPainter,
        layout: TimelineLayout,
        lanes: tuple[Lane, ...],
        exposed: QRectF,
    ) -> None:
        """Draw a faint line up from each tick and along each era, but through no words."""
        margin = 3 * self._theme.zoom
        texts = [band.label for band in layout.bands]
        texts += [text for lane in lanes for text in lane.texts]
        words = [self.filled_by(text).adjusted(-margin, 0, margin, 0) for text in texts]
        begin = layout.lanes[0].top if layout.lanes else 0.0
        lines = {int(self.x_of(tick.at)): begin for tick in layout.ticks}
        for band in layout.bands:
            lines |= {int(self.x_of(edge)): 0.0 for edge in (band.begin, band.end)}
        bottom = min(layout.axis_top, exposed.bottom() + 1)
        painter.setPen(QPen(hairline(self._theme), 1))
        for place, highest in lines.items():
            x, top = place + 0.5, max(highest, exposed.top() - 1)
            for box in words:
                if box.left() <= x <= box.right():
                    painter.drawLine(QPointF(x, top), QPointF(x, max(top, box.top())))
                    top = max(top, box.bottom())
            painter.drawLine(QPointF(x, top), QPointF(x, max(top, bottom)))

    def _draw_lane(self, painter: QPainter, lane: Lane) -> None:
        fill = Fill(
            series_colour(self._theme, 0), QColor(self._theme.palette.surface), self._theme.zoom
        )
        self._join_marks(painter, lane)
        origin = self.canvas_width if self.right_to_left else 0.0
        for placed in lane.marks:
            with turned(painter, origin, placed.top, to_the_left=self.right_to_left):
                draw_span(painter, placed.span, SPAN * self._theme.zoom, fill)
        for text in (*lane.texts, *lane.questions):
            self.write(painter, text)

    def _join_marks(self, painter: QPainter, lane: Lane) -> None:
        """Draw a thin line from when something happened to when it was announced."""
        if len(lane.marks) < 2:
            return
        one, other = (reach(placed.span, self._theme.zoom) for placed in lane.marks[:2])
        begin, end = sorted((min(one[1], other[1]), max(one[0], other[0])))
        y = lane.marks[0].top + SPAN * self._theme.zoom / 2
        painter.setPen(QPen(QColor(self._theme.palette.muted), self._theme.zoom))
        painter.drawLine(QPointF(self.x_of(begin), y), QPointF(self.x_of(end), y))

    def _draw_axis(self, painter: QPainter, layout: TimelineLayout) -> None:
        """Draw the axis below the lanes, or at the lowest place that is seen of them."""
        unit = self._theme.zoom
        raised = max(0.0, layout.height - self.seen_to)
        top = layout.axis_top - raised
        if raised:
            painter.fillRect(
                QRectF(0, top, self.canvas_width, layout.height - layout.axis_top),
                QColor(self._theme.palette.surface),
            )
        painter.setPen(QPen(QColor(self._theme.palette.muted), 1))
        y = int(top) + 0.5
        painter.drawLine(
            QPointF(self.x_of(layout.axis[0]), y), QPointF(self.x_of(layout.axis[1]), y)
        )
        for tick in layout.ticks:
            if tick.label is None:
                continue
            x = int(self.x_of(tick.at)) + 0.5
            painter.drawLine(QPointF(x, y), QPointF(x, y + 5 * unit))
            self.write(painter, tick.label.moved_down(-raised))


def _lane_top(lane: Lane) -> float:
    return lane.top


class TimelinePlot(Canvas[TimelineLayout]):
    """A timeline as a widget; its events are its items, earliest first."""

    item: TimelineItem

    moved = Signal()
    """It lies elsewhere on its panel now, so that more or less of it is seen."""

    def __init__(
        self,
        chart: TimelineChart,
        theme: Theme,
        *,
        right_to_left: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Show the dated events of *chart*; its titles and undated events stand around it.

        Raises `ValueError` where a date has no finite place.
        """
        self._make_layouter = partial(TimelineLayouter, chart, right_to_left=right_to_left)
        self._layouter = self._make_layouter(theme)
        item = TimelineItem(chart, theme, right_to_left=right_to_left)
        super().__init__(theme, item, (chart.title, chart.alt), parent)
        self.keys = [entry.id for entry in chart.entries]
        self.chart_id = chart.id
        self.item_keys = [event_key(chart.id, entry.id) for entry in chart.entries]
        self.sentences = [entry.sentence for entry in chart.entries]

    def lay_out(self, width: float) -> TimelineLayout:
        return self._layouter.at(width)

    def refresh(self) -> None:
        self._layouter = self._make_layouter(self.theme)
        super().refresh()

    def place_of(self, index: int) -> QRect:
        return self.item.place_of(index).toAlignedRect()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    def see_to(self, bottom: float) -> None:
        """Keep the axis in sight where only so much of the canvas is seen, in px from its top."""
        if bottom != self.item.seen_to:
            self.item.seen_to = bottom
            self.viewport().update()
