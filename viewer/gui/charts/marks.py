"""How bars end and how dates are drawn: the marks of charts, timelines and their keys.

Every mark is drawn from the left to the right, in the painter's own coordinates; whoever
wants it the other way turns the painter. None of them needs colour to be told apart.
"""

from __future__ import annotations

from contextlib import contextmanager
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

from viewer.content import bars, timeline

if TYPE_CHECKING:
    from collections.abc import Iterator

SERIES_PATTERNS = 6
"""How many series have a pattern of their own; the first is plain."""

_LIGHT = 0.28
"""How much of the colour is left in the light part of a mark."""


class Fill(NamedTuple):
    """What a mark is drawn with."""

    colour: QColor
    ground: QColor
    """What lies behind it."""
    unit: float
    """How many px one px of the design is, so that marks grow with the text."""
    pattern: int = 0
    """Which pattern tells its series from the others without colour; 0 is none."""

    def faded(self, part: float) -> QColor:
        """Give the colour with only a *part* of it left, 0 … 1."""
        faded = QColor(self.colour)
        faded.setAlphaF(part * faded.alphaF())
        return faded


class End(NamedTuple):
    """One end of a span, in px."""

    kind: str
    """As `viewer.content.timeline` names them: sharp, fade, arrow or lost."""
    at: float
    fade: float = 0.0
    """Half the width of the fade."""


class Span(NamedTuple):
    """A date as it is drawn, in px."""

    begin: End
    end: End
    texture: str
    """As `viewer.content.timeline` names them: solid, dashed or hatched."""
    is_day: bool = False
    is_outline: bool = False
    """Whether it tells when something was announced rather than when it happened."""


@contextmanager
def turned(painter: QPainter, x: float, y: float, *, to_the_left: bool = False) -> Iterator[None]:
    """Put the painter's origin at a place, and let its x grow to the left if asked."""
    painter.save()
    painter.translate(x, y)
    if to_the_left:
        painter.scale(-1, 1)
    yield
    painter.restore()


# Bars --------------------------------------------------------------------------------------------


def room_after(mark: str, fill_unit: float) -> float:
    """Give how far the end of a bar reaches beyond its value, in px."""
    return {bars.OPEN: 11.0, bars.SOFT: 9.0}.get(mark, 0.0) * fill_unit


def draw_bar(painter: QPainter, length: float, height: float, mark: str, fill: Fill) -> None:
    """Draw a bar from (0, 0) to its value at *length*.

    What is less than a pixel long is drawn as a hairline: its words say how much it is.
    """
    length = max(length, 1.5 * fill.unit)
    if mark == bars.SOFT:
        _draw_soft_bar(painter, length, height, fill)
    elif mark == bars.HATCHED:
        _draw_bar_hatched_towards_its_end(painter, length, height, fill)
    else:
        draw_body(painter, QRectF(0, 0, length, height), fill)
    if mark == bars.OPEN:
        _draw_chevron(painter, length, height, fill)


def draw_range(painter: QPainter, nearer: float, farther: float, height: float, fill: Fill) -> None:
    """Draw a value between two: solid from 0 to the nearer, light to the farther of them.

    Where zero lies between the two, *nearer* is below it, and nothing is solid.
    """
    if nearer > 0:
        draw_body(painter, QRectF(0, 0, nearer, height), fill)
    _draw_light_part(painter, QRectF(nearer, 0, max(farther - nearer, 1.0), height), fill)


def draw_body(painter: QPainter, body: QRectF, fill: Fill) -> None:
    """Fill a rectangle with the colour and the pattern of its series."""
    painter.fillRect(body, fill.colour)
    if fill.pattern:
        _draw_pattern(painter, body, fill)


def _draw_soft_bar(painter: QPainter, length: float, height: float, fill: Fill) -> None:
    """Let the end fade around the value, which lies where half of the colour is left."""
    reach = min(room_after(bars.SOFT, fill.unit), max(length, 2 * fill.unit))
    solid, whole = max(0.0, length - reach), length + reach
    fading = QLinearGradient(0, 0, whole, 0)
    fading.setColorAt(0, fill.colour)
    fading.setColorAt(solid / whole, fill.colour)
    fading.setColorAt(1, fill.faded(0))
    painter.fillRect(QRectF(0, 0, whole, height), QBrush(fading))
    if fill.pattern and solid:
        _draw_pattern(painter, QRectF(0, 0, solid, height), fill)


def _draw_bar_hatched_towards_its_end(
    painter: QPainter, length: float, height: float, fill: Fill
) -> None:
    hatched = min(length * 0.6, max(length * 0.25, 18 * fill.unit), 48 * fill.unit)
    solid = length - hatched
    draw_body(painter, QRectF(0, 0, solid, height), fill)
    part = QRectF(solid, 0, hatched, height)
    _hatch(painter, part, QPen(fill.colour, 1.8 * fill.unit), 6 * fill.unit)
    _outline(painter, part, QPen(fill.colour, 1.2 * fill.unit))


def _draw_light_part(painter: QPainter, part: QRectF, fill: Fill) -> None:
    painter.fillRect(part, fill.faded(_LIGHT))
    _outline(painter, part, QPen(fill.colour, 1.2 * fill.unit))


def _draw_chevron(painter: QPainter, length: float, height: float, fill: Fill) -> None:
    """Point away from the end of the bar, a little apart from it: so much, and more."""
    left = length + 4.5 * fill.unit
    inset = 1.5 * fill.unit
    depth = min(6 * fill.unit, (height - 2 * inset) / 2)
    pen = QPen(fill.colour, 2.5 * fill.unit)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(
        QPolygonF(
            [
                QPointF(left, inset),
                QPointF(left + depth, height / 2),
                QPointF(left, height - inset),
            ]
        )
    )


def _draw_pattern(painter: QPainter, body: QRectF, fill: Fill) -> None:
    """Draw what tells the second to the sixth series from the others in black and white.

    The patterns are the same when mirrored, and none of them is the hatching of a bar's end.
    """
    thin = QColor(fill.ground)
    thin.setAlphaF(0.75)
    pen = QPen(thin, 1.2 * fill.unit)
    step = 6 * fill.unit
    pattern = fill.pattern % SERIES_PATTERNS
    if pattern in {1, 5}:
        _rule(painter, body, pen, step, upright=True)
    if pattern in {2, 5}:
        _rule(painter, body, pen, step, upright=False)
    if pattern == 3:
        _dot(painter, body, thin, step)
    if pattern == 4:
        _hatch(painter, body, pen, step)
        _hatch(painter, body, pen, step, falling=True)


def _hatch(
    painter: QPainter, part: QRectF, pen: QPen, step: float, *, falling: bool = False
) -> None:
    painter.save()
    painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
    painter.setPen(pen)
    height = part.height()
    low, high = (part.top(), part.bottom()) if falling else (part.bottom(), part.top())
    for place in range(ceil((part.width() + height) / step) + 1):
        foot = part.left() - height + place * step
        painter.drawLine(QPointF(foot, low), QPointF(foot + height, high))
    painter.restore()


def _rule(painter: QPainter, body: QRectF, pen: QPen, step: float, *, upright: bool) -> None:
    painter.setPen(pen)
    length = body.width() if upright else body.height()
    for place in range(1, ceil(length / step)):
        if upright:
            x = body.left() + place * step
            painter.drawLine(QPointF(x, body.top()), QPointF(x, body.bottom()))
        else:
            y = body.top() + place * step
            painter.drawLine(QPointF(body.left(), y), QPointF(body.right(), y))


def _dot(painter: QPainter, body: QRectF, colour: QColor, step: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    radius = step * 0.2
    for column in range(int(body.width() / step)):
        for row in range(max(1, int(body.height() / step))):
            x = body.left() + (column + 0.5) * step
            y = body.top() + (row + 0.5) * step
            painter.drawEllipse(QPointF(x, y), radius, radius)


def _outline(painter: QPainter, part: QRectF, pen: QPen) -> None:
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = pen.widthF() / 2
    painter.drawRect(part.adjusted(inset, inset, -inset, -inset))


# Dates -------------------------------------------------------------------------------------------

_LEAST_WIDTH = 4.0
_LEAST_FADE = 6.0
_HEAD = 11.0
"""The length of an arrow's head."""
_DIAMOND = 8.0
"""Half the diagonal of a diamond."""


def drawn_span(span: Span, unit: float) -> Span:
    """Give *span* no smaller than can be seen: bars 4 px long, fades 6 px each way, at 100 %."""
    begin, end = span.begin, span.end
    is_soft_day = span.is_day and timeline.FADE in {begin.kind, end.kind}
    # What fades around a day must be seen beside its diamond.
    least = (2 * _DIAMOND if is_soft_day else _LEAST_WIDTH) * unit
    lacking = (least - (end.at - begin.at)) / 2
    if lacking > 0:
        begin, end = begin._replace(at=begin.at - lacking), end._replace(at=end.at + lacking)
    if begin.kind == timeline.FADE:
        begin = begin._replace(fade=max(begin.fade, _LEAST_FADE * unit))
    if end.kind == timeline.FADE:
        end = end._replace(fade=max(end.fade, _LEAST_FADE * unit))
    return span._replace(begin=begin, end=end)


def reach(span: Span, unit: float) -> tuple[float, float]:
    """Give from where to where a span of `drawn_span` puts ink, in px."""
    begin, end = span.begin, span.end
    left = begin.at - (begin.fade if begin.kind == timeline.FADE else 0)
    right = end.at + (end.fade if end.kind == timeline.FADE else 0)
    if span.is_day:
        middle = (begin.at + end.at) / 2
        left = min(left, middle - _DIAMOND * unit)
        right = max(right, middle + _DIAMOND * unit)
    return left, right


def draw_span(painter: QPainter, span: Span, height: float, fill: Fill) -> None:
    """Draw a date between y = 0 and *height*; *span* comes from `drawn_span`."""
    if span.is_day:
        _draw_day(painter, span, height, fill)
        return
    left, right = reach(span, fill.unit)
    body_left = left + (_HEAD * fill.unit if span.begin.kind == timeline.ARROW else 0)
    body_right = right - (_HEAD * fill.unit if span.end.kind == timeline.ARROW else 0)
    body = QRectF(body_left, 0, max(body_right - body_left, 0.0), height)
    if body.width() > 0:
        _draw_texture(painter, body, span, fill)
    if span.begin.kind == timeline.ARROW:
        _draw_head(painter, left, body_left, height, span, fill)
    if span.end.kind == timeline.ARROW:
        _draw_head(painter, right, body_right, height, span, fill)


def _draw_texture(painter: QPainter, body: QRectF, span: Span, fill: Fill) -> None:
    line = 1.4 * fill.unit
    if span.is_outline:
        painter.fillRect(body, fill.ground)
        _outline(painter, body, QPen(_ramp(span, fill, 1.0), line))
    elif span.texture == timeline.DASHED:
        painter.fillRect(body, _ramp(span, fill, _LIGHT))
        pen = QPen(_ramp(span, fill, 1.0), line)
        pen.setDashPattern([3.0, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        _outline(painter, body, pen)
    elif span.texture == timeline.HATCHED:
        _hatch(painter, body, QPen(_ramp(span, fill, 1.0), 1.5 * fill.unit), 6 * fill.unit)
    else:
        painter.fillRect(body, _ramp(span, fill, 1.0))


def _ramp(span: Span, fill: Fill, strength: float) -> QBrush:
    """Give the colour as it comes and goes along the span: nowhere sharper than its source."""
    left, right = reach(span, fill.unit)
    width = right - left
    if width <= 0:
        return QBrush(fill.faded(strength))
    rises = _fade_of(span.begin, 1)
    falls = _fade_of(span.end, -1)
    places = {left, right, *rises, *falls}
    rise, fall = rises[1] - rises[0], falls[1] - falls[0]
    if rise and fall:
        # Where the two meet, if they do.
        places.add((falls[1] / fall + rises[0] / rise) / (1 / fall + 1 / rise))
    gradient = QLinearGradient(left, 0, right, 0)
    for place in sorted(place for place in places if left <= place <= right):
        here = min(
            1.0 if not rise else min(1.0, max(0.0, (place - rises[0]) / rise)),
            1.0 if not fall else min(1.0, max(0.0, (falls[1] - place) / fall)),
        )
        gradient.setColorAt((place - left) / width, fill.faded(here * strength))
    return QBrush(gradient)


def _fade_of(end: End, inwards: int) -> tuple[float, float]:
    """Give from where to where an end fades, the smaller first; *inwards* is 1 or -1."""
    if end.kind == timeline.FADE:
        return end.at - end.fade, end.at + end.fade
    if end.kind == timeline.LOST:
        near = end.at + inwards * 2 * end.fade
        return min(end.at, near), max(end.at, near)
    return end.at, end.at


def _draw_head(
    painter: QPainter, tip: float, neck: float, height: float, span: Span, fill: Fill
) -> None:
    wing = 3 * fill.unit
    head = QPolygonF([QPointF(tip, height / 2), QPointF(neck, -wing), QPointF(neck, height + wing)])
    if span.is_outline or span.texture == timeline.DASHED:
        painter.setPen(QPen(fill.colour, 1.4 * fill.unit))
        painter.setBrush(fill.ground if span.is_outline else fill.faded(_LIGHT))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill.colour)
    painter.drawPolygon(head)


def _draw_day(painter: QPainter, span: Span, height: float, fill: Fill) -> None:
    """Draw a diamond, over a fading bar where the day is only about right."""
    if timeline.FADE in {span.begin.kind, span.end.kind}:
        left, right = reach(span, fill.unit)
        painter.fillRect(QRectF(left, 0, right - left, height), _ramp(span, fill, 1.0))
    middle, radius = (span.begin.at + span.end.at) / 2, _DIAMOND * fill.unit
    diamond = QPainterPath(QPointF(middle - radius, height / 2))
    for x, y in ((0.0, -radius), (radius, 0.0), (0.0, radius)):
        diamond.lineTo(QPointF(middle + x, height / 2 + y))
    diamond.closeSubpath()
    if span.is_outline or span.texture == timeline.DASHED:
        pen = QPen(fill.colour, 1.6 * fill.unit)
        if not span.is_outline:
            pen.setDashPattern([2.2, 1.6])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(fill.ground)
        painter.drawPath(diamond)
        if not span.is_outline:
            painter.fillPath(diamond, fill.faded(_LIGHT))
        return
    painter.fillPath(diamond, fill.colour)
