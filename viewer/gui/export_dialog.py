"""Export: a dialog that asks what of the sheet, as what kind of file, and where to."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.content.parts import parts_of
from viewer.content.wording import c_, n_
from viewer.exporting import ExportOptions, exported, kind_of, refuse_export
from viewer.gui.background import Task
from viewer.gui.chosen_part import chosen_part
from viewer.gui.notice import Notice
from viewer.gui.options import OUTPUT_FOLDER
from viewer.gui.text import label, say, shown
from viewer.gui.waiting import Waiting
from viewer.paper.pictures import USUAL_DPI, PictureOptions
from viewer.paper.writing import write_whole
from viewer.problems import FactsheetError, count_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from viewer.content.parts import Part
    from viewer.exporting import Kind
    from viewer.gui.commands import Commands
    from viewer.gui.options import Options
    from viewer.gui.session import Session
    from viewer.gui.theme import Theme
    from viewer.opening import Opened

    ChooseFile = Callable[[QWidget, str], str]

_CSV_FOR_EXCEL = "csv with the mark of UTF-8"
"""The format of a CSV that Excel opens without being told how it is encoded."""
_DPIS = (96, USUAL_DPI, 300, 600)
_WIDEST_BOX = 300
"""In px of the design: a title may be longer than any window is wide."""


def export_part(window: Commands) -> None:
    """Let the user export what is chosen in *window*, or another part of its sheet."""
    session = window.session
    errors = session.opened.errors
    if errors:
        said = n_(
            "{file} has {count} error and should be mended before it is exported.",
            "{file} has {count} errors and should be mended before it is exported.",
            len(errors),
            file=session.opened.path.name if session.opened.path else session.opened.sheet.id,
            count=count_words(errors),
        )
        more = c_("print", "The bar above the sheet lists what is wrong.")
        Notice(window, window.theme, said, more).open()
        return
    part = chosen_part(window.workspace, session.page)
    if part is None:
        return
    dialog = ExportDialog(window, session, part, window.theme, window.settings)
    dialog.written.connect(window.footer.note)
    dialog.open()


def ask_where(parent: QWidget, start: str) -> str:
    """Let the user name the file to write, *start* at first; empty where none was named.

    The dialog itself asks before a file that is there would be overwritten.
    """
    kind = Path(start).suffix.removeprefix(".")
    dialog = QFileDialog(parent, c_("title", "Export"), start)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(f"{kind.upper()} (*.{kind})")
    dialog.setDefaultSuffix(kind)
    dialog.selectFile(Path(start).name)
    named = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return named[0] if named else ""


class ExportDialog(QDialog):
    """Asks what, as what, and where; closes when that is written.

    Signals:
        written: the part is written (a sentence that says where).
    """

    written = Signal(str)

    def __init__(
        self,
        window: QWidget,
        session: Session,
        part: Part,
        theme: Theme,
        settings: Options,
        choose_file: ChooseFile = ask_where,
    ) -> None:
        """Begin with *part* of what *session* has open; *choose_file* asks where to."""
        super().__init__(window)
        page = session.page
        self._opened: Opened = session.opened
        self._language = page.language
        self._theme, self._settings, self._choose_file = theme, settings, choose_file
        self._task: Task | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(c_("title", "Export"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(20))
        self._grid.setVerticalSpacing(theme.px(12))
        self._grid.setColumnStretch(1, 1)
        named = ((one.name, shown(one.title)) for one in parts_of(page))
        self.what = self._row(c_("export", "&What"), named, part.name)
        self.kind = self._row(c_("export", "&Format"), _kinds(), "png")
        dpis = ((dpi, c_("export", "{count} dots per inch", count=dpi)) for dpi in _DPIS)
        self.dpi = self._row(c_("export", "&Resolution"), dpis, USUAL_DPI)
        grounds = ((False, c_("export", "White")), (True, c_("export", "Transparent")))
        self.ground = self._row(c_("export", "&Background"), grounds, False)
        self.trouble = label("", theme.font(14), "doubtful")
        self.trouble.hide()
        self.cancel_button = self._button(c_("button", "Cancel"), self.reject)
        self.save_button = self._button(c_("button", "&Save…"), self.save)
        self.save_button.setDefault(True)
        self._place(page.title)
        self.kind.currentIndexChanged.connect(self._offer)
        self._offer()
        self.what.setFocus()

    def _row(self, name: str, choices: Iterable[tuple[object, str]], chosen: object) -> QComboBox:
        box = QComboBox()
        for value, text in choices:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.setAccessibleName(name.replace("&", ""))
        box.setFont(self._theme.font(14))
        box.setFixedWidth(self._theme.px(_WIDEST_BOX))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        said: QLabel = label(name, self._theme.font(14), "muted")
        said.setWordWrap(False)
        said.setBuddy(box)
        row = self._grid.count() // 2
        self._grid.addWidget(said, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(box, row, 1)
        return box

    def _button(self, text: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._theme.font(14, 600))
        button.clicked.connect(slot)
        return button

    def _place(self, sheet_title: str) -> None:
        px, font = self._theme.px, self._theme.font
        buttons = QHBoxLayout()
        buttons.setSpacing(px(10))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(28), px(28), px(20))
        column.setSpacing(px(2))
        column.addWidget(label(c_("title", "Export"), font(20, 700)))
        column.addWidget(label(sheet_title, font(14), "muted"))
        column.addSpacing(px(18))
        column.addLayout(self._grid)
        column.addSpacing(px(14))
        column.addWidget(self.trouble)
        column.addStretch(1)
        column.addLayout(buttons)
        self.setMinimumWidth(px(480))

    def _offer(self) -> None:
        """Let be chosen what means something for the format, and nothing else."""
        kind = self._kind()
        self.dpi.setEnabled(kind == "png")
        self.ground.setEnabled(kind in {"png", "svg"})

    def _kind(self) -> Kind:
        kind: Kind = self.kind.currentData()
        return "csv" if self._is_for_excel() else kind

    def _is_for_excel(self) -> bool:
        return bool(self.kind.currentData() == _CSV_FOR_EXCEL)

    def options(self) -> ExportOptions:
        """Give what is chosen now."""
        picture = PictureOptions(
            dpi=self.dpi.currentData(),
            transparent=self.ground.currentData(),
            language=self._language,
        )
        return ExportOptions(self.what.currentData(), picture, self._is_for_excel())

    # ---- writing -----------------------------------------------------------------------------

    def save(self) -> None:
        """Ask where, and write."""
        kind = self._kind()
        part = re.sub(r"[^\w-]+", "-", self.what.currentData())
        name = f"{self._opened.sheet.id}-{part}-{self._language}.{kind}"
        named = self._choose_file(self, str(self._folder() / name))
        if not named:
            return
        target = Path(named)
        try:
            # By its name: who writes another ending than was chosen wants that.
            kind = kind_of(target)
        except FactsheetError as error:
            self._tell(str(error))
            return
        self._settings.set(OUTPUT_FOLDER, str(target.parent))
        task = Task(partial(_write, self._opened, target, kind, self.options()))
        Waiting(task, c_("export", "The file is being written…"), self._theme, self)
        task.done.connect(self._end)
        task.failed.connect(self._not_written)
        self._task = task
        self.save_button.setEnabled(False)
        task.start()

    def _folder(self) -> Path:
        last = Path(self._settings.get(OUTPUT_FOLDER))
        if last.is_absolute() and last.is_dir():
            return last
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(documents) or Path.home())

    def _end(self, written: Path) -> None:
        self._task = None
        self.written.emit(c_("note", "exported to {path}", path=written))
        self.accept()

    def _not_written(self, fault: Exception) -> None:
        self._task = None
        self.save_button.setEnabled(True)
        if isinstance(fault, FactsheetError):
            self._tell(str(fault))
            return
        self._tell(c_("print", "Nothing was written, through a fault of this program."))
        raise fault

    def _tell(self, sentence: str) -> None:
        say(self.trouble, sentence)
        self.trouble.show()

    def done(self, result: int) -> None:
        """Want nothing more written, and close."""
        if self._task is not None:
            self._task.cancel()
        super().done(result)


def _kinds() -> tuple[tuple[str, str], ...]:
    return (
        ("png", c_("export", "PNG picture")),
        ("svg", c_("export", "SVG drawing")),
        ("pdf", c_("export", "PDF page")),
        ("csv", c_("export", "CSV table")),
        (_CSV_FOR_EXCEL, c_("export", "CSV table for Excel")),
        ("md", c_("export", "Markdown table")),
    )


def _write(
    opened: Opened, target: Path, kind: Kind, options: ExportOptions, task: Task
) -> Path | None:
    """Make the file and write it, unless nobody wants it any more when it is made."""
    refuse_export(opened, target, kind)
    data = exported(opened, kind, options)
    return None if task.is_cancelled else write_whole(target, data)
