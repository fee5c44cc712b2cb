"""The tabs of a sheet, and beside them, when it is asked for, the evidence of one item.

Where the window is wide enough the two stand side by side; else the evidence covers the tabs,
since neither could be read in half the room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QApplication, QSplitter

from viewer.content.wording import c_
from viewer.gui import options
from viewer.gui.early import choose
from viewer.gui.tab_stack import TabStack

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from viewer.content.lens import Lens
    from viewer.gui.lens import LensPanel
    from viewer.gui.options import Options
    from viewer.gui.session import Session
    from viewer.gui.theme import Theme

LEAST_FOR_TABS = 540
"""Px of the design that the tabs keep; with less they are covered."""


class Workspace(QSplitter):
    """Holds the tabs, and makes the lens when the first item is looked into.

    Signals:
        copy_wanted: what the lens shows shall be copied in a form (the form).
        text_wanted: a text of the source shall be attached.
        menu_wanted: the menu of an item is asked for (its key, and where on the screen).
    """

    copy_wanted = Signal(str)
    text_wanted = Signal()
    menu_wanted = Signal(str, QPoint)

    def __init__(self, session: Session, theme: Theme, settings: Options, parent: QWidget) -> None:
        """Begin with the tabs alone."""
        super().__init__(parent)
        self.setObjectName("workspace")
        self._session, self._theme, self._settings = session, theme, settings
        self.pages = TabStack(theme, self)
        self.lens: LensPanel | None = None
        self._sheet = ""
        self.addWidget(self.pages)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.pages.item_chosen.connect(self.examine)
        self.pages.item_reached.connect(self._follow)
        self.pages.menu_wanted.connect(self.menu_wanted)
        self.splitterMoved.connect(self._remember_width)

    # ---- what is looked into -----------------------------------------------------------------

    @property
    def is_examining(self) -> bool:
        """Whether the evidence of an item is on the screen."""
        return self.lens is not None and self.lens.isVisibleTo(self)

    @property
    def is_covering(self) -> bool:
        """Whether the evidence has the place of the tabs."""
        return self.is_examining and self.pages.isHidden()

    def current_key(self) -> str:
        """Give the key of the item that is meant: the one in the lens, or chosen in the tab."""
        if self.lens is not None and self.is_examining and self.lens.lens is not None:
            return self.lens.lens.key
        return self.pages.current_key()

    def examine(self, key: str) -> None:
        """Show the evidence of an item; nothing happens where the page has none of that key."""
        lens = self._session.lens(key)
        if lens is None:
            return
        was_open = self.is_examining
        panel = self._panel()
        panel.show_lens(lens)
        self._show_neighbours(lens)
        if not was_open:
            panel.show()
            self._share_out()
            self.pages.mark_item(True)
            if self.is_covering:
                panel.take_focus()

    def close_lens(self) -> None:
        """Let the evidence go away, and give the focus back to its item."""
        if self.lens is None or not self.is_examining:
            return
        self.lens.hide()
        self.pages.show()
        self.pages.mark_item(False)
        self.pages.focus_item()

    def toggle(self) -> None:
        """Show the evidence of the item that is chosen, or let it go away."""
        if self.is_examining:
            self.close_lens()
        else:
            self.examine(self.pages.current_key())

    def go_to_other_side(self) -> None:
        """Take the keyboard from the tabs to the evidence, or back."""
        if self.lens is None or not self.is_examining:
            self.toggle()
        elif _has_focus(self.lens) and not self.is_covering:
            self.pages.focus_item()
        else:
            self.lens.take_focus()

    def show_page(self) -> None:
        """Show what the page that is open now has of the item looked into, if it has it still."""
        choose(self, "layoutDirection", self._session.page.direction)
        is_same_sheet = self._session.page.id == self._sheet
        self._sheet = self._session.page.id
        if self.lens is None:
            return
        shown, was_open = self.lens.lens, self.is_examining and is_same_sheet
        had_focus = _has_focus(self.lens)
        self.lens.deleteLater()
        self.lens.setParent(None)
        self.lens = None
        self.pages.show()
        self.pages.mark_item(False)
        if shown is not None and was_open:
            self.examine(shown.key)
            if had_focus and self.is_examining:
                self._panel().take_focus()

    def _follow(self, key: str) -> None:
        if self.is_examining:
            self.examine(key)

    def _step(self, by: int) -> None:
        """Go to the item before or after the one that is looked into."""
        keys = self.pages.keys()
        now = self.current_key()
        if now in keys and 0 <= keys.index(now) + by < len(keys):
            key = keys[keys.index(now) + by]
            self.pages.go_to_item(key)
            self.examine(key)

    def _show_neighbours(self, lens: Lens) -> None:
        keys = self.pages.keys()
        at = keys.index(lens.key) if lens.key in keys else None
        panel = self._panel()
        panel.previous.setEnabled(at is not None and at > 0)
        panel.following.setEnabled(at is not None and at + 1 < len(keys))

    def _panel(self) -> LensPanel:
        if self.lens is None:
            from PySide6.QtCore import Qt
            from PySide6.QtGui import QKeySequence, QShortcut

            from viewer.gui.lens import LensPanel

            self.lens = LensPanel(self._theme, self)
            self.lens.hide()
            self.addWidget(self.lens)
            self.handle(1).setAccessibleName(c_("name", "Width of the evidence"))
            self.setStretchFactor(0, 1)
            self.setStretchFactor(1, 0)
            self.lens.closed.connect(self.close_lens)
            self.lens.stepped.connect(self._step)
            self.lens.copy_wanted.connect(self.copy_wanted)
            self.lens.text_wanted.connect(self.text_wanted)
            leave = QShortcut(QKeySequence("Escape"), self.lens)
            leave.setContext(Qt.ShortcutContext.WindowShortcut)
            leave.activated.connect(self.close_lens)
        return self.lens

    # ---- how the room is shared out ----------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cover the tabs, or uncover them, as the room changes."""
        super().resizeEvent(event)
        if self.is_examining:
            self._share_out()

    def _share_out(self) -> None:
        if self.lens is None:
            return
        px = self._theme.px
        remembered = px(self._settings.get(options.LENS_WIDTH))
        wanted = max(remembered, self.lens.minimumSizeHint().width())
        is_narrow = self.width() - wanted < px(LEAST_FOR_TABS)
        if is_narrow != self.pages.isHidden():
            had_focus = _has_focus(self.pages)
            self.pages.setVisible(not is_narrow)
            if is_narrow and had_focus:
                self.lens.take_focus()
        self.lens.cover(is_narrow)
        if not is_narrow:
            self.setSizes([self.width() - wanted - self.handleWidth(), wanted])

    def _remember_width(self) -> None:
        if self.lens is not None and self.is_examining and not self.is_covering:
            width = round(self.lens.width() / self._theme.zoom)
            self._settings.set(options.LENS_WIDTH, width)


def _has_focus(part: QWidget) -> bool:
    """Say whether the keyboard is at *part*, or at something in it."""
    at = QApplication.focusWidget()
    return at is not None and (at is part or part.isAncestorOf(at))
