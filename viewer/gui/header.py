"""The band at the top: who publishes the sheet, its title, the buttons, and the tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.content.wording import c_
from viewer.gui.actions import table
from viewer.gui.early import choose
from viewer.gui.text import align_to_reading, fitted, mnemonic, say, tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QIcon, QResizeEvent

    from viewer.content.page import Page, Section
    from viewer.gui.theme import Theme

MARGIN = 32
_NARROW = 820
"""Below this width, at 100 % zoom, buttons and title step back, so that the figures have room."""
_LOW = 420
"""Below this height of the window, at 100 % zoom, the line under the title does too."""


class Button(QToolButton):
    """A button in the band for an action of the table, with words of its own."""

    def __init__(self, action: QAction, words: str, *, is_main: bool, parent: QWidget) -> None:
        """Do what *action* does; *is_main* sets it off from its neighbours."""
        super().__init__(parent)
        # Icon and words stand too close in Qt's own measure; a space moves with the direction.
        self.setText(f" {mnemonic(words)}")
        self.setAccessibleName(words)
        choose(self, "toolButtonStyle", "text beside icon")
        self.setProperty("main", is_main)
        self.setEnabled(action.isEnabled())
        self._action, self._words, self._is_brief = action, words, False
        self.action_id = action.objectName()
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())

    def sizeHint(self) -> QSize:
        """Give Qt's size without the two spaces it adds after the words, off-centre."""
        hint = super().sizeHint()
        if self._is_brief:
            return hint
        return QSize(hint.width() - 2 * self.fontMetrics().horizontalAdvance(" "), hint.height())

    def set_brief(self, is_brief: bool) -> None:
        """Show the icon alone, with the words as a tool tip, or both again."""
        self._is_brief = is_brief
        choose(self, "toolButtonStyle", "icon only" if is_brief else "text beside icon")
        tip(self, self._words if is_brief else "")

    def show_icon(self, icon: QIcon, size: int) -> None:
        """Put *icon* before the words."""
        self.setIcon(icon)
        self.setIconSize(QSize(size, size))


class Header(QFrame):
    """The band.

    Signals:
        tab_chosen: another tab is wanted (its place, counted from 0).
    """

    tab_chosen = Signal(int)

    def __init__(
        self, theme: Theme, buttons: Sequence[tuple[QAction, str]], parent: QWidget
    ) -> None:
        """Hold *buttons*, the last of them the main one."""
        super().__init__(parent)
        self.setObjectName("band")
        self._theme = theme
        self._is_narrow = self._is_low = False
        self._kicker = fitted("", tone="kicker")
        self._title = fitted("")
        self._subtitle = fitted("", tone="muted")
        last = len(buttons) - 1
        self.buttons = [
            Button(action, words, is_main=place == last, parent=self)
            for place, (action, words) in enumerate(buttons)
        ]
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        choose(self.tabs, "elideMode", "none")
        self.tabs.setAccessibleName(c_("name", "Sections of the fact sheet"))
        self.tabs.currentChanged.connect(self.tab_chosen)
        self._words = QVBoxLayout()
        for line in (self._kicker, self._title, self._subtitle):
            self._words.addWidget(line)
        self._row = QHBoxLayout()
        for button in self.buttons:
            self._row.addWidget(button)
        self._top = QHBoxLayout()
        self._top.addLayout(self._words, 1)
        beside = QVBoxLayout()
        beside.addLayout(self._row)
        beside.addStretch(1)
        self._top.addLayout(beside)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(self._top)
        below = QHBoxLayout()
        below.addWidget(self.tabs)
        below.addStretch(1)
        self._layout.addLayout(below)
        self.dress()

    def dress(self) -> None:
        """Take lettering and distances from the theme."""
        px = self._theme.px
        above, between = (12, 8) if self._is_low else (20, 16)
        self._layout.setContentsMargins(px(MARGIN), px(above), px(MARGIN), 0)
        self._layout.setSpacing(px(between))
        self._top.setSpacing(px(24))
        self._words.setSpacing(px(2))
        self._row.setSpacing(px(10))
        kicker = self._theme.font(12, 500)
        kicker.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, px(1.2))
        self._kicker.setFont(kicker)
        self._title.setFont(self._theme.font(26 if self._is_narrow else 34, 700))
        self._subtitle.setFont(self._theme.font(16))
        self.tabs.setFont(self._theme.font(15, 600))
        for button in self.buttons:
            button.setFont(self._theme.font(14, 600))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room to the figures where the window is small for its zoom."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.window().width() < self._theme.px(_NARROW)
        is_low = self.window().height() < self._theme.px(_LOW)
        if (is_narrow, is_low) == (self._is_narrow, self._is_low):
            return
        self._is_narrow, self._is_low = is_narrow, is_low
        if is_narrow:
            self.show_icons()
        for button in self.buttons:
            button.set_brief(is_narrow)
        self.dress()
        self._subtitle.setVisible(bool(self._subtitle.text()) and not is_low)

    def show_icons(self) -> None:
        """Draw the icons of the buttons in the colours of the theme."""
        from viewer.gui.icons import icon

        icons = {row.id: row.icon for row in table()}
        palette = self._theme.palette
        for button in self.buttons:
            ink = palette.on_button if button.property("main") else palette.band_ink
            button.show_icon(icon(icons[button.action_id], ink), self._theme.px(18))

    def show_page(self, page: Page) -> None:
        """Show the head of *page* and its tabs, keeping the tab that is open where it stays."""
        # Spaced capitals are for scripts that have capitals.
        kicker = page.kicker.upper() if page.direction == "ltr" else page.kicker
        for line, text in (
            (self._kicker, kicker),
            (self._title, page.title),
            (self._subtitle, page.subtitle or page.as_of),
        ):
            say(line, text)
            align_to_reading(line)
            line.setVisible(bool(text) and not (line is self._subtitle and self._is_low))
        self._fit()
        self._show_tabs(page.sections)

    def _show_tabs(self, sections: Sequence[Section]) -> None:
        open_tab = max(self.tabs.currentIndex(), 0)
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for section in sections:
            self.tabs.addTab(f"{mnemonic(section.title)}   {section.count}")
        self.tabs.setCurrentIndex(min(open_tab, len(sections) - 1))
        self.tabs.blockSignals(False)
        self.tabs.setVisible(bool(sections))

    def texts(self) -> tuple[QLabel, ...]:
        """Give the labels of the head, in reading order."""
        return (self._kicker, self._title, self._subtitle)
