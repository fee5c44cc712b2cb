"""The sentence lens: a panel with the evidence of one figure, event or value of a table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.content.copies import CITATION, CSV_ROW, NUMBER, SENTENCE
from viewer.content.wording import c_
from viewer.gui.icons import icon
from viewer.gui.lens_parts import Quotation, RunsView, Section, Sign, record_rows, step_rows
from viewer.gui.text import label, say, selectable, shown, tip

if TYPE_CHECKING:
    from viewer.content.lens import Lens
    from viewer.gui.theme import Theme

NARROWEST = 340
"""Px of the design, below which the panel is not squeezed."""
_WIDEST = 680
"""Px of the design, beyond which lines are no longer easily read."""
_SIDE, _SIDE_WHERE_WIDE = 24, 32
_TEXT_HEIGHT = 208
_STATE_SIGNS = {
    "verified": "holds",
    "contradicted": "broken",
    "source-changed": "broken",
    "unread": "unread",
    "nothing-to-verify": "none",
    "quoted": "absent",
    "no-quotation": "none",
    "left-out": "wrong",
}


class LensPanel(QFrame):
    """Shows one `Lens` after another.

    Signals:
        closed: the panel shall go away.
        stepped: the evidence before (-1) or after (1) is wanted.
        copy_wanted: what is shown shall be copied in a form of `content.copies`.
        text_wanted: the user has a text of the source to show.
    """

    closed = Signal()
    stepped = Signal(int)
    copy_wanted = Signal(str)
    text_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin empty; the panel is as wide as its parent makes it."""
        super().__init__(parent)
        self._theme = theme
        self.lens: Lens | None = None
        self.setObjectName("lens")
        self.setMinimumWidth(theme.px(NARROWEST))
        self.mark = label("", theme.font(13, 600), "muted")
        self.previous = self._button("chevron-left", c_("button", "Previous evidence"))
        self.following = self._button("chevron-right", c_("button", "Next evidence"))
        self.close_button = self._button("x", c_("button", "Close the evidence"))
        self.previous.clicked.connect(partial(self.stepped.emit, -1))
        self.following.clicked.connect(partial(self.stepped.emit, 1))
        self.close_button.clicked.connect(self.closed)
        self.text_view = RunsView(theme, is_around=True)
        self.text_view.setMinimumHeight(theme.px(_TEXT_HEIGHT))
        self.quotation = Quotation(theme)
        self.text_absent = label("", theme.font(13), "muted")
        self.attach_button = QPushButton(c_("button", "Attach source text…"))
        self.attach_button.setFont(theme.font(13, 600))
        self.attach_button.clicked.connect(self.text_wanted)
        self.quotation_section = Section(theme, self.quotation)
        self.text_section = Section(theme, self.text_view)
        self.absent_section = Section(theme, self.text_absent, self.attach_button)
        self._upper, self._lower = QWidget(), QWidget()
        self.scroll_area = QScrollArea()
        self._place()

    # ---- how it looks ------------------------------------------------------------------------

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("flat")
        button.setAccessibleName(words)
        tip(button, words)
        button.setIcon(icon(name, self._theme.palette.ink))
        side = self._theme.px(20)
        button.setIconSize(QSize(side, side))
        return button

    def _place(self) -> None:
        px = self._theme.px
        self._head = QHBoxLayout()
        self._head.setSpacing(px(2))
        self._head.addWidget(self.mark, 1)
        for button in (self.previous, self.following, self.close_button):
            self._head.addWidget(button)
        content = QWidget()
        content.setObjectName("surface")
        content.setMaximumWidth(px(_WIDEST))
        self._column = QVBoxLayout(content)
        self._column.setSpacing(0)
        self._column.addWidget(self._upper)
        for section in (self.quotation_section, self.text_section, self.absent_section):
            self._column.addWidget(section)
        self._column.addWidget(self._lower)
        self._column.addStretch(1)
        holder = QWidget()
        holder.setObjectName("surface")
        beside = QHBoxLayout(holder)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(content, 1)
        beside.addStretch(0)
        self.scroll_area.setObjectName("surface")
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(holder)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head)
        whole.addWidget(self.scroll_area, 1)
        whole.addWidget(self._copy_row())
        self.keep_from_edge(_SIDE)

    def keep_from_edge(self, side: int) -> None:
        """Keep everything *side* px of the design away from both edges of the panel."""
        px = self._theme.px
        self._head.setContentsMargins(px(side), px(14), px(side), px(2))
        self._column.setContentsMargins(px(side), 0, px(side), px(20))
        self._foot.setContentsMargins(px(side), px(10), px(side), px(10))

    def _copy_row(self) -> QFrame:
        """Give the row of buttons that stays in sight at the foot of the panel."""
        px = self._theme.px
        foot = QFrame()
        foot.setObjectName("footer")
        self._foot = row = QHBoxLayout(foot)
        row.setSpacing(px(8))
        words = label(c_("label", "Copy"), self._theme.font(13), "muted")
        words.setWordWrap(False)
        row.addWidget(words)
        self.copy_buttons: dict[str, QPushButton] = {}
        for form, text, name in (
            (NUMBER, c_("copy as", "Number"), c_("name", "Copy as number")),
            (SENTENCE, c_("copy as", "Sentence"), c_("name", "Copy as sentence with source")),
            (CITATION, c_("copy as", "Citation"), c_("name", "Copy as citation")),
            (CSV_ROW, c_("copy as", "CSV"), c_("name", "Copy as CSV row")),
        ):
            button = QPushButton(text)
            button.setProperty("compact", True)
            button.setAccessibleName(name)
            tip(button, name)
            button.setFont(self._theme.font(13, 600))
            button.clicked.connect(partial(self.copy_wanted.emit, form))
            row.addWidget(button)
            self.copy_buttons[form] = button
        row.addStretch(1)
        return foot

    # ---- what it shows -----------------------------------------------------------------------

    def show_lens(self, lens: Lens) -> None:
        """Show the evidence of another item; a text of a source that stays is not set anew."""
        is_same = self.lens is not None and self.lens.key == lens.key
        before = self.scroll_area.verticalScrollBar().value()
        self.lens = lens
        self._point_arrows()
        say(self.mark, lens.mark)
        self.setAccessibleName(shown(c_("name", "Evidence: {title}", title=lens.title)))
        self.setAccessibleDescription(shown(lens.statement))
        self._upper = self._exchanged(self._upper, self._summary(lens))
        self._lower = self._exchanged(self._lower, self._particulars(lens))
        self._show_quotation(lens)
        self._show_text(lens)
        self.scroll_area.verticalScrollBar().setValue(before if is_same else 0)
        self._announce(lens.status)

    def _announce(self, status: str) -> None:
        """Say aloud, wherever the focus is, how far the item is proved."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, shown(status)))

    def _point_arrows(self) -> None:
        """Let the arrows point where reading comes from and goes to."""
        back, forth = "chevron-left", "chevron-right"
        if self.isRightToLeft():
            back, forth = forth, back
        for button, name in ((self.previous, back), (self.following, forth)):
            button.setIcon(icon(name, self._theme.palette.ink))

    def _exchanged(self, old: QWidget, new: QWidget) -> QWidget:
        self._column.replaceWidget(old, new)
        old.hide()
        old.deleteLater()
        return new

    def _summary(self, lens: Lens) -> QWidget:
        """Give what is counted, the number in words, and how each step holds."""
        theme, px = self._theme, self._theme.px
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(selectable(lens.title, theme.font(17, 600)))
        column.addSpacing(px(2))
        column.addWidget(selectable(lens.words, theme.font(15), "muted"))
        column.addSpacing(px(14))
        if lens.steps:
            column.addWidget(step_rows(lens.steps, theme))
        else:
            row = QHBoxLayout()
            row.setSpacing(px(10))
            row.addWidget(Sign(_STATE_SIGNS[lens.state], theme), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(selectable(lens.status, theme.font(14)), 1)
            column.addLayout(row)
        return holder

    def _show_quotation(self, lens: Lens) -> None:
        self.quotation_section.setVisible(bool(lens.quotation))
        self.quotation_section.set_title(lens.quotation_title)
        self.quotation.setAccessibleName(shown(lens.quotation_title))
        self.quotation.show_runs(lens.quotation, lens.text_direction)

    def _show_text(self, lens: Lens) -> None:
        self.text_section.setVisible(bool(lens.text))
        self.absent_section.setVisible(bool(lens.text_absent))
        self.text_section.set_title(lens.text_title)
        self.text_view.setAccessibleName(shown(lens.text_title))
        say(self.text_absent, lens.text_absent)
        self.text_view.show_runs(lens.text, lens.text_direction)
        self.text_view.bring_quotation_into_view()

    def _particulars(self, lens: Lens) -> QWidget:
        """Give what else is known of it, and the full record of each of its sources."""
        theme, px = self._theme, self._theme.px
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, px(20), 0, 0)
        column.setSpacing(0)
        if lens.facts:
            column.addWidget(record_rows(lens.facts, theme))
            column.addSpacing(px(20))
        if lens.sources_title:
            column.addWidget(label(lens.sources_title, theme.font(13, 600), "muted"))
        for reference in lens.references:
            column.addSpacing(px(8))
            column.addWidget(record_rows(reference.records, theme))
            if reference.note:
                column.addSpacing(px(6))
                column.addWidget(selectable(reference.note, theme.font(13), "muted"))
        return holder

    def cover(self, is_covering: bool) -> None:
        """Keep the margins of a page while the panel is all there is to see."""
        self.keep_from_edge(_SIDE_WHERE_WIDE if is_covering else _SIDE)

    def take_focus(self) -> None:
        """Give the focus to what is read first: the text, the quotation, or the way out."""
        if self.lens is not None and self.lens.text:
            self.text_view.setFocus()
        elif self.lens is not None and self.lens.quotation:
            self.quotation.setFocus()
        else:
            self.close_button.setFocus()
