"""The menus, filled when they are first opened: the first frame need not wait for them."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.content.wording import c_, spoken
from viewer.gui.actions import VIEW, Action, fill_choices, languages, menu_titles, table, themes
from viewer.gui.text import mnemonic

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

    from viewer.gui.options import Options
    from viewer.gui.theme import Theme

_LONGEST_PATH = 70
_LTR, _END = "\u2066", "\u2069"
"""What keeps the text between them running from left to right."""


class Menus(QObject):
    """The menu bar of a window.

    Signals:
        file_chosen: a recent file shall be opened (its path).
        theme_chosen: another theme is wanted (its name).
        language_chosen: another language is wanted (its tag).
    """

    file_chosen = Signal(str)
    theme_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(
        self, window: QMainWindow, actions: dict[str, QAction], theme: Theme, settings: Options
    ) -> None:
        """Put the menus into *window*."""
        super().__init__(window)
        self._actions, self._theme, self._settings = actions, theme, settings
        self.by_name: dict[str, QMenu] = {}
        for name, words in menu_titles().items():
            menu = _added(window.menuBar(), words)
            menu.aboutToShow.connect(partial(self.fill, name))
            self.by_name[name] = menu

    def fill(self, name: str) -> None:
        """Put the actions of the table into a menu, once."""
        menu = self.by_name[name]
        if not menu.isEmpty():
            return
        for row in table():
            if row.menu != name:
                continue
            if row.separates:
                menu.addSeparator()
            menu.addAction(self._actions[row.id])
            if menu.isRightToLeft() and row.keys:
                self._keep_keys_in_order(row)
            if row.id == "open_file":
                self._add_recent(menu)
        if name == VIEW:
            menu.addSeparator()
            self._add_choices(menu)
        self._show_icons([row for row in table() if row.menu == name])

    def _keep_keys_in_order(self, row: Action) -> None:
        """Spell the keys out: Qt would put the signs of "Ctrl++" before the word."""
        from PySide6.QtGui import QKeySequence

        action = self._actions[row.id]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setText(f"{row.text}\t{_LTR}{keys}{_END}")

    def fill_all(self) -> None:
        """Fill every menu now."""
        for name in self.by_name:
            self.fill(name)

    def dress(self) -> None:
        """Draw the icons anew in the ink of the theme."""
        filled = [row for row in table() if not self.by_name[row.menu].isEmpty()]
        self._show_icons(filled)

    def _show_icons(self, rows: list[Action]) -> None:
        from viewer.gui.icons import icon

        for row in rows:
            if row.icon:
                self._actions[row.id].setIcon(icon(row.icon, self._theme.palette.ink))

    def _add_recent(self, menu: QMenu) -> None:
        recent = _added(menu, c_("menu", "Open re&cent"))
        recent.aboutToShow.connect(partial(self._fill_recent, recent))
        # A submenu without entries can't be opened, and so would never be filled.
        self._fill_recent(recent)

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        files = self._settings.recent()
        for file in files:
            shown = file if len(file) <= _LONGEST_PATH else "…" + file[1 - _LONGEST_PATH :]
            words = mnemonic(shown)
            if menu.isRightToLeft():  # or a path would end with the stroke it begins with
                words = f"{_LTR}{words}{_END}"
            if not os.path.isfile(file):  # noqa: PTH113 - never raises, whoever may look there
                words = c_("menu", "{file} (not found)", file=words)
            action = menu.addAction(words)
            action.triggered.connect(self._emitter(file))
        if not files:
            menu.addAction(c_("menu", "No files yet")).setEnabled(False)
            return
        menu.addSeparator()
        menu.addAction(c_("menu", "C&lear this list")).triggered.connect(
            self._settings.forget_files
        )

    def _emitter(self, file: str) -> Callable[[], None]:
        return partial(self.file_chosen.emit, file)

    def _add_choices(self, menu: QMenu) -> None:
        look = _added(menu, c_("menu", "&Theme"))
        fill_choices(look, themes(), self._theme.choice, self._theme_picked)
        tongue = _added(menu, c_("menu", "&Language"))
        fill_choices(tongue, languages(), spoken(), self._language_picked)

    def _theme_picked(self, action: QAction) -> None:
        self.theme_chosen.emit(str(action.data()))

    def _language_picked(self, action: QAction) -> None:
        self.language_chosen.emit(str(action.data()))


def _added(to: QMenu | QMenuBar, words: str) -> QMenu:
    """Give a menu of these *words*, added *to* another or to the bar.

    Qt tells assistive technology the words of its entry, but not of the menu itself.
    """
    menu = to.addMenu(words)
    menu.setAccessibleName(words.replace("&", ""))
    return menu
