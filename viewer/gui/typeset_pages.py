"""Pages that are set and can be painted on any printer, the preview's among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec
from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from viewer.content.wording import c_
from viewer.gui.page_shapes import POINTS_AN_INCH, PageShapes, page_shapes
from viewer.problems import FactsheetError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.gui.background import Task
    from viewer.opening import Opened
    from viewer.paper.options import Paper, PrintOptions

_SIZES: dict[Paper, QPageSize.PageSizeId] = {
    "a4": QPageSize.PageSizeId.A4,
    "letter": QPageSize.PageSizeId.Letter,
    "a3": QPageSize.PageSizeId.A3,
    "a5": QPageSize.PageSizeId.A5,
}


class PrinterFailed(FactsheetError):
    """The printer took no page, or not all of them."""


class Pages(NamedTuple):
    """A sheet as it was set with these options, a `PageShapes` a page."""

    options: PrintOptions
    shapes: Sequence[PageShapes]


def typeset(opened: Opened, options: PrintOptions, task: Task) -> Pages:
    """Set the pages, in the thread of *task*; fewer of them where that is cancelled."""
    from viewer.paper.press import render_svg

    shapes = []
    for svg in render_svg(opened.sheet, options, opened.evidence, opened.flaws):
        if task.is_cancelled:
            break
        shapes.append(page_shapes(svg))
    return Pages(options, shapes)


def lay_out(printer: QPrinter, options: PrintOptions) -> None:
    """Put the paper of *options* into *printer*; its margins are on the page already."""
    orientation = QPageLayout.Orientation
    printer.setFullPage(True)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(_SIZES[options.paper]),
            orientation.Landscape if options.landscape else orientation.Portrait,
            QMarginsF(),
        )
    )


def on_the_paper_of(printer: QPrinter, options: PrintOptions) -> PrintOptions:
    """Give *options* for the paper that was chosen in the dialog of the system.

    On a paper that no page can be set for, the page of *options* is printed as large as it fits.
    """
    chosen = printer.pageLayout()
    by_size = {size: paper for paper, size in _SIZES.items()}
    paper = by_size.get(chosen.pageSize().id(), options.paper)
    landscape = chosen.orientation() == QPageLayout.Orientation.Landscape
    return msgspec.structs.replace(options, paper=paper, landscape=landscape)


def in_order(printer: QPrinter, count: int) -> tuple[int, ...]:
    """Give the pages, counted from 0, as *printer* is to get them: range, order and copies.

    Ranges and copies that the printer sees to by itself are left to it.
    """
    wanted = range(count)
    pages = [page for page in wanted if _is_in_range(printer, page + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return tuple(pages) * copies
    return tuple(page for page in pages for _ in range(copies))


def _is_in_range(printer: QPrinter, number: int) -> bool:
    if printer.printRange() != QPrinter.PrintRange.PageRange:
        return True
    ranges = printer.pageRanges()
    return ranges.isEmpty() or ranges.contains(number)


def paint_pages(
    printer: QPrinter,
    shapes: Sequence[PageShapes],
    order: Sequence[int],
    task: Task | None = None,
) -> None:
    """Print pages in this order, and stop between two of them where *task* is cancelled.

    Qt lets a thread paint on a printer as long as no other one touches it. Raises `PrinterFailed`.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterFailed(c_("print", "The printer can’t be reached; nothing was printed."))
    paper = printer.paperRect(QPrinter.Unit.DevicePixel).size()
    for step, place in enumerate(order):
        if task is not None and task.is_cancelled:
            printer.abort()
            break
        if step and not printer.newPage():
            painter.end()
            raise PrinterFailed(c_("print", "The printer stopped before the last page."))
        shapes[place].paint(painter, _target(shapes[place], paper, printer.resolution()))
        if task is not None:
            task.advance(step + 1)
    painter.end()


def _target(page: PageShapes, paper: QSizeF, resolution: int) -> QRectF:
    """Give where on the paper a page goes: at its own size where that is the paper's.

    Qt rounds papers to whole points, to which a page is not worth being shrunk.
    """
    scale = resolution / POINTS_AN_INCH
    own = QSizeF(page.width, page.height) * scale
    is_same = abs(own.width() - paper.width()) < scale > abs(own.height() - paper.height())
    return QRectF(QPointF(), own if is_same else paper)
