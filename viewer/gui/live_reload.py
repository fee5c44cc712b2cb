"""Follows the open file: when it changes on the disk, the window shows what it says now.

Editors save in many ways: in place, bit by bit, by renaming another file over it, by deleting
it and writing it anew, behind a link. A watch on a file goes with the file it was set on, so the
folder is watched too, and after each sign of life everything is watched anew and then read. To
watch anew is to miss what happens meanwhile; so after each time a file was shown anew it is read
once more, until nothing has changed. Nothing is asked at intervals, and nothing happens where the
bytes are the same.
"""

from __future__ import annotations

import hashlib
import os
from codecs import BOM_UTF8
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QElapsedTimer,
    QFileSystemWatcher,
    QObject,
    QTime,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QApplication

from viewer.content.voice import clock
from viewer.content.wording import c_
from viewer.problems import UnreadableFile
from viewer.readers import beside, limits

if TYPE_CHECKING:
    from viewer.gui.session import Session

QUIET = 150
"""Milliseconds without another sign after which a file is taken to be written."""
LONGEST_WAIT = 1000
"""Milliseconds after which it is read even where the signs don't end."""
WHILE_ASKED = 500
"""Milliseconds until a change is looked at again that came while a dialog was open."""

_MISSING = b""


class LiveReload(QObject):
    """Opens the file of a session again whenever it, or a source text beside it, has changed.

    It is the file that was asked for last: one that can't be shown is followed too, so that it
    is shown as soon as it is mended. Meanwhile the sheet that was shown stays.

    Signals:
        noted: something that a reader may want to know, in words; empty where that is over.
    """

    noted = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Know what *session* has open, but do nothing until `follow`."""
        super().__init__(parent)
        self._session = session
        self._follows = self._is_reloading = self._is_gone = False
        self._known: dict[str, bytes] = {}
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._stir)
        self._watcher.directoryChanged.connect(self._stir)
        self._waited = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        session.problems_changed.connect(self._begin)
        self._begin()

    def follow(self, wanted: bool) -> None:
        """Follow the file from now on, or leave it; what has changed meanwhile is shown at once."""
        if wanted == self._follows:
            return
        self._follows = wanted
        if wanted:
            self._watch()
            self._timer.start(0)
        else:
            self._timer.stop()
            self._watch_none()

    def _begin(self) -> None:
        """Take what the session has opened as known."""
        if self._is_reloading:
            return
        found = {file: _digest(file) for file in self._files()}
        # That a file could not be opened is told where that was tried.
        self._is_gone = found.get(self._sheet()) == _MISSING and not self._is_shown()
        self._take_as_known(found)
        if self._follows:
            self._watch()
            self._timer.start(0)

    def _take_as_known(self, found: dict[str, bytes]) -> None:
        """Take as known what was opened, else what was *found*; the disk may say other by now."""
        self._known = {file: found.get(file, _MISSING) for file in self._files()}
        sheet, opened = self._sheet(), self._session.opened
        if not sheet or not self._is_shown():
            return
        if not _is_pdf(sheet):
            self._known[sheet] = _digest_of(opened.data)
        for source in opened.sheet.sources:
            if source.text is not None and source.id in opened.texts:
                file = beside.place_beside(Path(sheet).parent, source.text.file)
                if file is not None:
                    self._known[file] = _digest_of(opened.texts[source.id].encode())

    def _is_shown(self) -> bool:
        """Whether what the file that was asked for last says is on the screen."""
        session = self._session
        return self._is_of_this_file() and session.opened.problems == session.problems

    def _stir(self) -> None:
        """Wait for the end of what goes on, but not for ever: some folders are never at rest."""
        if not self._timer.isActive():
            self._waited.start()
        elif self._waited.elapsed() > LONGEST_WAIT:
            return
        self._timer.start(QUIET)

    def _look(self) -> None:
        """Read what is watched, and open it again where it has changed."""
        if not self._follows or not self._sheet():
            return
        if QApplication.activeModalWidget() is not None:
            # A dialog asks about the sheet that was open when it came.
            self._timer.start(WHILE_ASKED)
            return
        self._watch()
        found = {file: _digest(file) for file in self._files()}
        is_gone = found[self._sheet()] == _MISSING
        if is_gone != self._is_gone:
            self._is_gone = is_gone
            self.noted.emit(c_("note", "the file is no longer there") if is_gone else "")
        if is_gone or found == self._known:
            return
        self._known = found
        self._is_reloading = True
        try:
            is_shown = self._session.reload()
        finally:
            self._is_reloading = False
        self._take_as_known(found)
        # Another sheet may name other source texts, and any of them may have changed since.
        self._timer.start(QUIET)
        if is_shown:
            self.noted.emit(c_("note", "reloaded {time}", time=_now()))

    def _sheet(self) -> str:
        path = self._session.last_path
        # No file has such a name, and the system refuses to be asked.
        return os.path.abspath(path) if path is not None and "\0" not in str(path) else ""  # noqa: PTH100 - links are kept

    def _is_of_this_file(self) -> bool:
        """Whether what is shown is of the file that was asked for last."""
        opened = self._session.opened
        return opened.readable and opened.path == self._session.last_path

    def _files(self) -> tuple[str, ...]:
        """Give the sheet, and the source texts that the sheet which is shown names beside it."""
        sheet, opened = self._sheet(), self._session.opened
        if not sheet:
            return ()
        if not self._is_of_this_file():
            return (sheet,)
        folder = Path(sheet).parent
        named = (source.text.file for source in opened.sheet.sources if source.text is not None)
        texts = (beside.place_beside(folder, file) for file in named)
        return tuple(dict.fromkeys((sheet, *(text for text in texts if text is not None))))

    def _watch(self) -> None:
        """Watch the files as they lie now, where links lead, and the folders they lie in."""
        self._watch_none()
        places: dict[str, None] = {}
        for file in self._files():
            for place in (file, os.path.realpath(file)):
                places[place] = None
                places[_nearest_folder(place)] = None
        # What can't be watched would be complained about; it is read again by hand.
        watchable = [place for place in places if os.access(place, os.R_OK)]
        if watchable:
            self._watcher.addPaths(watchable)

    def _watch_none(self) -> None:
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)


def _nearest_folder(file: str) -> str:
    """Give the folder of *file*, or the nearest above it that is there."""
    folders = [str(folder) for folder in Path(file).parents]
    return next((folder for folder in folders if os.path.isdir(folder)), folders[-1])  # noqa: PTH112 - never raises


def _is_pdf(file: str) -> bool:
    try:
        data = beside.read_plain(file, limits.LARGEST_SHEET, pdf_limit=limits.LARGEST_PDF)
    except (OSError, UnreadableFile):
        return False
    return data.startswith(limits.PDF_BEGINS)


def _digest(file: str) -> bytes:
    """Give what tells one state of a file from another."""
    try:
        data = beside.read_plain(file, limits.LARGEST_SHEET, pdf_limit=limits.LARGEST_PDF)
    except (FileNotFoundError, NotADirectoryError):
        return _MISSING
    except (OSError, UnreadableFile) as error:
        return f"{type(error).__name__}: {error}".encode(errors="replace")
    return _digest_of(data)


def _digest_of(data: bytes) -> bytes:
    """Give what tells one text from another, with or without a mark of byte order before it."""
    return hashlib.sha256(data.removeprefix(BOM_UTF8)).digest()


def _now() -> str:
    now = QTime.currentTime()
    return clock(now.hour(), now.minute())
