"""What the actions of the window do: a slot for each row of the table, and files dropped on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

from viewer.content.wording import c_
from viewer.gui import options
from viewer.gui.text import copy
from viewer.gui.theme import ZOOM_STEP

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from viewer.gui.finding import Finding
    from viewer.gui.footer import Footer
    from viewer.gui.header import Header
    from viewer.gui.options import Options
    from viewer.gui.problems_bar import ProblemsBar
    from viewer.gui.session import Session
    from viewer.gui.tab_stack import TabStack
    from viewer.gui.theme import Theme
    from viewer.gui.workspace import Workspace


class Commands(QMainWindow):
    """A window that does what the actions say; what it consists of is the main window's.

    Signals:
        follow_chosen: whether the file is followed was chosen anew.
    """

    follow_chosen = Signal()

    session: Session
    theme: Theme
    settings: Options
    header: Header
    footer: Footer
    problems_bar: ProblemsBar
    pages: TabStack
    workspace: Workspace
    actions_by_id: dict[str, QAction]
    finding: Finding | None = None
    _choose_file: Callable[[QWidget, str], str]

    def open(self, path: str | Path) -> bool:
        """Open a file and say whether it can be shown."""
        return self.session.open(Path(path))

    def open_file(self) -> None:
        """Ask for a file and open it."""
        path = self._choose_file(self, self.settings.get(options.FOLDER))
        if path:
            self.open(path)

    def open_recent(self, file: str) -> None:
        """Open one of the recent files, or say why it can't be."""
        from viewer.gui.recent_files import open_recent

        open_recent(file, self.open, self, self.theme, self.settings)

    def reopen_last(self) -> None:
        """Open the sheet that was open before this one."""
        path = self.session.opened.path
        shown = str(path.absolute()) if path is not None else ""
        before = next((file for file in self.settings.recent() if file != shown), None)
        if before is not None:
            self.open_recent(before)
        else:
            self.footer.note(c_("note", "no other sheet was opened yet"))

    def start_with_last(self) -> None:
        """Begin with the sheet that was open last from now on, or with the sample again."""
        wanted = self.actions_by_id["start_with_last"].isChecked()
        self.settings.set(options.START_WITH_LAST, wanted)

    def leave_file(self, file: Path | None) -> None:
        """Remember where one is in *file*, if that is one to come back to."""
        if file is not None and str(file.absolute()) in self.settings.recent():
            from viewer.gui.places import remember

            remember(self.settings, file, self.pages.place())

    def come_back_to(self, file: Path | None) -> int:
        """Let *file* begin where one left it, and give the tab that was shown, else -1."""
        if file is None or not self.settings.get(options.PLACES):
            return -1
        from viewer.gui.places import place_of

        place = place_of(self.settings, file)
        if place is None or not self.pages.begin_at(place):
            return -1
        return place.tab

    def reload(self) -> None:
        """Read the file again."""
        self.session.reload()

    def follow_file(self) -> None:
        """Show the file anew whenever it changes, or stop doing so."""
        self.settings.set(options.FOLLOW, self.actions_by_id["follow_file"].isChecked())
        self.follow_chosen.emit()

    def show_problems(self) -> None:
        """List what is wrong with the file, warnings too."""
        self.problems_bar.reveal()

    def print_pdf(self) -> None:
        """Ask where, and write the PDF."""
        from viewer.gui.print_dialog import print_to_pdf

        print_to_pdf(self, self.session, self.theme, self.settings)

    def print_preview(self) -> None:
        """Show the pages as they will be printed."""
        from viewer.gui.printing import preview

        preview(self, self.session, self.theme, self.settings)

    def print_paper(self) -> None:
        """Print through the dialog of the system."""
        from viewer.gui.printing import print_on_paper

        print_on_paper(self, self.session, self.theme, self.settings)

    def export_part(self) -> None:
        """Ask what of the sheet, how and where to, and write it as a picture or as data."""
        from viewer.gui.export_dialog import export_part

        export_part(self)

    def close_window(self) -> None:
        """Close the window, and with it the program."""
        self.close()

    def copy(self) -> None:
        """Copy what is chosen in the tab that is open."""
        text = self.pages.copy_text()
        if text:
            copy(text, self.pages.copy_html())

    def copy_number(self) -> None:
        """Copy the chosen figure as its number, with qualifier and unit."""
        self.copy_as("number")

    def copy_sentence(self) -> None:
        """Copy the chosen figure as a sentence with its source."""
        self.copy_as("sentence")

    def copy_citation(self) -> None:
        """Copy the sources of the chosen figure as one cites them."""
        self.copy_as("citation")

    def copy_csv(self) -> None:
        """Copy the chosen figure as a row of CSV under its head."""
        self.copy_as("csv")

    def copy_picture(self) -> None:
        """Copy the chosen figure, chart or timeline as a picture, with its table and its text."""
        from viewer.gui.picture_copy import copy_picture

        copy_picture(self)

    def copy_as(self, form: str) -> None:
        """Copy the item that is meant in a form of `content.copies`."""
        from viewer.content.copies import copy_of

        text = copy_of(self.session.page, self.workspace.current_key(), form)
        if text:
            copy(text)

    def find_words(self) -> None:
        """Look for words in the sheet."""
        if self.finding is None:
            from viewer.gui.finding import Finding

            self.finding = Finding(self)
        self.finding.bar.begin()

    def evidence(self) -> None:
        """Show the evidence of the chosen figure, or let it go away."""
        self.workspace.toggle()

    def other_side(self) -> None:
        """Go from the tabs to the evidence, or back."""
        self.workspace.go_to_other_side()

    def show_item_menu(self, key: str, where: QPoint) -> None:
        """Show the menu of an item of the page."""
        from viewer.gui.item_menu import show_item_menu

        show_item_menu(self, self.workspace, self.actions_by_id, key, where)

    def attach_text(self) -> None:
        """Let the user show the text of a source."""
        from viewer.gui.attach_dialog import attach_text

        attach_text(self, self.session, self.theme, self.settings, self.workspace.current_key())

    def check_text(self) -> None:
        """Compare a draft with the sheet."""
        from viewer.gui.draft_dialog import check_text

        check_text(self)

    def show_table(self) -> None:
        """Show the tab that is open as tables, or as a picture again."""
        self.pages.show_as_table(self.actions_by_id["show_table"].isChecked())

    def tell_table(self) -> None:
        """Let the action say whether the tab that is open is shown as tables."""
        action = self.actions_by_id["show_table"]
        action.setEnabled(self.pages.has_twin)
        action.setChecked(self.pages.is_table)

    def zoom_in(self) -> None:
        """Make everything larger."""
        self._zoom(self.theme.zoom + ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make everything smaller."""
        self._zoom(self.theme.zoom - ZOOM_STEP)

    def zoom_reset(self) -> None:
        """Show everything at its own size."""
        self._zoom(1.0)

    def _zoom(self, zoom: float) -> None:
        self.theme.set_zoom(zoom)
        self.settings.set(options.ZOOM, self.theme.zoom)

    def full_screen(self) -> None:
        """Fill the screen, or stop doing so."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()
        self.actions_by_id["full_screen"].setChecked(self.isFullScreen())

    def next_tab(self) -> None:
        """Go to the next tab, after the last to the first."""
        self._step_tab(1)

    def previous_tab(self) -> None:
        """Go to the tab before, from the first to the last."""
        self._step_tab(-1)

    def _step_tab(self, step: int) -> None:
        count = self.header.tabs.count()
        if count:
            self.header.tabs.setCurrentIndex((self.header.tabs.currentIndex() + step) % count)

    def shortcuts(self) -> None:
        """List the keys."""
        from viewer.gui.about import ShortcutsDialog

        ShortcutsDialog(self.theme, self).exec()

    def about(self) -> None:
        """Say what this program is made of."""
        from viewer.gui.about import AboutDialog

        AboutDialog(self.theme, self).exec()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file, and nothing that is not on this machine."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped."""
        event.acceptProposedAction()
        self.open(event.mimeData().urls()[0].toLocalFile())
