"""Print to PDF: a dialog that shows the first page, asks where, writes, and says where it went."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage, QPainter, QPen
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.content.page import languages_of
from viewer.content.texts import as_written
from viewer.content.wording import c_, n_
from viewer.gui.background import Task
from viewer.gui.notice import Notice
from viewer.gui.options import OUTPUT_FOLDER
from viewer.gui.paper_choices import PaperChoices, remember, remembered
from viewer.gui.show_in_folder import show_in_folder
from viewer.gui.text import label, say, selectable, shown
from viewer.gui.waiting import PATIENCE, Progress
from viewer.problems import FactsheetError, count_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from viewer.gui.options import Options
    from viewer.gui.session import Session
    from viewer.gui.theme import Theme
    from viewer.opening import Opened
    from viewer.paper.options import PrintOptions

    ChooseFile = Callable[[QWidget, str], str]
    OpenUrl = Callable[[QUrl], bool]

PDF = ".pdf"
_PICTURE_WIDTH, _PICTURE_HEIGHT = 234, 300
_PICTURE_SCALE = 2
"""The picture of the page is made larger than it is shown, for screens with small pixels."""


def print_to_pdf(
    window: QWidget, session: Session, theme: Theme, settings: Options, *, anyway: bool = False
) -> None:
    """Let the user choose how and where, and write the PDF; the window stays usable by then.

    Of a sheet with errors it asks first, unless the user has said already that it is to be printed
    *anyway*.
    """

    def ask_how() -> None:
        PrintDialog(window, session, theme, settings).open()

    if anyway:
        ask_how()
    else:
        once_agreed(window, session, theme, c_("button", "Print anyway"), ask_how)


def once_agreed(
    window: QWidget, session: Session, theme: Theme, action: str, go_on: Callable[[], object]
) -> None:
    """Go on with a sheet without errors; with one that has some, only where the user wants that.

    *action* are the words of the button for it, which is not the one that Enter presses.
    """
    opened = session.opened
    if not opened.readable:
        return
    errors = opened.errors
    if not errors:
        go_on()
        return
    name = opened.path.name if opened.path is not None else opened.sheet.id
    said = n_(
        "{file} has {count} error and should be mended before it is printed.",
        "{file} has {count} errors and should be mended before it is printed.",
        len(errors),
        file=name,
        count=count_words(errors),
    )
    more = c_(
        "print",
        "The bar above the sheet lists what is wrong. Printed all the same, what is wrong is left "
        "out, and each page says so.",
    )
    asked = Notice(window, theme, said, more, action, is_safe=False)
    asked.accepted.connect(go_on)
    asked.open()


def ask_where(parent: QWidget, start: str) -> str:
    """Let the user name the file to write, *start* at first; empty where none was named.

    The dialog itself asks before a file that is there would be overwritten.
    """
    dialog = QFileDialog(parent, c_("title", "Print to PDF"), start)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(c_("dialog", "PDF files (*.pdf)"))
    dialog.setDefaultSuffix(PDF[1:])
    dialog.selectFile(Path(start).name)
    named = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return named[0] if named else ""


class PrintDialog(QDialog):
    """Goes from choosing over writing to what was written; Escape goes a step back."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        theme: Theme,
        settings: Options,
        choose_file: ChooseFile = ask_where,
        open_url: OpenUrl = QDesktopServices.openUrl,
    ) -> None:
        """Print what *session* has open; *choose_file* asks where, *open_url* opens it after."""
        super().__init__(window)
        self._opened: Opened = session.opened
        self._theme, self._settings = theme, settings
        self._choose_file, self._open_url = choose_file, open_url
        self._task: Task | None = None
        self._picture_task: Task | None = None
        self._written = Path()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(c_("title", "Print to PDF"))
        languages = languages_of(session.opened.sheet)
        first = remembered(settings, session.page.language)
        self.choices = PaperChoices(theme, first, languages)
        self.choices.recall_with(partial(remembered, settings, session.page.language))
        self.picture = PagePicture(theme)
        self.page_count = label("", theme.font(13), "muted")
        self.page_count.setWordWrap(False)
        self.trouble = label("", theme.font(14), "doubtful")
        self.progress = Progress(theme, c_("print", "The PDF is being written…"))
        self.outcome = selectable("", theme.font(14))
        self.steps = QStackedWidget()
        self.cancel_button = self._button(c_("button", "Cancel"), self.reject)
        self.save_button = self._button(c_("button", "&Save PDF…"), self.save)
        self.close_button = self._button(c_("button", "Close"), self.accept)
        self.folder_button = self._button(c_("button", "Show in &folder"), self._show_folder)
        self.open_button = self._button(c_("button", "&Open"), self._open)
        self._place(session.page.title)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._show_progress)
        self.choices.changed.connect(self._show_picture)
        self._show_choices()
        self._show_picture()

    # ---- how it looks ------------------------------------------------------------------------

    def _button(self, text: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._theme.font(14, 600))
        button.setAutoDefault(True)
        button.clicked.connect(slot)
        return button

    def _place(self, sheet_title: str) -> None:
        px, font = self._theme.px, self._theme.font
        page = QVBoxLayout()
        page.setSpacing(px(8))
        page.addWidget(self.picture)
        page.addWidget(self.page_count, 0, Qt.AlignmentFlag.AlignHCenter)
        side = QVBoxLayout()
        side.setSpacing(px(2))
        side.addWidget(label(c_("title", "Print to PDF"), font(20, 700)))
        side.addWidget(label(sheet_title, font(14), "muted"))
        side.addSpacing(px(20))
        side.addWidget(self.steps)
        side.addStretch(1)
        for part in (self.choices, self.progress, self.outcome):
            self.steps.addWidget(_at_the_top(part))
        upper = QHBoxLayout()
        upper.setSpacing(px(32))
        upper.addLayout(page)
        upper.addLayout(side, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(10))
        buttons.addStretch(1)
        for button in (
            self.close_button,
            self.cancel_button,
            self.folder_button,
            self.open_button,
            self.save_button,
        ):
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(28), px(28), px(28), px(20))
        whole.setSpacing(px(24))
        whole.addLayout(upper, 1)
        whole.addWidget(self.trouble)
        whole.addLayout(buttons)
        self.setMinimumWidth(px(660))

    def _show_step(self, place: int, *buttons: QPushButton) -> None:
        """Show one of the three steps with its buttons, the last of them the main one."""
        for button in (
            self.close_button,
            self.cancel_button,
            self.folder_button,
            self.open_button,
            self.save_button,
        ):
            button.setVisible(button in buttons)
            button.setDefault(button is buttons[-1] and button is not self.cancel_button)
        self.steps.setCurrentIndex(place)
        buttons[-1].setFocus()

    def _show_choices(self, trouble: str = "") -> None:
        say(self.trouble, trouble)
        self.trouble.setVisible(bool(trouble))
        self._let_choose(True)
        self._show_step(0, self.cancel_button, self.save_button)

    def _let_choose(self, is_possible: bool) -> None:
        self.choices.setEnabled(is_possible)
        self.save_button.setEnabled(is_possible)

    def _show_progress(self) -> None:
        self.trouble.hide()
        self._show_step(1, self.cancel_button)

    def _show_outcome(self, written: Path) -> None:
        self._written = written
        self.outcome.setText(
            c_("print", "The PDF is here:\n{path}", path=as_written(shown(str(written))))
        )
        self.trouble.hide()
        self._show_step(2, self.close_button, self.folder_button, self.open_button)

    # ---- the picture of the first page ---------------------------------------------------------

    def _show_picture(self) -> None:
        if self._picture_task is not None:
            self._picture_task.cancel()
        chosen = self.choices.options()
        self.picture.show_paper(*chosen.size)
        height = self._theme.px(_PICTURE_HEIGHT) * _PICTURE_SCALE
        task = Task(partial(_first_page, self._opened, chosen, height))
        task.done.connect(self._picture_made)
        task.failed.connect(self._picture_failed)
        self._picture_task = task
        task.start()

    def _picture_made(self, made: tuple[QImage, int]) -> None:
        image, count = made
        self.picture.show_image(image)
        said = n_("{count} page", "{count} pages", count, count=count)
        say(self.page_count, said)
        self.picture.setAccessibleDescription(said)

    def _picture_failed(self, fault: Exception) -> None:
        self._not_written(fault)

    # ---- writing -----------------------------------------------------------------------------

    def save(self) -> None:
        """Ask where, and write."""
        chosen = self.choices.options()
        remember(self._settings, chosen)
        name = f"{self._opened.sheet.id}-{chosen.language}{PDF}"
        named = self._choose_file(self, str(self._folder() / name))
        if not named:
            return
        target = Path(named)
        if target.suffix.lower() != PDF:
            # The dialog asked about the name without it, so nobody was asked about this one.
            target = target.with_name(target.name + PDF)
            if target.exists() and not self._may_overwrite(target):
                return
        self._settings.set(OUTPUT_FOLDER, str(target.parent))
        self._write(target, chosen)

    def _folder(self) -> Path:
        last = Path(self._settings.get(OUTPUT_FOLDER))
        if last.is_absolute() and last.is_dir():
            return last
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(documents) or Path.home())

    def _may_overwrite(self, target: Path) -> bool:
        asked = Notice(
            self,
            self._theme,
            c_("print", "{file} is there already.", file=target.name),
            action=c_("button", "Replace"),
        )
        answer = asked.exec()
        asked.deleteLater()
        return answer == QDialog.DialogCode.Accepted

    def _write(self, target: Path, chosen: PrintOptions) -> None:
        task = Task(partial(_write_pdf, self._opened, target, chosen))
        task.done.connect(self._show_written)
        task.failed.connect(self._not_written)
        self._task = task
        self._let_choose(False)
        self._patience.start()
        task.start()

    def _show_written(self, written: Path) -> None:
        self._stop()
        self._show_outcome(written)

    def _not_written(self, fault: Exception) -> None:
        self._stop()
        if isinstance(fault, FactsheetError):
            self._show_choices(str(fault))
            return
        self._show_choices(c_("print", "Nothing was written, through a fault of this program."))
        raise fault

    def _stop(self) -> None:
        self._patience.stop()
        if self._task is not None:
            self._task.cancel()
        self._task = None

    # ---- after it ----------------------------------------------------------------------------

    def _open(self) -> None:
        if not self._open_url(QUrl.fromLocalFile(str(self._written))):
            self._tell(c_("print", "No program for PDF files was found on this computer."))

    def _show_folder(self) -> None:
        if not show_in_folder(self._written, self._open_url):
            self._tell(c_("print", "No program for folders was found on this computer."))

    def _tell(self, sentence: str) -> None:
        say(self.trouble, sentence)
        self.trouble.show()

    def reject(self) -> None:
        """Stop writing, where that is under way; else close."""
        if self._task is not None:
            self._stop()
            self._show_choices()
            return
        super().reject()

    def done(self, result: int) -> None:
        """Want no picture any more, and close."""
        if self._picture_task is not None:
            self._picture_task.cancel()
        super().done(result)


def _at_the_top(part: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(part)
    column.addStretch(1)
    return holder


def _write_pdf(opened: Opened, target: Path, chosen: PrintOptions, task: Task) -> Path | None:
    """Set the page and write it, unless nobody wants it any more when it is set."""
    from viewer.paper.press import refuse_unprintable, render_pdf
    from viewer.paper.writing import write_whole

    # Who came as far as this has been asked whether a sheet with errors is to be printed.
    refuse_unprintable(opened, target, anyway=True)
    pdf = render_pdf(opened.sheet, opened.data, chosen, opened.evidence, opened.flaws)
    return None if task.is_cancelled else write_whole(target, pdf)


def _first_page(
    opened: Opened, chosen: PrintOptions, height: int, _task: Task
) -> tuple[QImage, int]:
    """Give a picture of the first page, and how many there are."""
    from PySide6.QtCore import QByteArray
    from PySide6.QtSvg import QSvgRenderer

    from viewer.paper.press import render_svg

    pages = render_svg(opened.sheet, chosen, opened.evidence, opened.flaws)
    wide, high = chosen.size
    scale = height / max(wide, high)
    image = QImage(QSize(round(wide * scale), round(high * scale)), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(pages[0].encode())).render(painter)
    painter.end()
    return image, len(pages)


class PagePicture(QWidget):
    """A small picture of a page, always as light as paper."""

    def __init__(self, theme: Theme) -> None:
        """Show an empty sheet of paper at first."""
        super().__init__()
        self._theme = theme
        self._image = QImage()
        self._wide, self._high = 1.0, 1.0
        self.setFixedSize(theme.px(_PICTURE_WIDTH), theme.px(_PICTURE_HEIGHT))
        self.setAccessibleName(c_("name", "First page as it will be printed"))

    def show_paper(self, wide: float, high: float) -> None:
        """Show paper of that shape; what is printed on it comes later."""
        if (wide, high) != (self._wide, self._high):
            self._image = QImage()
        self._wide, self._high = wide, high
        self.update()

    def show_image(self, image: QImage) -> None:
        """Show what is printed on it."""
        self._image = image
        self.update()

    def has_image(self) -> bool:
        """Whether more is shown than empty paper."""
        return not self._image.isNull()

    def paintEvent(self, _event: QPaintEvent) -> None:
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        scale = min(room.width() / self._wide, room.height() / self._high)
        paper = QRectF(0, 0, self._wide * scale, self._high * scale)
        paper.moveCenter(room.center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(paper, Qt.GlobalColor.white)
        if self.has_image():
            painter.drawImage(paper, self._image)
        painter.setPen(QPen(QColor(self._theme.palette.line), 1))
        painter.drawRect(paper)
        painter.end()
