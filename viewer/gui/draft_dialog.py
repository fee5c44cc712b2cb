"""Check my text: a draft on one side, and how each of its numbers stands to the sheet beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from viewer.content.draft import DraftWords, summary
from viewer.content.items import keys_in
from viewer.content.wording import c_, n_, phrases
from viewer.gui.actions import languages
from viewer.gui.announcing import announce
from viewer.gui.draft_editor import DraftEditor
from viewer.gui.draft_list import DraftList
from viewer.gui.draft_run import LONGEST_COMPARED, PAUSE, DraftRun
from viewer.gui.early import choose
from viewer.gui.text import label, shown

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from viewer.content.draft import DraftNumber
    from viewer.content.page import Page
    from viewer.gui.commands import Commands
    from viewer.gui.session import Session
    from viewer.gui.tab_stack import Tab
    from viewer.gui.theme import Theme
    from viewer.sheet.comparison import Comparison

_WIDTH, _HEIGHT = 1040, 680
_OUTSIDE = 80
"""Pixels of the screen that the frame of a window and the bars of a desktop may need."""
_LEAST_SIDE_BY_SIDE = 760
"""Px of the design; with less, the verdicts stand under the text."""
_STATEMENT_HEIGHT = 116
_NO_LIMIT = 16_777_215
"""Qt's own, `QWIDGETSIZE_MAX`."""


class DraftDialog(QDialog):
    """Compares what is pasted into it with the sheet that is open.

    Signals:
        wanted: something of the sheet shall be shown (its key).
    """

    wanted = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        """Compare with what *session* has open, now and whenever that changes."""
        super().__init__(parent)
        self._session, self._theme = session, theme
        self.setWindowTitle(c_("title", "Check my text"))
        self._run = DraftRun(session.opened.sheet, self)
        self._run.done.connect(self._show)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._compare)
        self._compared = ""
        self._make()
        self._place()
        self.dress()
        room = self.screen().availableSize()
        self.editor.setPlainText(session.draft)
        self.resize(
            min(theme.px(_WIDTH), room.width() - _OUTSIDE),
            min(theme.px(_HEIGHT), room.height() - _OUTSIDE),
        )
        self._open_page(session.page)
        session.page_changed.connect(self._open_page)
        theme.changed.connect(self.dress)
        self.editor.textChanged.connect(self._typed)
        self.editor.setFocus()

    def _make(self) -> None:
        self._title = label(c_("title", "Check my text"))
        self._intro = label(
            c_(
                "draft",
                "Each number of your text is compared with the sheet. The text stays on this "
                "machine and is not kept.",
            ),
            tone="muted",
        )
        self._asked = label(c_("label", "Language of the text"))
        self._asked.setWordWrap(False)
        self.language = QComboBox(self)
        self.language.setAccessibleName(c_("label", "Language of the text"))
        self.language.addItem(c_("draft", "told from the text"), "")
        for tongue in languages():
            self.language.addItem(tongue.text, tongue.value)
        self.language.currentIndexChanged.connect(self._compare)
        self.editor = DraftEditor(self._theme, self)
        self.editor.setPlaceholderText(
            c_("draft", "Paste a speech, a message or a slide here, or type it.")
        )
        self.editor.setAccessibleName(c_("name", "Text to be checked"))
        self.summary = label("")
        self.notice = label("", tone="muted")
        self.notice.hide()
        self.list = DraftList(self._theme, self)
        self.list.walked.connect(self._walked)
        self.list.chosen.connect(self._chosen)
        self._said = label(c_("draft", "The sheet says"), tone="muted")
        self.statement = label("")
        # A name would be read in place of the text.
        self.statement.setAccessibleDescription(c_("draft", "The sheet says"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.rejected.connect(self.reject)

    def _place(self) -> None:
        self._results = QWidget(self)
        side = QVBoxLayout(self._results)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.summary)
        self._verdicts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._verdicts.addWidget(self.list, 3)
        side.addLayout(self._verdicts, 1)
        self._panel = QFrame(self._results)
        self._panel.setObjectName("panel")
        panel = QVBoxLayout(self._panel)
        panel.addWidget(self._said)
        panel.addWidget(self.statement)
        panel.addStretch(1)
        self._scroll = QScrollArea(self._results)
        self._scroll.setObjectName("ground")
        self._scroll.setWidget(self._panel)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        choose(self._scroll, "horizontalScrollBarPolicy", "off")
        choose(self._scroll, "focusPolicy", "none")
        self._verdicts.addWidget(self._scroll, 2)
        draft = QWidget(self)
        own = QVBoxLayout(draft)
        own.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(self._asked)
        line.addWidget(self.language)
        line.addStretch(1)
        own.addLayout(line)
        own.addWidget(self.editor, 1)
        own.addWidget(self.notice)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.addWidget(draft)
        self._splitter.addWidget(self._results)
        self._splitter.setChildrenCollapsible(False)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._intro)
        self._column.addWidget(self._splitter, 1)
        self._column.addWidget(self._buttons)
        self._columns: tuple[QBoxLayout, ...] = (own, side, self._verdicts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the verdicts beside the text where there is room, else under it."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        is_narrow = self.width() < self._theme.px(_LEAST_SIDE_BY_SIDE)
        px = self._theme.px
        self._intro.setVisible(not is_narrow)
        self._splitter.setOrientation(
            Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        )
        self._verdicts.setDirection(
            QBoxLayout.Direction.LeftToRight if is_narrow else QBoxLayout.Direction.TopToBottom
        )
        self._scroll.setMaximumHeight(_NO_LIMIT if is_narrow else px(_STATEMENT_HEIGHT))
        self._scroll.setMinimumHeight(0 if is_narrow else px(_STATEMENT_HEIGHT))
        whole = self._splitter.height() if is_narrow else self._splitter.width()
        self._splitter.setSizes(
            [whole // 2, whole // 2] if is_narrow else [whole * 3 // 5, whole * 2 // 5]
        )

    def dress(self) -> None:
        """Take lettering, colours and distances from the theme."""
        px, font = self._theme.px, self._theme.font
        self._column.setContentsMargins(px(28), px(24), px(28), px(20))
        self._column.setSpacing(px(12))
        self._splitter.setHandleWidth(px(20))
        for column in self._columns:
            column.setSpacing(px(10))
        self._title.setFont(font(20, 700))
        for line in (self._intro, self._asked, self._said, self.notice):
            line.setFont(font(13 if line is self._said else 14))
        self.language.setFont(font(14))
        self.summary.setFont(font(15, 600))
        self.statement.setFont(font(15))
        self.editor.dress()
        self.list.scheduleDelayedItemsLayout()
        self._share_out()

    def _open_page(self, page: Page) -> None:
        """Compare with the sheet that is open now, and speak as its page does."""
        self._page = page
        self._words = DraftWords(page)
        self._run.compare_with(self._session.opened.sheet)
        choose(self._results, "layoutDirection", page.direction)
        self.statement.setText("")
        self._compare()

    def _typed(self) -> None:
        # Underlining a number is a change to the document too, but none of the text.
        text = self.editor.toPlainText()
        if text != self._compared:
            self._session.draft = text
            self._pause.start()

    def _compare(self) -> None:
        self._pause.stop()
        self._compared = self.editor.toPlainText()
        self._run.compare(self._compared, self.language.currentData() or None)
        is_long = len(self._compared) > LONGEST_COMPARED
        self.notice.setVisible(is_long)
        if is_long:
            self.notice.setText(
                n_(
                    "Only the first {count} character is compared.",
                    "Only the first {count} characters are compared; factsheet compare takes more.",
                    LONGEST_COMPARED,
                    count=LONGEST_COMPARED,
                )
            )

    def _show(self, comparison: Comparison) -> None:
        text = self._compared
        if text != self.editor.toPlainText():
            return  # it has been changed meanwhile, and will be compared again
        numbers = [self._words.number(text, mark) for mark in comparison.marks]
        self.editor.show_numbers(text, numbers)
        self.list.show_numbers(numbers)
        said = summary(phrases(self._page.language), comparison) if text.strip() else ""
        if said and shown(said) != self.summary.text():
            announce(self.summary, said)
        self.summary.setText(shown(said))
        self._show_statement(None)

    def _walked(self, number: DraftNumber) -> None:
        self.editor.select(number)
        self._show_statement(number)

    def _chosen(self, number: DraftNumber) -> None:
        self._walked(number)
        if number.keys:
            self.wanted.emit(number.keys[0])

    def _show_statement(self, number: DraftNumber | None) -> None:
        said = number.statement if number is not None else ""
        if not said and self.list.numbers:
            said = c_("draft", "Choose a number to see what the sheet says of it.")
            if number is not None:
                said = c_("draft", "Nothing of the kind.")
        self.statement.setText(shown(said))
        if number is not None:
            announce(self.statement, shown(said))


def show_item(window: Commands, key: str) -> None:
    """Show in *window* the tab that has the item of that *key*, come to it, and its evidence."""
    page = window.session.page
    place = next((at for at, one in enumerate(page.sections) if key in keys_in(page, one)), None)
    if place is None:
        return
    window.header.tabs.setCurrentIndex(place)
    tab = cast("Tab", window.pages.currentWidget())
    tab.complete()
    inner = f"/{key.partition('/')[2] or key}"
    name = next((one for one in tab.items() if one == key or one.endswith(inner)), "")
    if name:
        tab.choose_item(name, focus=True)
    window.workspace.examine(key)


def check_text(window: Commands) -> DraftDialog:
    """Show the pane over *window*, the one that it has already where there is one."""
    open_one = window.findChild(DraftDialog)
    if open_one is None:
        open_one = DraftDialog(window.session, window.theme, window)
        open_one.wanted.connect(partial(show_item, window))
    open_one.show()
    open_one.activateWindow()
    return open_one
