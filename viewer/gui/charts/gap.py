"""What stands in a panel for something that is wrong and is not shown: a line one can go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from viewer.gui.charts.panel import EVENT, REMARK
from viewer.gui.charts.paragraph import Paragraph
from viewer.gui.charts.placing import USUAL_WIDTH

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from viewer.content.left_out import Trouble
    from viewer.gui.theme import Theme

_PADDING = 10


class Gap(QFrame):
    """A frame with a name and the sentence that says why it is not shown.

    Signals:
        trouble_chosen: it was clicked twice or entered (its `Trouble`).
    """

    trouble_chosen = Signal(object)

    def __init__(
        self, name: str, said: str, trouble: Trouble, theme: Theme, *, right_to_left: bool
    ) -> None:
        """Stand for what is called *name*, or for something without one."""
        super().__init__()
        self.trouble, self._theme = trouble, theme
        self.setObjectName("gap")
        self.setAccessibleName(said)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for text, wording in ((name, EVENT), (said, REMARK)):
            if text:
                self._column.addWidget(Paragraph(text, wording, theme, right_to_left=right_to_left))
        self.refresh()
        theme.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Take the distances of the theme."""
        padding = self._theme.px(_PADDING)
        self._column.setContentsMargins(padding, padding, padding, padding)

    def sizeHint(self) -> QSize:
        return QSize(USUAL_WIDTH, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.trouble_chosen.emit(self.trouble)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.trouble_chosen.emit(self.trouble)
