"""The window: places the parts, and wires their signals in one block."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer import assets
from viewer.gui import options
from viewer.gui.actions import make_actions, table
from viewer.gui.commands import Commands
from viewer.gui.early import choose
from viewer.gui.file_choice import ask_for_file
from viewer.gui.footer import Footer
from viewer.gui.header import Header
from viewer.gui.menus import Menus
from viewer.gui.problems_bar import ProblemsBar
from viewer.gui.text import title
from viewer.gui.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from viewer.content.page import Page
    from viewer.gui.options import Options
    from viewer.gui.session import Session
    from viewer.gui.theme import Theme
    from viewer.problems import Problem


AFTER_FIRST_FRAME = 20
"""Milliseconds until what the first frame does not wait for is done."""


class MainWindow(Commands):
    """Shows one sheet.

    Signals:
        first_frame: the window has been painted for the first time.
        language_chosen: the program shall speak another language (its tag).
    """

    first_frame = Signal()
    language_chosen = Signal(str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        settings: Options,
        choose_file: Callable[[QWidget, str], str] = ask_for_file,
    ) -> None:
        """Show what *session* has open, now and whenever that changes."""
        super().__init__()
        self.session, self.theme, self.settings = session, theme, settings
        self._choose_file = choose_file
        self._has_painted = False
        self._path_shown: Path | None = None
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 480)
        self.actions_by_id = make_actions(self, self._slot)
        self.actions_by_id["follow_file"].setChecked(settings.get(options.FOLLOW))
        starts_with_last = settings.get(options.START_WITH_LAST)
        self.actions_by_id["start_with_last"].setChecked(starts_with_last)
        self.menus = Menus(self, self.actions_by_id, theme, settings)
        buttons = [(self.actions_by_id[row.id], row.button) for row in table() if row.button]
        buttons.sort(key=lambda button: button[0].objectName() == "print_pdf")
        self.header = Header(theme, buttons, self)
        self.problems_bar = ProblemsBar(theme, self)
        self.footer = Footer(theme, self)
        self.workspace = Workspace(session, theme, settings, self)
        self.pages = self.workspace.pages
        self._place()
        self._wire()
        self._restore()
        self._show_page(session.page)
        self._show_problems(session.problems)
        self.pages.focus_first()
        if session.opened.path is not None:
            self._file_opened(session.opened.path)

    def _place(self) -> None:
        ground = QWidget(self)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        rule = QWidget(ground)
        rule.setObjectName("rule")
        rule.setFixedHeight(4)
        for part in (self.header, rule, self.problems_bar):
            column.addWidget(part)
        column.addWidget(self.workspace, 1)
        column.addWidget(self.footer)
        self.setCentralWidget(ground)

    def _wire(self) -> None:
        self.session.page_changed.connect(self._show_page)
        self.session.problems_changed.connect(self._show_problems)
        self.session.opened_file.connect(self._file_opened)
        self.theme.changed.connect(self._dress)
        self.header.tab_chosen.connect(self.pages.show_tab)
        self.pages.currentChanged.connect(self.tell_table)
        self.pages.trouble_chosen.connect(self.problems_bar.reveal_problem)
        self.footer.problems_wanted.connect(self.show_problems)
        self.workspace.copy_wanted.connect(self.copy_as)
        self.workspace.text_wanted.connect(self.attach_text)
        self.workspace.menu_wanted.connect(self.show_item_menu)
        self.menus.file_chosen.connect(self.open_recent)
        self.menus.theme_chosen.connect(self._wear)
        self.menus.language_chosen.connect(self.language_chosen)
        self.first_frame.connect(self._after_first_frame)
        for place in range(9):
            keys = QShortcut(QKeySequence(f"Alt+{place + 1}"), self)
            keys.activated.connect(partial(self.header.tabs.setCurrentIndex, place))

    def _slot(self, action: str) -> Callable[[], None]:
        slot: Callable[[], None] = getattr(self, action)
        return slot

    def _restore(self) -> None:
        place = self.settings.get(options.WINDOW)
        if place.isEmpty() or not self.restoreGeometry(place):
            self.resize(1280, 860)
        self._tab_wanted = self.settings.get(options.TAB)

    def _show_page(self, page: Page) -> None:
        self.setWindowTitle(title(page.title) if self.session.has_sheet else "")
        for row in table():
            if row.needs_sheet:
                self.actions_by_id[row.id].setEnabled(self.session.has_sheet)
        for part in (self.header, self.pages):
            choose(part, "layoutDirection", page.direction)
        self.header.show_page(page)
        self.footer.show_page(page, self.session.opened)
        is_another = self._path_shown != self.session.opened.path
        if is_another:
            self.leave_file(self._path_shown)
        self._path_shown = self.session.opened.path
        wanted = self.pages.show_page(page, is_another=is_another)
        if not self._has_painted and 0 < self._tab_wanted < len(page.sections):
            wanted = self._tab_wanted
        if is_another:
            left = self.come_back_to(self._path_shown)
            wanted = left if left >= 0 else wanted
        if wanted >= 0:
            self.header.tabs.setCurrentIndex(wanted)
        self.pages.show_tab(max(self.header.tabs.currentIndex(), 0))
        self.workspace.show_page()

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        opened = self.session.opened
        shown = bool(opened.problems == problems and opened.readable)
        self.problems_bar.show_problems(problems, self.session.last_path, shown=shown)

    def _file_opened(self, path: Path) -> None:
        self.footer.note("")
        if path != assets.data(path.name):
            self.settings.remember_file(path)
            self.settings.set(options.FOLDER, str(path.absolute().parent))

    def _dress(self) -> None:
        for part in (self.header, self.problems_bar, self.footer):
            part.dress()
        self.menus.dress()
        self.header.show_icons()
        self._show_page(self.session.page)

    def _wear(self, choice: str) -> None:
        self.theme.choose(choice)
        self.settings.set(options.THEME, choice)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window has been painted."""
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self.first_frame.emit)

    def _after_first_frame(self) -> None:
        """Let the frame come to the screen, then do what it need not wait for."""
        QTimer.singleShot(AFTER_FIRST_FRAME, self._settle)

    def _settle(self) -> None:
        self.header.show_icons()
        QTimer.singleShot(200, self._preload)

    def _preload(self) -> None:
        from viewer.gui.charts.preload import preload

        preload()

    def release(self) -> None:
        """Stop hearing of the session and go away, because another window takes this place."""
        self.leave_file(self._path_shown)
        self.session.page_changed.disconnect(self._show_page)
        self.session.problems_changed.disconnect(self._show_problems)
        self.session.opened_file.disconnect(self._file_opened)
        self.theme.changed.disconnect(self._dress)
        self.hide()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window was."""
        self.settings.set(options.WINDOW, self.saveGeometry())
        self.settings.set(options.TAB, max(self.header.tabs.currentIndex(), 0))
        self.leave_file(self._path_shown)
        self.settings.save()
        super().closeEvent(event)
