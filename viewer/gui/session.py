"""What is open in a window: the only mutable state it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.content.page import Page, compose, shown_language
from viewer.opening import NOTHING_OPEN, Opened, open_bytes, open_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.content.lens import Lens
    from viewer.sheet.evidence import Evidence


class Session(QObject):
    """An open sheet, the language it is shown in, and what is wrong with it.

    Signals:
        page_changed: another page is to be shown (a `Page`).
        problems_changed: other problems are to be shown (a tuple of `Problem`).
        opened_file: a file was opened that can be shown (its path).
    """

    page_changed = Signal(object)
    problems_changed = Signal(object)
    opened_file = Signal(object)

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        """Show sheets in *language* where they have it."""
        super().__init__(parent)
        self.language = language
        self.opened: Opened = NOTHING_OPEN
        self.page: Page = compose(NOTHING_OPEN.sheet, language)
        self.problems = NOTHING_OPEN.problems
        self.last_path: Path | None = None
        """The file that `problems` are of; not always the one that is shown."""
        self.draft = ""
        """The text being checked, which outlives a window that makes place for another."""

    @property
    def has_sheet(self) -> bool:
        """Whether there is a sheet to show."""
        return self.opened.readable

    def open(self, path: Path, *, is_reading: bool = True) -> bool:
        """Open *path* and say whether it can be shown.

        A file of which nothing can be shown leaves the sheet that was open as it is,
        and only its problems are announced. Without *is_reading* the numbers of its quotations
        are left to `read_numbers`.
        """
        opened = open_sheet(path, is_reading=is_reading)
        self.problems, self.last_path = opened.problems, path
        if opened.readable:
            self.opened = opened
            self._compose()
            self.opened_file.emit(path)
        self.problems_changed.emit(self.problems)
        return opened.readable

    def read_numbers(self) -> None:
        """Compare with their quotations the numbers that are not yet, and show what that changes.

        What reads them takes as long to load as the rest of an opening, which the first frame
        does not wait for.
        """
        before = self.opened
        self.opened = before.in_full()
        if self.opened is before:
            return
        if self.problems == before.problems != self.opened.problems:
            self.problems = self.opened.problems
            self.problems_changed.emit(self.problems)
        if _states(self.opened) != _states(before) or self.opened.problems != before.problems:
            self._compose()

    def reload(self) -> bool:
        """Open the file that was asked for last again, also where it could not be shown."""
        return self.last_path is not None and self.open(self.last_path)

    def lens(self, key: str) -> Lens | None:
        """Give the evidence of an item of the page by its key; None where there is no such item."""
        from viewer.checks.passages import passage
        from viewer.content.lens import lens
        from viewer.sheet.evidence import NOT_QUOTED, ONLY_QUOTED

        quoted = passage(self.opened.sheet, self.opened.texts, key)
        unasked = ONLY_QUOTED if quoted.quote else NOT_QUOTED
        return lens(self.page, key, quoted, self.opened.evidence.get(key, unasked))

    def source_of(self, key: str) -> str:
        """Give the id of the source that an item of the page quotes; empty where it has none."""
        from viewer.checks.passages import passage

        return passage(self.opened.sheet, {}, key).source

    def show_in(self, language: str) -> None:
        """Show the sheet in *language*, where it has it, and say its problems in that voice too.

        The file is not read again for that: what is open is what was opened.
        """
        self.language = language
        is_of_this_sheet = self.opened.readable and self.opened.problems == self.problems
        if self.opened.readable and self.opened.problems:
            self.opened = open_bytes(self.opened.data, self.opened.path)
        if is_of_this_sheet:
            self.problems = self.opened.problems
        elif self.last_path is not None:
            self.problems = open_sheet(self.last_path).problems
        self._compose()

    def _compose(self) -> None:
        sheet = self.opened.sheet
        language = shown_language(sheet, self.language)
        self.page = compose(sheet, language, self.opened.evidence, self.opened.flaws)
        self.page_changed.emit(self.page)


def _states(opened: Opened) -> dict[str, Evidence]:
    """Give what a page says of the evidence of each claim."""
    return {key: proof.state for key, proof in opened.evidence.items()}
