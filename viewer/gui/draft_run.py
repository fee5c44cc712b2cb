"""Compares the text of the pane as it is typed: a paragraph at a time, each only once."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.checks.draft import Comparer, moved, paragraphs
from viewer.checks.vocabulary import language_of
from viewer.sheet.comparison import Comparison

if TYPE_CHECKING:
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
        self._known: dict[tuple[str, str], tuple[Marked, ...]] = {}
        self._waiting: list[tuple[int, str]] = []
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
        self._waiting = list(paragraphs(text))[::-1]
        self._found = []
        wanted = {(self._language, paragraph) for _begin, paragraph in self._waiting}
        self._known = {key: marks for key, marks in self._known.items() if key in wanted}
        self._timer.start()

    def _go_on(self) -> None:
        begun = time.monotonic()
        while self._waiting:
            begin, paragraph = self._waiting.pop()
            self._found += [moved(mark, begin) for mark in self._marks_in(paragraph)]
            if time.monotonic() - begun >= _AT_ONCE:
                break
        if not self._waiting:
            self._timer.stop()
            self.done.emit(Comparison(self._language, tuple(self._found)))

    def _marks_in(self, paragraph: str) -> tuple[Marked, ...]:
        key = self._language, paragraph
        if key not in self._known:
            comparer = self._comparers.get(self._language)
            if comparer is None:
                comparer = Comparer(self._sheet, self._language)
                self._comparers[self._language] = comparer
            self._known[key] = comparer.marks_in(paragraph)
        return self._known[key]
