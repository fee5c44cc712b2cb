"""A printed page as shapes: what a printer, the preview and the window paint alike.

`QSvgRenderer` draws a page rightly on a screen. On a `QPrinter` it does not: it says "no outline"
with a pen whose brush is empty, and Qt's writer of PDFs, which also feeds the printers of CUPS,
then fills an outline one point wide, so that all lettering comes out fat and three times as large
a file. So the renderer draws into a recorder, and what that has heard is painted from here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTransform,
)
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from collections.abc import Sequence

POINTS_AN_INCH = 72


class Shape(NamedTuple):
    """An outline on a page, filled, stroked or both; None is neither."""

    outline: QPainterPath
    fill: QBrush | None
    stroke: QPen | None
    place: QTransform
    opacity: float


class Picture(NamedTuple):
    """An image on a page, such as a logo."""

    image: QImage
    target: QRectF
    place: QTransform
    opacity: float


class PageShapes(NamedTuple):
    """One page: its size in points, and all that is on it, from back to front."""

    width: float
    height: float
    parts: Sequence[Shape | Picture]

    def paint(self, painter: QPainter, target: QRectF) -> None:
        """Paint the page into *target*, as large as it fits there without being distorted."""
        scale = min(target.width() / self.width, target.height() / self.height)
        corner = target.center() - QPointF(self.width, self.height) * (scale / 2)
        onto_target = QTransform.fromTranslate(corner.x(), corner.y()).scale(scale, scale)
        onto_target *= painter.transform()
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        for part in self.parts:
            painter.setTransform(part.place * onto_target)
            painter.setOpacity(part.opacity)
            if isinstance(part, Picture):
                painter.drawImage(part.target, part.image)
                continue
            if part.fill is not None:
                painter.fillPath(part.outline, part.fill)
            if part.stroke is not None:
                painter.strokePath(part.outline, part.stroke)
        painter.restore()


def page_shapes(svg: str) -> PageShapes:
    """Give the shapes of a page that `viewer.paper.press.render_svg` made; in any thread."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    page = renderer.viewBoxF()
    recorder = _Recorder()
    sheet = _Sheet(recorder, page)
    painter = QPainter(sheet)
    renderer.render(painter, page)
    painter.end()
    return PageShapes(page.width(), page.height(), tuple(recorder.parts))


class _Recorder(QPaintEngine):
    """Takes down what it is told to paint."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.parts: list[Shape | Picture] = []
        self._pen, self._brush, self._place, self._opacity = QPen(), QBrush(), QTransform(), 1.0

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        changed = state.state()
        if changed & QPaintEngine.DirtyFlag.DirtyPen:
            self._pen = QPen(state.pen())
        if changed & QPaintEngine.DirtyFlag.DirtyBrush:
            self._brush = QBrush(state.brush())
        if changed & QPaintEngine.DirtyFlag.DirtyTransform:
            self._place = QTransform(state.transform())
        if changed & QPaintEngine.DirtyFlag.DirtyOpacity:
            self._opacity = state.opacity()

    def drawPath(self, path: QPainterPath) -> None:
        has_stroke = self._pen.style() != Qt.PenStyle.NoPen and _is_seen(self._pen.brush())
        fill = self._brush if _is_seen(self._brush) else None
        stroke = self._pen if has_stroke else None
        if fill is not None or stroke is not None:
            outline = QPainterPath(path)
            self.parts.append(Shape(outline, fill, stroke, self._place, self._opacity))

    def drawImage(
        self,
        target: QRectF | QRect,
        image: QImage,
        source: QRectF | QRect,
        _flags: Qt.ImageConversionFlag = Qt.ImageConversionFlag.AutoColor,
    ) -> None:
        part = image.copy(QRectF(source).toRect())
        self.parts.append(Picture(part, QRectF(target), self._place, self._opacity))

    def drawPixmap(
        self, target: QRectF | QRect, pixmap: QPixmap | QImage, source: QRectF | QRect
    ) -> None:
        image = pixmap.toImage() if isinstance(pixmap, QPixmap) else pixmap
        self.drawImage(target, image, source)


def _is_seen(brush: QBrush) -> bool:
    return brush.style() != Qt.BrushStyle.NoBrush and brush.color().alpha() > 0


class _Sheet(QPaintDevice):
    """What the recorder pretends to paint on: a page on which a unit is a point."""

    def __init__(self, recorder: _Recorder, page: QRectF) -> None:
        super().__init__()
        self._recorder = recorder
        size = page.size().toSize()
        metric = QPaintDevice.PaintDeviceMetric
        self._metrics = {
            metric.PdmWidth: size.width(),
            metric.PdmHeight: size.height(),
            metric.PdmDpiX: POINTS_AN_INCH,
            metric.PdmDpiY: POINTS_AN_INCH,
            metric.PdmPhysicalDpiX: POINTS_AN_INCH,
            metric.PdmPhysicalDpiY: POINTS_AN_INCH,
            metric.PdmDepth: 32,
            metric.PdmDevicePixelRatioScaled: int(QPaintDevice.devicePixelRatioFScale()),
        }

    def paintEngine(self) -> QPaintEngine:
        return self._recorder

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 1)
