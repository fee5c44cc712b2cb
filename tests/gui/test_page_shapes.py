"""A page as shapes looks as the renderer of SVG draws it, also in PDFs, where that one fails."""

from __future__ import annotations

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtSvg import QSvgRenderer

from viewer.gui.page_shapes import PageShapes, Picture, Shape, page_shapes
from viewer.gui.typeset_pages import lay_out, paint_pages
from viewer.paper.options import INKS, PrintOptions
from viewer.paper.press import render_svg

SVG = (
    '<svg viewBox="0 0 200 100" width="200pt" height="100pt" xmlns="http://www.w3.org/2000/svg" '
    'xmlns:xlink="http://www.w3.org/1999/xlink">{parts}</svg>'
)
DOT = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwAD"
    "hgGAWjR9awAAAABJRU5ErkJggg=="
)


def page(*parts: str) -> PageShapes:
    return page_shapes(SVG.replace("{parts}", "".join(parts)))


def image_of(shapes: PageShapes, width: int, height: int) -> Image.Image:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    shapes.paint(painter, QRectF(image.rect()))
    painter.end()
    return as_pillow(image)


def rendered(svg: str, width: int, height: int, target: QRectF | None = None) -> Image.Image:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, target or QRectF(image.rect()))
    painter.end()
    return as_pillow(image)


def as_pillow(image: QImage) -> Image.Image:
    grey = image.convertToFormat(QImage.Format.Format_RGB888)
    size, data = (grey.width(), grey.height()), bytes(grey.constBits())
    return Image.frombuffer("RGB", size, data, "raw", "RGB", grey.bytesPerLine(), 1)


def difference(one: Image.Image, other: Image.Image) -> float:
    """Give the mean difference of two pictures, of 255."""
    means = ImageStat.Stat(ImageChops.difference(one, other)).mean
    return sum(means) / len(means)


@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_that_shapes_look_as_the_renderer_draws_the_page(open_session, language: str, ink):
    opened = open_session("tour.json").opened
    for svg in render_svg(opened.sheet, PrintOptions(language=language, ink=ink), opened.evidence):
        shapes = page_shapes(svg)
        box = QSvgRenderer(QByteArray(svg.encode())).viewBoxF()
        assert (shapes.width, shapes.height) == (box.width(), box.height())
        # Of a shape that a page of whole pixels can have, so that neither way rounds.
        shapes = shapes._replace(width=595, height=842)
        assert difference(image_of(shapes, 595, 842), rendered(svg, 595, 842, box)) < 0.2


@pytest.mark.parametrize("language", ["en", "ar"])
def test_that_a_printer_gets_the_weight_of_lettering_that_the_screen_gets(
    open_session, tmp_path, language: str
):
    """Qt's writer of PDFs draws an outline round every letter the renderer sends it."""
    opened = open_session(language=language).opened
    options = PrintOptions(language=language)
    svgs = render_svg(opened.sheet, options, opened.evidence)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    lay_out(printer, options)
    paint_pages(printer, [page_shapes(svg) for svg in svgs], range(len(svgs)))
    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as pdf:
        assert len(pdf) == len(svgs)
        for place, svg in enumerate(svgs):
            seen = pdf[place].render(scale=150 / 72).to_pil().convert("RGB")
            assert difference(seen, rendered(svg, *seen.size)) < 3


def test_that_a_shape_without_an_outline_has_no_pen():
    [shape] = page('<path fill="#ff0000" d="M 10 10 h 20 v 20 Z"/>').parts
    assert isinstance(shape, Shape)
    assert shape.fill is not None
    assert shape.stroke is None


def test_that_an_outline_keeps_its_width_and_dashes():
    [shape] = page(
        '<path fill="none" stroke="#00ff00" stroke-width="2.5" '
        'stroke-dasharray="5 5" d="M 0 0 h 9"/>'
    ).parts
    assert isinstance(shape, Shape)
    assert shape.fill is None
    assert shape.stroke is not None
    assert shape.stroke.widthF() == 2.5
    assert shape.stroke.dashPattern() == [2.0, 2.0]
    assert shape.stroke.color().name() == "#00ff00"


def test_that_what_cannot_be_seen_is_left_out():
    assert not page('<rect width="9" height="9" fill="transparent" stroke="none"/>').parts


def test_that_a_picture_and_its_opacity_are_kept():
    [part] = page(
        f'<g opacity="0.5"><image x="20" y="10" width="60" height="40" xlink:href="{DOT}"/></g>'
    ).parts
    assert isinstance(part, Picture)
    assert part.opacity == 0.5
    assert part.place.mapRect(part.target) == QRectF(20, 10, 60, 40)


def test_that_a_hole_in_a_shape_stays_a_hole():
    ring = "M 0 0 h 100 v 100 h -100 Z M 25 25 h 50 v 50 h -50 Z"
    shown = image_of(page(f'<path fill="#000000" fill-rule="evenodd" d="{ring}"/>'), 200, 100)
    assert shown.getpixel((5, 5)) == (0, 0, 0)
    assert shown.getpixel((50, 50)) == (255, 255, 255)


def test_that_a_page_is_never_distorted_by_its_target():
    square = page('<path fill="#000000" d="M 0 0 h 200 v 100 h -200 Z"/>')
    shown = image_of(square, 400, 400)
    assert ImageChops.invert(shown.convert("L")).getbbox() == (0, 100, 400, 300)
