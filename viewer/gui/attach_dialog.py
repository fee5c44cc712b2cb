"""Attach source text: shows what a text proves and what to add, and can write a copy of the sheet.

The sheet that is open is never written. Its text may be a person's work of weeks.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.checks.attached import Quoted, quoted_in
from viewer.content.texts import isolated, visible
from viewer.content.wording import c_, n_
from viewer.gui import options
from viewer.gui.lens_parts import Sign
from viewer.gui.notice import Notice
from viewer.gui.text import copy, label, say, selectable
from viewer.paper.writing import is_same_file, write_whole
from viewer.problems import FactsheetError, UnreadableFile
from viewer.readers import beside
from viewer.readers.json_edit import text_member, with_source_text
from viewer.readers.json_text import decode
from viewer.readers.limits import LARGEST_SOURCE_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.gui.options import Options
    from viewer.gui.session import Session
    from viewer.gui.theme import Theme

    ChooseFile = Callable[[QWidget, str], str]

_MOST_LINES_SEEN = 4


class AttachedText(NamedTuple):
    """A text that the user has of a source."""

    path: Path
    data: bytes
    text: str

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the file, as a sheet records it."""
        return sha256(self.data).hexdigest()


class UnfitText(FactsheetError):
    """The file can't be the text of a source; the message says why, and what to do."""


def read_text(path: Path) -> AttachedText:
    """Give the text in the file at *path*. Raises `UnfitText` for what is none, or can't be named.

    It is read as the text of a source is read when a sheet names it.
    """
    if not beside.is_beside(path.name):
        raise UnfitText(
            c_("attach", "A sheet can’t name a file called {name}: rename it.", name=path.name)
        )
    try:
        data = beside.read_plain(path, LARGEST_SOURCE_TEXT)
        text = data.decode("utf-8-sig")
    except UnreadableFile as error:
        raise UnfitText(str(error)) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnfitText(
            c_("attach", "{name} can’t be read: {reason}.", name=path.name, reason=reason)
        ) from error
    except UnicodeDecodeError as error:
        raise UnfitText(
            c_("attach", "{name} is not UTF-8: save it as UTF-8 text.", name=path.name)
        ) from error
    if not text.strip():
        raise UnfitText(c_("attach", "There is no text in {name}.", name=path.name))
    return AttachedText(path, data, text)


def ask_for_text(parent: QWidget, folder: str) -> str:
    """Let the user choose a text file; empty where none was chosen."""
    kinds = c_("dialog", "Text files (*.txt)")
    every = c_("dialog", "All files (*)")
    heading = c_("title", "Attach source text")
    return QFileDialog.getOpenFileName(parent, heading, folder, f"{kinds};;{every}")[0]


def ask_for_copy(parent: QWidget, start: str) -> str:
    """Let the user name the copy to write, *start* at first; empty where none was named.

    The dialog itself asks before a file that is there would be overwritten.
    """
    kinds = c_("dialog", "Fact sheets (*.json)")
    return QFileDialog.getSaveFileName(parent, c_("title", "Write a copy"), start, kinds)[0]


def attach_text(
    window: QWidget,
    session: Session,
    theme: Theme,
    settings: Options,
    key: str,
    choose_file: ChooseFile = ask_for_text,
) -> AttachDialog | None:
    """Ask for the text of a source and show what it proves; *key* is the item that is looked into.

    Gives the dialog, which does not wait; None where no file was chosen, or one that is unfit.
    """
    if not session.opened.sheet.sources:
        said = c_("attach", "No source of this sheet can be read: mend it first.")
        Notice(window, theme, said).open()
        return None
    chosen = choose_file(window, settings.get(options.FOLDER))
    if not chosen:
        return None
    try:
        attached = read_text(Path(chosen))
    except UnfitText as refusal:
        Notice(window, theme, str(refusal)).open()
        return None
    dialog = AttachDialog(window, session, theme, attached, session.source_of(key))
    dialog.open()
    return dialog


class AttachDialog(QDialog):
    """Shows for which source a text is, what it proves, and what to add to the sheet."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        theme: Theme,
        attached: AttachedText,
        source: str,
        choose_copy: ChooseFile = ask_for_copy,
    ) -> None:
        """Begin with the *source* of that id, or with the one the text proves most of."""
        super().__init__(window)
        self._session, self._theme, self._attached = session, theme, attached
        self._choose_copy = choose_copy
        self._opened = session.opened
        self._quoted = {
            one.id: quoted_in(self._opened.sheet, one.id, attached.text)
            for one in self._opened.sheet.sources
        }
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(c_("title", "Attach source text"))
        self.sources = QComboBox()
        self.sources.setAccessibleName(c_("name", "Source that this is the text of"))
        for reference in session.page.references:
            if reference.id not in self._quoted:
                continue  # it could not be read, and nothing is known of what it says
            self.sources.addItem(
                visible(f"[{reference.number}] {reference.title}"), userData=reference.id
            )
        self.verdict = label("", theme.font(15, 600))
        self.missing = QListWidget()
        self.missing.setAccessibleName(c_("name", "Quotations that are not in the text"))
        self.missing.setWordWrap(True)
        self.snippet = QPlainTextEdit()
        self.snippet.setReadOnly(True)
        self.snippet.setTabChangesFocus(True)
        self.snippet.setAccessibleName(c_("name", "What to add to the sheet"))
        self.trouble = label("", theme.font(14), "doubtful")
        self.trouble.hide()
        self.copy_button = self._button(c_("button", "&Copy"), self._copy_snippet)
        self.close_button = self._button(c_("button", "Close"), self.reject)
        self.write_button = self._button(c_("button", "&Write a copy…"), self.write_copy)
        self.write_button.setDefault(True)
        self._sign = QWidget()
        self._place()
        best = max(self._quoted, key=lambda one: len(self._quoted[one].found), default="")
        wanted = source if self._quoted.get(source, Quoted()).found else best
        self.sources.currentIndexChanged.connect(self._show_source)
        self.sources.setCurrentIndex(max(self.sources.findData(wanted), 0))
        self._show_source()
        self.write_button.setFocus()

    # ---- how it looks ------------------------------------------------------------------------

    def _button(self, text: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._theme.font(14, 600))
        button.clicked.connect(slot)
        return button

    def _place(self) -> None:
        px, font = self._theme.px, self._theme.font
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(28), px(28), px(20))
        column.setSpacing(px(6))
        column.addWidget(label(c_("title", "Attach source text"), font(20, 700)))
        column.addWidget(selectable(self._attached.path.name, font(14), "muted"))
        column.addSpacing(px(14))
        column.addWidget(label(c_("attach", "It is the text of this source"), font(13), "muted"))
        column.addWidget(self.sources)
        column.addSpacing(px(14))
        self._verdict_row = QHBoxLayout()
        self._verdict_row.setSpacing(px(10))
        self._verdict_row.addWidget(self._sign)
        self._verdict_row.addWidget(self.verdict, 1)
        column.addLayout(self._verdict_row)
        column.addWidget(self.missing)
        column.addSpacing(px(14))
        column.addWidget(
            label(c_("attach", "What to add to that source in the sheet"), font(13), "muted")
        )
        beside_it = QHBoxLayout()
        beside_it.setSpacing(px(10))
        beside_it.addWidget(self.snippet, 1)
        beside_it.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(beside_it)
        said = c_("attach", "The sheet that is open stays as it is; a copy of it can have this.")
        column.addWidget(label(said, font(13), "muted"))
        column.addWidget(self.trouble)
        column.addSpacing(px(16))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.write_button)
        column.addLayout(row)
        self.setFixedWidth(px(620))
        self.snippet.setFont(font(13))
        self.snippet.setFixedHeight(px(72))
        self.missing.setFont(font(13))

    def _show_source(self) -> None:
        quoted = self._quoted[self._source()]
        link = "none" if not quoted.total else "broken" if quoted.missing else "holds"
        sign = Sign(link, self._theme)
        self._verdict_row.replaceWidget(self._sign, sign)
        self._sign.hide()
        self._sign.deleteLater()
        self._sign = sign
        say(self.verdict, _verdict(quoted))
        self.missing.clear()
        for quote in quoted.missing:
            self.missing.addItem(isolated(visible(quote)))
        rows = min(len(quoted.missing), _MOST_LINES_SEEN)
        self.missing.setVisible(bool(rows))
        self.missing.setFixedHeight(rows * self.missing.sizeHintForRow(0) + self._theme.px(14))
        # Unbroken, for it may be marked and copied by hand: a name that hides anything is unfit.
        self.snippet.setPlainText(self._member(self._home()))

    def _source(self) -> str:
        return str(self.sources.currentData())

    # ---- what it gives -----------------------------------------------------------------------

    def _home(self) -> Path:
        """Give the folder of the sheet that is open."""
        return self._opened.path.parent if self._opened.path is not None else Path()

    def _member(self, folder: Path) -> str:
        return text_member(_name_in(folder, self._attached.path), self._attached.fingerprint)

    def _copy_snippet(self) -> None:
        copy(self._member(self._home()))

    def write_copy(self) -> None:
        """Ask where, and write a copy of the sheet that names the text; then open it."""
        stem = self._opened.path.stem if self._opened.path is not None else self._opened.sheet.id
        start = self._home() / f"{stem}-with-text.json"
        named = self._choose_copy(self, str(start))
        if not named:
            return
        target = Path(named)
        if target.suffix.lower() != ".json":
            # The dialog asked about the name without it, so nobody was asked about this one.
            target = target.with_name(f"{target.name}.json")
            if target.exists() and not self._ask(
                c_("print", "{file} is there already.", file=target.name), c_("button", "Replace")
            ):
                return
        try:
            written = self._write(target)
        except FactsheetError as refusal:
            say(self.trouble, str(refusal))
            self.trouble.show()
            return
        if written is not None:
            self.accept()
            self._session.open(written)

    def _write(self, target: Path) -> Path | None:
        """Write the copy, and the text beside it where it is not; None where that is not wanted."""
        own = self._opened.path
        if own is not None and (is_same_file(own, target) or own == target):
            raise UnfitText(c_("attach", "That is the sheet itself: choose another name."))
        name = _name_in(target.parent, self._attached.path)
        if not self._bring_text(target.parent / name) or not self._bring_others(target.parent):
            return None
        document, _encoding = decode(self._opened.data)
        place = self._place_in_file()
        whole = with_source_text(document, place, name, self._attached.fingerprint)
        return write_whole(target, whole.encode())

    def _place_in_file(self) -> int:
        """Give the place of the chosen source in the file, which may hold others that are wrong."""
        sources = self._opened.sheet.sources
        nth = next(at for at, one in enumerate(sources) if one.id == self._source())
        flaws = self._opened.flaws
        return flaws.places(len(sources), "sources")[nth] if flaws is not None else nth

    def _bring_text(self, wanted: Path) -> bool:
        """Have the text at *wanted*, beside the copy; say whether it is there now."""
        if is_same_file(wanted, self._attached.path):
            return True
        if wanted.exists():
            said = c_("attach", "Another {file} lies beside the copy already.", file=wanted.name)
            if not self._ask(said, c_("button", "Replace")):
                return False
        else:
            said = c_("attach", "The text lies elsewhere. Copy it beside the sheet too?")
            if not self._ask(said, c_("button", "Copy it")):
                return False
        write_whole(wanted, self._attached.data)
        return True

    def _bring_others(self, folder: Path) -> bool:
        """Have the texts of the other sources in *folder* as well; say whether they are there now.

        A copy that went elsewhere without them would name files that are not there.
        """
        home, wanted = self._home(), {}
        for source in self._opened.sheet.sources:
            if source.text is None or source.id not in self._opened.texts:
                continue
            if source.id != self._source() and not is_same_file(folder, home):
                data = beside.read_beside(home, source.text.file, LARGEST_SOURCE_TEXT)
                wanted[folder / source.text.file] = data
        missing = {file: data for file, data in wanted.items() if not _holds(file, data)}
        if not missing:
            return True
        if there := next((file for file in missing if file.exists()), None):
            said = c_("attach", "Another {file} lies beside the copy already.", file=there.name)
            raise UnfitText(said)
        said = c_("attach", "The texts of the other sources lie elsewhere. Copy them too?")
        if not self._ask(said, c_("button", "Copy them")):
            return False
        for file, data in missing.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(file, data)
        return True

    def _ask(self, text: str, action: str) -> bool:
        notice = Notice(self, self._theme, text, action=action)
        answer = notice.exec()
        notice.deleteLater()
        return answer == QDialog.DialogCode.Accepted


def _holds(file: Path, data: bytes) -> bool:
    try:
        return beside.read_plain(file, LARGEST_SOURCE_TEXT) == data
    except (OSError, UnreadableFile):
        return False


def _name_in(folder: Path, file: Path) -> str:
    """Give how a sheet in *folder* names *file*: its way from there, else its name alone."""
    try:
        name = file.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        return file.name
    return name if beside.is_beside(name) else file.name


def _verdict(quoted: Quoted) -> str:
    if not quoted.total:
        return c_("attach", "Nothing in the sheet is quoted from this source.")
    if not quoted.missing:
        return n_(
            "The {count} quotation of this source stands in the text.",
            "All {count} quotations of this source stand in the text.",
            quoted.total,
            count=quoted.total,
        )
    return n_(
        "{found} of {count} quotation of this source stands in the text. Not in it:",
        "{found} of {count} quotations of this source stand in the text. Not in it:",
        quoted.total,
        found=len(quoted.found),
        count=quoted.total,
    )
