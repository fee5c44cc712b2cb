"""Looks for words in the sheet that a window shows, and leads to where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractScrollArea, QVBoxLayout

from viewer.gui.find_bar import FindBar

if TYPE_CHECKING:
    from viewer.gui.commands import Commands


class Finding(QObject):
    """The bar of a window, made when something is first looked for, and what it leads to."""

    def __init__(self, window: Commands) -> None:
        """Put the bar over the tabs of *window*."""
        super().__init__(window)
        self._window = window
        self.bar = FindBar(window.theme, window)
        ground = window.centralWidget()
        column = ground.layout() if ground is not None else None
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(window.workspace), self.bar)
        window.session.page_changed.connect(self.bar.show_page)
        window.theme.changed.connect(self.bar.dress)
        self.bar.show_page(window.session.page)
        self.bar.wanted.connect(self._lead_to)
        self.bar.closed.connect(self._back_to_the_sheet)

    def _lead_to(self, section: int, key: str, focus: bool) -> None:
        """Show the tab and the place; what stands in no picture is shown by its evidence."""
        workspace, pages = self._window.workspace, self._window.pages
        if workspace.is_covering:
            workspace.close_lens()
        self._window.header.tabs.setCurrentIndex(section)
        kind, _colon, place = key.partition(":")
        if kind == "note":
            self._scroll_to_note(is_first=place == "0")
            return
        pages.go_to_item(key)
        if kind != "source" and pages.current_key() != key:
            workspace.examine(key)
        if focus:
            pages.focus_item()
        else:
            pages.mark_item(True)
            self.bar.field.setFocus()

    def _scroll_to_note(self, *, is_first: bool) -> None:
        """Go to the summary, which stands first, or to the notes, which stand last."""
        shown = self._window.pages.currentWidget()
        if isinstance(shown, QAbstractScrollArea):
            bar = shown.verticalScrollBar()
            bar.setValue(bar.minimum() if is_first else bar.maximum())

    def _back_to_the_sheet(self) -> None:
        if not self._window.workspace.is_examining:
            self._window.pages.mark_item(False)
        self._window.pages.focus_item()
