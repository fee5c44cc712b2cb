"""The line at the bottom: the open file and what happened to it, and how far it is quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from viewer.content.sources import language_words
from viewer.content.wording import n_, phrases, spoken
from viewer.gui.text import label, say, tip
from viewer.sheet.evidence import Evidence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.content.page import Page
    from viewer.gui.theme import Theme
    from viewer.opening import Opened


class Footer(QFrame):
    """File name on one side, coverage on the other."""

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
        count = len(page.cards)
        states = [card.evidence_state for card in page.cards]
        refuted = states.count(Evidence.CONTRADICTED.value)
        quoted = count - refuted - states.count(Evidence.NO_QUOTATION.value)
        parts = (
            n_("{count} figure", "{count} figures", count, count=count),
            n_("{count} quoted", "{count} quoted", quoted, count=quoted),
            n_("{count} refuted", "{count} refuted", refuted, count=refuted) if refuted else "",
            language_words(phrases(spoken()), page.language),
        )
        say(self._coverage, " · ".join(part for part in parts if part))
