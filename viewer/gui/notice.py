"""A sentence the user should read, with one or two buttons, looking like the other dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from viewer.content.wording import c_
from viewer.gui.text import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.gui.theme import Theme


class Notice(QDialog):
    """Says *text*; with *action*, the words of a button, it asks whether to do that.

    It is accepted with that button alone, which Enter presses as well if it *is_safe*.
    """

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        text: str,
        more: str = "",
        action: str = "",
        *,
        is_safe: bool = True,
    ) -> None:
        """Be shown by `open`, which does not wait, or by `exec`, which does."""
        super().__init__(window)
        px = theme.px
        self.setModal(True)
        self.setWindowTitle(c_("title", "Fact Sheet Viewer"))
        self.sentences = [label(text, theme.font(17, 600))]
        if more:
            self.sentences.append(label(more, theme.font(14), "muted"))
        self.action_button = QPushButton(action)
        self.action_button.clicked.connect(self.accept)
        self.action_button.setVisible(bool(action))
        self.close_button = QPushButton(c_("button", "Cancel") if action else c_("button", "Close"))
        self.close_button.clicked.connect(self.reject)
        main = self.action_button if action and is_safe else self.close_button
        self.action_button.setAutoDefault(is_safe)
        main.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addStretch(1)
        for button in (self.close_button, self.action_button):
            button.setFont(theme.font(14, 600))
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(24), px(28), px(20))
        column.setSpacing(px(10))
        for sentence in self.sentences:
            column.addWidget(sentence)
        column.addSpacing(px(10))
        column.addLayout(row)
        self.setFixedWidth(px(460))

    def open(self) -> None:
        """Show it, go on, and let it vanish when it is closed."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        super().open()
