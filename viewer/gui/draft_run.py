"""Compares the text of the pane as it is typed: a paragraph at a time, each only once."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.checks.draft import Comparer, moved, paragraphs
from viewer.checks.vocabulary import language_of
from viewer.sheet.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.sheet.comparison import Marked
    from viewer.sheet.model import FactSheet

LONGEST_COMPARED = 200_000
"""Characters of a draft that the pane compares; the command line takes a mebibyte."""

PAUSE = 250
"""Milliseconds without a key before a text is compared."""

_AT_ONCE = 0.010
"""Seconds of comparing between two looks at what the window has to do."""


class DraftRun(QObject):
    """Compares one text after another with one sheet, without holding up the window.

    Signals:
        done: the last text that was given is compared (a `Comparison`).
    """

    done = Signal(object)

    def __init__(self, sheet: FactSheet, parent: QObject | None = None) -> None:
        """Compare with *sheet*."""
        super().__init__(parent)
        self._sheet = sheet
        self._comparers: dict[str, Comparer] = {}
        self._known: dict[tuple[str, str], list[Marked]] = {}
        self._waiting: Iterator[Marked | None] = iter(())
        self._found: list[Marked] = []
        self._language = sheet.lang
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether a text is being compared."""
        return self._timer.isActive()

    def compare_with(self, sheet: FactSheet) -> None:
        """Compare with another *sheet* from now on."""
        self._timer.stop()
        self._sheet = sheet
        self._comparers, self._known = {}, {}

    def compare(self, text: str, language: str | None) -> None:
        """Compare *text*, as far as its limit; a text that was being compared is let go."""
        text = text[:LONGEST_COMPARED]
        self._language = language or language_of(text) or self._sheet.lang
        self._waiting = self._marks_in(list(paragraphs(text)))
        self._found = []
        self._timer.start()

    def _go_on(self) -> None:
        until = time.monotonic() + _AT_ONCE
        for mark in self._waiting:
            if mark is not None:
                self._found.append(mark)
            if time.monotonic() >= until:
                return
        self._timer.stop()
        self.done.emit(Comparison(self._language, tuple(self._found)))

    def _marks_in(self, texts: list[tuple[int, str]]) -> Iterator[Marked | None]:
        """Give the marks of *texts* one by one, and None behind each text: there one may pause."""
        still_there = {}
        for begin, paragraph in texts:
            key = self._language, paragraph
            marks = self._known.get(key)
            if marks is None:
                marks = []
                for mark in self._comparer().marks_in(paragraph):
                    marks.append(mark)
                    yield moved(mark, begin)
                self._known[key] = marks
            else:
                yield from (moved(mark, begin) for mark in marks)
            still_there[key] = marks
            yield None
        self._known = still_there

    def _comparer(self) -> Comparer:
        comparer = self._comparers.get(self._language)
        if comparer is None:
            comparer = self._comparers[self._language] = Comparer(self._sheet, self._language)
        return comparer
