"""The line at the bottom: the open file and what happened to it, and how far it is quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from viewer.content.sources import language_words
from viewer.content.wording import n_, phrases, spoken
from viewer.gui.text import label, say, tip
from viewer.problems import count_words
from viewer.sheet.evidence import Evidence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QToolButton, QWidget

    from viewer.content.page import Page
    from viewer.gui.theme import Theme
    from viewer.opening import Opened


class Footer(QFrame):
    """File name on one side, coverage on the other, and the way to the problems between.

    Signals:
        problems_wanted: the list of problems shall be shown.
    """

    problems_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("footer")
        self._theme = theme
        self._file = label("", tone="muted")
        self._coverage = label("", tone="muted")
        self._note = label("", tone="muted")
        for line in (self._file, self._note, self._coverage):
            line.setWordWrap(False)
        # A long name may be cut, a note takes what room there is: neither keeps a window wide.
        for line in (self._file, self._note):
            line.setMinimumWidth(1)
        self._noted = ""
        self._problems: QToolButton | None = None
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._file)
        self._layout.addWidget(self._note, 1)
        self._layout.addWidget(self._coverage)
        self.dress()

    def dress(self) -> None:
        """Take lettering and distances from the theme."""
        px = self._theme.px
        self._layout.setContentsMargins(px(32), px(5), px(32), px(5))
        self._file.setFont(self._theme.font(13))
        self._note.setFont(self._theme.font(13))
        self._coverage.setFont(self._theme.font(13))
        if self._problems is not None:
            self._problems.setFont(self._theme.font(13))

    def note(self, text: str) -> None:
        """Say beside the file what happened to it, and tell it to whoever can't see it."""
        if text == self._noted:
            return
        self._noted = text
        say(self._note, f"· {text}" if text else "")
        if text:
            from viewer.gui.announcing import announce

            announce(self._note, text)

    def show_page(self, page: Page, opened: Opened) -> None:
        """Show the file of *opened* and how much of *page* is quoted."""
        name = opened.path.name if opened.path is not None else ""
        say(self._file, name)
        tip(self._file, name)
        self.setVisible(opened.readable)
        self._show_count(opened)
        states = [card.evidence_state for card in page.cards if card.trouble is None]
        count = len(states)
        gone = len(page.cards) - count
        refuted = states.count(Evidence.CONTRADICTED.value)
        quoted = count - states.count(Evidence.NO_QUOTATION.value)
        parts = (
            n_("{count} figure", "{count} figures", count, count=count),
            n_("{count} quoted", "{count} quoted", quoted, count=quoted),
            n_("{count} refuted", "{count} refuted", refuted, count=refuted) if refuted else "",
            n_("{count} not shown", "{count} not shown", gone, count=gone) if gone else "",
            language_words(phrases(spoken()), page.language),
        )
        say(self._coverage, " · ".join(part for part in parts if part))

    def _show_count(self, opened: Opened) -> None:
        """Offer the list of problems where there are any; few files have some."""
        if not opened.problems:
            if self._problems is not None:
                self._problems.hide()
            return
        if self._problems is None:
            from PySide6.QtWidgets import QToolButton

            self._problems = QToolButton(self)
            self._problems.setFont(self._theme.font(13))
            self._problems.setObjectName("quiet")
            self._problems.clicked.connect(self.problems_wanted)
            self._layout.insertWidget(1, self._problems)
        errors = opened.errors
        count = len(opened.problems) - len(errors)
        parts = (
            n_("{count} error", "{count} errors", len(errors), count=count_words(errors))
            if errors
            else "",
            n_("{count} warning", "{count} warnings", count, count=count) if count else "",
        )
        self._problems.setText(" · ".join(part for part in parts if part))
        self._problems.show()
