"""The bar over the sheet that counts what is wrong with the file and lists it.

Most files are fine, and a list is costly to load. So it is made when the first error
is to be shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from viewer.content.texts import visible
from viewer.content.wording import c_, n_
from viewer.gui.early import choose
from viewer.gui.text import copy, fitted, say
from viewer.problems import errors_in, path_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QLabel, QListWidget, QPushButton

    from viewer.gui.theme import Theme
    from viewer.problems import Problem

_MOST_LINES_SEEN = 7


class ProblemsBar(QFrame):
    """Nothing while a file is fine; else the count, and the list on demand."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without a problem, and unseen."""
        super().__init__(parent)
        self.setObjectName("problems")
        self._theme = theme
        self._places: list[str] = []
        self._is_made = False
        self.hide()

    def _make(self) -> None:
        from PySide6.QtWidgets import QListWidget, QPushButton

        self._is_made = True
        self._count: QLabel = fitted("")
        self._toggle: QPushButton = QPushButton(c_("button", "Show the list"), self)
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._show_list)
        self._dismiss: QPushButton = QPushButton(c_("button", "Hide"), self)
        self._dismiss.clicked.connect(self.hide)
        self._list: QListWidget = QListWidget(self)
        self._list.setAccessibleName(c_("name", "Problems of the file"))
        self._list.setWordWrap(True)
        choose(self._list, "horizontalScrollBarPolicy", "off")
        self._list.itemDoubleClicked.connect(self._copy_place)
        self._list.installEventFilter(self)
        self._list.hide()
        line = QHBoxLayout()
        line.addWidget(self._count, 1)
        line.addWidget(self._toggle)
        line.addWidget(self._dismiss)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(line)
        self._layout.addWidget(self._list)
        self.dress()

    def dress(self) -> None:
        """Take lettering and distances from the theme."""
        if not self._is_made:
            return
        px = self._theme.px
        self._layout.setContentsMargins(px(32), px(8), px(32), px(8))
        self._count.setFont(self._theme.font(15, 500))
        self._toggle.setFont(self._theme.font(14, 600))
        self._dismiss.setFont(self._theme.font(14, 600))
        self._list.setFont(self._theme.font(14))

    def show_problems(self, problems: Sequence[Problem], file: Path | None, *, shown: bool) -> None:
        """Show the errors of *file*; *shown* says whether any of the file can be seen.

        A file that only has warnings is left in peace: `factsheet check` lists them.
        """
        errors = errors_in(problems)
        if not errors:
            self.hide()
            return
        if not self._is_made:
            self._make()
        from PySide6.QtWidgets import QListWidgetItem

        self._list.clear()
        self._places = []
        for problem in errors:
            place = f"{file or ''}:{problem.line}:{problem.column}"
            self._places.append(place)
            said = c_(
                "problem",
                "Line {line}, column {column}: {path}: {text} [{code}]",
                line=problem.line,
                column=problem.column,
                path=path_text(problem.path),
                text=problem.text,
                code=problem.code,
            )
            QListWidgetItem(visible(said if problem.line else problem.text), self._list)
        say(self._count, self._summary(errors, file, shown=shown))
        self._toggle.setChecked(False)
        self._toggle.setVisible(len(errors) > 1 or bool(errors[0].line))
        self.show()

    def _summary(self, errors: Sequence[Problem], file: Path | None, *, shown: bool) -> str:
        name = file.name if file is not None else ""
        if not errors[0].line:
            return errors[0].text
        if shown:
            return n_(
                "{file} has {count} error; what is right of it is shown.",
                "{file} has {count} errors; what is right of it is shown.",
                len(errors),
                file=name,
                count=len(errors),
            )
        return n_(
            "{file} has {count} error and can’t be shown.",
            "{file} has {count} errors and can’t be shown.",
            len(errors),
            file=name,
            count=len(errors),
        )

    def _show_list(self, wanted: bool) -> None:
        rows = min(self._list.count(), _MOST_LINES_SEEN)
        line = self._list.sizeHintForRow(0) if rows else 0
        self._list.setFixedHeight(line * rows + self._theme.px(14))
        self._list.setVisible(wanted)
        self._toggle.setText(
            c_("button", "Hide the list") if wanted else c_("button", "Show the list")
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Copy a place with the Enter key, which a list does not take by itself."""
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent

        if (
            isinstance(event, QKeyEvent)
            and watched is self._list
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._copy_place()
            return True
        return super().eventFilter(watched, event)

    def _copy_place(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._places):
            copy(self._places[row])
