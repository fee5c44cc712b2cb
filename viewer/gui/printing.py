"""Print preview and printing on paper, from the pages that the PDF is made of too."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from viewer.content.wording import c_
from viewer.gui.background import Task
from viewer.gui.notice import Notice
from viewer.gui.paper_choices import remember, remembered
from viewer.gui.preview_dialog import PreviewDialog
from viewer.gui.print_dialog import once_agreed, print_to_pdf
from viewer.gui.typeset_pages import (
    in_order,
    lay_out,
    on_the_paper_of,
    paint_pages,
    typeset,
)
from viewer.gui.waiting import Waiting
from viewer.problems import FactsheetError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.gui.options import Options
    from viewer.gui.session import Session
    from viewer.gui.theme import Theme
    from viewer.gui.typeset_pages import Pages
    from viewer.opening import Opened
    from viewer.paper.options import PrintOptions

    AskHow = Callable[[QPrinter, QWidget, int], bool]
    ListPrinters = Callable[[], Sequence[str]]


class _Desk(NamedTuple):
    """What a window prints with."""

    window: QWidget
    session: Session
    theme: Theme
    settings: Options


def ask_with_dialog(printer: QPrinter, window: QWidget, count: int) -> bool:
    """Let the user choose printer, paper, pages and copies; False where printing was given up."""
    dialog = QPrintDialog(printer, window)
    option = QAbstractPrintDialog.PrintDialogOption
    dialog.setOption(option.PrintPageRange, on=True)
    dialog.setOption(option.PrintCollateCopies, on=True)
    dialog.setOption(option.PrintShowPageSize, on=True)
    # Print to PDF writes the better file: tagged, searchable, with the data in it.
    dialog.setOption(option.PrintToFile, on=False)
    dialog.setMinMax(1, count)
    dialog.setFromTo(1, count)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


def preview(window: QWidget, session: Session, theme: Theme, settings: Options) -> None:
    """Set the pages off the window's thread, and show them as they will be printed."""
    if _is_busy(window):
        return
    desk = _Desk(window, session, theme, settings)

    def set_pages() -> None:
        options = remembered(settings, session.page.language)
        _typeset(desk, options, partial(_show_preview, desk, session.opened))

    once_agreed(window, session, theme, c_("button", "Preview anyway"), set_pages)


def print_on_paper(
    window: QWidget,
    session: Session,
    theme: Theme,
    settings: Options,
    ask_how: AskHow = ask_with_dialog,
    list_printers: ListPrinters = QPrinterInfo.availablePrinterNames,
) -> None:
    """Ask with the dialog of the system on which printer and how, and print.

    Where there is no printer, say so and offer a PDF instead. Of a sheet with errors it asks first.
    """
    desk = _Desk(window, session, theme, settings)
    go_on = partial(_print_agreed, desk, ask_how, list_printers)
    if not _is_busy(window):
        once_agreed(window, session, theme, c_("button", "Print anyway"), go_on)


def _print_agreed(
    desk: _Desk,
    ask_how: AskHow = ask_with_dialog,
    list_printers: ListPrinters = QPrinterInfo.availablePrinterNames,
) -> None:
    if _is_busy(desk.window):
        return
    if not list_printers():
        _offer_pdf(desk)
        return
    options = remembered(desk.settings, desk.session.page.language)
    _typeset(desk, options, partial(_ask_and_print, desk, ask_how))


def _is_busy(window: QWidget) -> bool:
    """Tell whether pages of this window are being set or printed; one at a time is enough."""
    return any(not waiting.is_over for waiting in window.findChildren(Waiting))


def _offer_pdf(desk: _Desk) -> None:
    asked = Notice(
        desk.window,
        desk.theme,
        c_("print", "No printer is set up on this computer."),
        c_("print", "A PDF can be written instead, and printed somewhere else."),
        c_("button", "Print to PDF…"),
    )
    asked.accepted.connect(partial(print_to_pdf, *desk, anyway=True))
    asked.open()


def _typeset(desk: _Desk, options: PrintOptions, then: Callable[[Pages], None]) -> None:
    """Set the pages off the window's thread; *then* gets them, in the window's thread again."""
    task = Task(partial(typeset, desk.session.opened, options))
    Waiting(task, c_("print", "The pages are being set…"), desk.theme, desk.window)
    task.done.connect(then)
    task.failed.connect(partial(_tell, desk))
    task.start()


def _show_preview(desk: _Desk, opened: Opened, pages: Pages) -> None:
    dialog = PreviewDialog(desk.window, opened, pages, desk.theme, desk.settings)
    # Who sees the pages has agreed to them, also where they say that the sheet has errors.
    own = desk._replace(window=dialog)
    dialog.print_wanted.connect(partial(_print_agreed, own))
    dialog.pdf_wanted.connect(partial(print_to_pdf, *own, anyway=True))
    dialog.open()


def _ask_and_print(desk: _Desk, ask_how: AskHow, pages: Pages) -> None:
    """Ask how; where another paper is chosen then, set the pages for it before they go out."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(desk.session.page.title)
    printer.setCreator(QApplication.applicationDisplayName())
    lay_out(printer, pages.options)
    if not ask_how(printer, desk.window, len(pages.shapes)):
        return
    chosen = on_the_paper_of(printer, pages.options)
    if chosen == pages.options:
        _print(desk, printer, pages)
        return
    remember(desk.settings, chosen)
    _typeset(desk, chosen, partial(_print, desk, printer))


def _print(desk: _Desk, printer: QPrinter, pages: Pages) -> None:
    printer.setFullPage(True)
    if pages.options.ink == "grey":
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
    order = in_order(printer, len(pages.shapes))
    task = Task(partial(paint_pages, printer, pages.shapes, order))
    said = c_("print", "The pages are being printed…")
    Waiting(task, said, desk.theme, desk.window, len(order))
    task.failed.connect(partial(_tell, desk))
    task.start()


def _tell(desk: _Desk, fault: Exception) -> None:
    if not isinstance(fault, FactsheetError):
        said = c_("print", "Nothing was printed, through a fault of this program.")
        Notice(desk.window, desk.theme, said).open()
        raise fault
    Notice(desk.window, desk.theme, str(fault)).open()
