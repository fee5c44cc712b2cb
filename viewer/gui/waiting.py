"""What one sees while printing takes its time: how far it is, and a button that stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.content.wording import c_
from viewer.gui.text import label

if TYPE_CHECKING:
    from viewer.gui.background import Task
    from viewer.gui.theme import Theme

PATIENCE = 150
"""Milliseconds that may pass before it is worth saying that one waits."""


class Progress(QWidget):
    """A sentence over a bar."""

    def __init__(self, theme: Theme, text: str) -> None:
        """Say *text*, and nothing yet about how far it is."""
        super().__init__()
        self.sentence = label(text, theme.font(14), "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.sentence)
        column.addWidget(self.bar)


class Waiting(QDialog):
    """Stands over the window from `PATIENCE` on until a task ends, or is stopped here.

    Signals:
        stopped: the user wants no more of it.
    """

    stopped = Signal()

    def __init__(
        self, task: Task, text: str, theme: Theme, parent: QWidget, steps: int = 0
    ) -> None:
        """Say *text* while *task* is under way; with *steps*, how many of them are done."""
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(text)
        px = theme.px
        self._task = task
        self.is_over = False
        self.progress = Progress(theme, text)
        self.progress.bar.setMaximum(steps)
        self.stop_button = QPushButton(c_("button", "Cancel"))
        self.stop_button.setFont(theme.font(14, 600))
        self.stop_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(24), px(28), px(20))
        column.setSpacing(px(16))
        column.addWidget(self.progress)
        column.addLayout(row)
        self.setMinimumWidth(px(380))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show)
        self._timer.start(PATIENCE)
        task.advanced.connect(self.progress.bar.setValue)
        task.done.connect(self._end)
        task.failed.connect(self._end)

    def reject(self) -> None:
        """Stop the task."""
        self._task.cancel()
        self.stopped.emit()
        self._end()

    def _end(self) -> None:
        # It goes away only when the event loop comes round to it, and until then is still found.
        self.is_over = True
        self._timer.stop()
        self.hide()
        self.deleteLater()
