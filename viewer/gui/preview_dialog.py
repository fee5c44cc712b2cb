"""Print preview: the very pages that are printed, on light paper whatever the theme."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QDialog,
    QGraphicsView,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from viewer.content.page import languages_of
from viewer.content.wording import c_
from viewer.gui.background import Task
from viewer.gui.icons import icon
from viewer.gui.paper_choices import PaperChoices, remember, remembered
from viewer.gui.text import label, say, tip
from viewer.gui.typeset_pages import lay_out, paint_pages, typeset
from viewer.gui.waiting import Waiting

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from viewer.gui.options import Options
    from viewer.gui.theme import Theme
    from viewer.gui.typeset_pages import Pages
    from viewer.opening import Opened


class PreviewDialog(QDialog):
    """Shows pages that are set already, and sets them anew when something else is chosen.

    Signals:
        print_wanted: the pages shall be printed on paper.
        pdf_wanted: the pages shall be written to a PDF.
    """

    print_wanted = Signal()
    pdf_wanted = Signal()

    def __init__(
        self, window: QWidget, opened: Opened, pages: Pages, theme: Theme, settings: Options
    ) -> None:
        """Show *pages*, which *opened* was set as."""
        super().__init__(window)
        self._opened, self._pages = opened, pages
        self._theme, self._settings = theme, settings
        self._task: Task | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(c_("title", "Print preview"))
        # A PDF, so that the preview needs no printer; nothing is ever written to it.
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        lay_out(self._printer, pages.options)
        self.view = QPrintPreviewWidget(self._printer, self)
        (self._canvas,) = self.view.findChildren(QGraphicsView)
        self.view.paintRequested.connect(self._paint)
        self.view.previewChanged.connect(self._follow)
        self.choices = PaperChoices(theme, pages.options, languages_of(opened.sheet))
        language = pages.options.language or opened.sheet.lang
        self.choices.recall_with(partial(remembered, settings, language))
        self.choices.changed.connect(self._set_anew)
        self.place = label("", theme.font(14, 500))
        self.place.setWordWrap(False)
        self._buttons()
        self._arrange()
        self._dress_view()
        self._follow()
        self.resize(theme.px(1080), theme.px(820))

    # ---- how it looks ------------------------------------------------------------------------

    def _buttons(self) -> None:
        view, tool = self.view, self._tool
        before, after = "chevron-left", "chevron-right"
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            before, after = after, before
        self.previous = tool(before, c_("preview", "Previous page"), self._back)
        self.next = tool(after, c_("preview", "Next page"), self._forth)
        self.zoom_out = tool("zoom-out", c_("preview", "Zoom out"), view.zoomOut)
        self.zoom_in = tool("zoom-in", c_("preview", "Zoom in"), view.zoomIn)
        self.whole = tool("file-text", c_("preview", "Whole page"), view.fitInView)
        self.wide = tool("maximize", c_("preview", "Width of the page"), view.fitToWidth)
        for keys, slot in (
            ("PgUp", self._back),
            ("PgDown", self._forth),
            ("Ctrl++", view.zoomIn),
            ("Ctrl+=", view.zoomIn),
            ("Ctrl+-", view.zoomOut),
            ("Ctrl+0", view.fitInView),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self.print_button = self._push(c_("button", "&Print…"), self.print_wanted.emit)
        self.pdf_button = self._push(c_("button", "Print to P&DF…"), self.pdf_wanted.emit)
        self.close_button = self._push(c_("button", "Close"), self.reject)
        self.print_button.setDefault(True)

    def _tool(self, drawing: str, name: str, slot: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(drawing, self._theme.palette.ink))
        side = self._theme.px(18)
        button.setIconSize(QSize(side, side))
        button.setAccessibleName(name)
        tip(button, name)
        button.clicked.connect(slot)
        return button

    def _push(self, text: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._theme.font(14, 600))
        button.clicked.connect(slot)
        return button

    def _arrange(self) -> None:
        px = self._theme.px
        side = QVBoxLayout()
        side.setSpacing(px(10))
        side.addWidget(label(c_("title", "Print preview"), self._theme.font(20, 700)))
        side.addSpacing(px(10))
        side.addWidget(self.choices)
        side.addStretch(1)
        for button in (self.print_button, self.pdf_button, self.close_button):
            side.addWidget(button)
        tools = QHBoxLayout()
        tools.setSpacing(px(8))
        for part in (self.previous, self.place, self.next):
            tools.addWidget(part)
        tools.addStretch(1)
        for part in (self.zoom_out, self.zoom_in, self.whole, self.wide):
            tools.addWidget(part)
        pages = QVBoxLayout()
        pages.setSpacing(px(12))
        pages.addLayout(tools)
        pages.addWidget(self.view, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(px(28), px(24), px(28), px(24))
        whole.setSpacing(px(28))
        whole.addLayout(side)
        whole.addLayout(pages, 1)

    def _dress_view(self) -> None:
        """Let the pages lie on the ground of the theme, not on grey."""
        canvas = self._canvas
        canvas.setAccessibleName(c_("name", "Pages as they will be printed"))
        canvas.scene().setBackgroundBrush(self.palette().window())
        canvas.setFrameShape(QGraphicsView.Shape.NoFrame)

    # ---- the pages ---------------------------------------------------------------------------

    def _paint(self, printer: QPrinter) -> None:
        paint_pages(printer, self._pages.shapes, range(len(self._pages.shapes)))

    def _follow(self) -> None:
        """Say which page is shown, and let only those buttons work that lead somewhere."""
        page, count = self.view.currentPage(), len(self._pages.shapes)
        said = c_("preview", "Page {page} of {pages}", page=max(page, 1), pages=count)
        say(self.place, said)
        self.previous.setEnabled(page > 1)
        self.next.setEnabled(page < count)

    def _back(self) -> None:
        self._turn(-1)

    def _forth(self) -> None:
        self._turn(1)

    def _turn(self, step: int) -> None:
        wanted = self.view.currentPage() + step
        self.view.setCurrentPage(min(max(wanted, 1), self.view.pageCount()))
        self._follow()

    def _set_anew(self) -> None:
        chosen = self.choices.options()
        remember(self._settings, chosen)
        if self._task is not None:
            self._task.cancel()
        self._task = Task(partial(typeset, self._opened, chosen))
        Waiting(self._task, c_("print", "The pages are being set…"), self._theme, self)
        self._task.done.connect(self._show)
        self._task.start()

    def _show(self, pages: Pages) -> None:
        self._pages = pages
        lay_out(self._printer, pages.options)
        self.view.updatePreview()

    def done(self, result: int) -> None:
        """Want no other pages any more, and close."""
        if self._task is not None:
            self._task.cancel()
        super().done(result)
