"""The bar over the sheet that counts what is wrong with the file and lists it.

Most files are fine, and a list is costly to load. So it is made when it is first to be shown: by
itself for errors, and on request where there are only warnings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from viewer.content.texts import isolated, visible
from viewer.content.wording import c_, n_
from viewer.gui.early import choose
from viewer.gui.text import copy, fitted, say
from viewer.problems import count_words, errors_in, path_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QEvent, QObject, QUrl
    from PySide6.QtWidgets import QLabel, QListWidget, QPushButton

    from viewer.content.left_out import Trouble
    from viewer.gui.theme import Theme
    from viewer.problems import Problem

_MOST_LINES_SEEN = 7
_TEXTS = (".json", ".txt")
"""Files the system is asked to open: others it might run instead of showing them."""


class ProblemsBar(QFrame):
    """Nothing while a file has no error; else the count, and the list on demand."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        open_url: Callable[[QUrl], bool] | None = None,
    ) -> None:
        """Begin without a problem, and unseen; *open_url* opens a file with the system's editor."""
        super().__init__(parent)
        self.setObjectName("problems")
        self._theme = theme
        self._open_url = open_url
        self._problems: Sequence[Problem] = ()
        self._file: Path | None = None
        self._is_shown = False
        self._is_made = False
        self.hide()

    def _make(self) -> None:
        from PySide6.QtWidgets import QListWidget

        self._is_made = True
        self._count: QLabel = fitted("")
        self._toggle = self._button(c_("button", "Show the list"))
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._show_list)
        self._dismiss = self._button(c_("button", "Hide"), self.hide)
        self._list: QListWidget = QListWidget(self)
        self._list.setAccessibleName(c_("name", "Problems of the file"))
        self._list.setWordWrap(True)
        choose(self._list, "horizontalScrollBarPolicy", "off")
        self._list.itemDoubleClicked.connect(self._copy_place)
        self._list.installEventFilter(self)
        self._list.hide()
        self._open = self._button(c_("button", "Open the &file"), self._open_file)
        self._open.hide()
        self._hint: QLabel = fitted("", tone="muted")
        self._hint.hide()
        line, below = QHBoxLayout(), QHBoxLayout()
        line.addWidget(self._count, 1)
        line.addWidget(self._toggle)
        line.addWidget(self._dismiss)
        below.addWidget(self._hint, 1)
        below.addWidget(self._open)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(line)
        self._layout.addWidget(self._list)
        self._layout.addLayout(below)
        self.dress()

    def _button(self, text: str, slot: Callable[[], object] | None = None) -> QPushButton:
        from PySide6.QtWidgets import QPushButton

        button = QPushButton(text, self)
        if slot is not None:
            button.clicked.connect(slot)
        return button

    def dress(self) -> None:
        """Take lettering and distances from the theme."""
        if not self._is_made:
            return
        px = self._theme.px
        self._layout.setContentsMargins(px(32), px(8), px(32), px(8))
        self._count.setFont(self._theme.font(15, 500))
        for button in (self._open, self._toggle, self._dismiss):
            button.setFont(self._theme.font(14, 600))
        self._list.setFont(self._theme.font(14))
        self._hint.setFont(self._theme.font(13))

    def show_problems(self, problems: Sequence[Problem], file: Path | None, *, shown: bool) -> None:
        """Take the problems of *file*; *shown* says whether any of the file can be seen.

        The bar shows itself for errors. Warnings wait until they are asked for.
        """
        self._problems, self._file, self._is_shown = problems, file, shown
        if errors_in(problems):
            self._fill()
            self.show()
        else:
            self.hide()

    def reveal(self) -> None:
        """Show the list of all there is to say of the file, and go to it."""
        if not self._is_made or self.isHidden():
            self._fill()
        self.show()
        if self._toggle.isHidden():
            self._dismiss.setFocus()
            return
        self._toggle.setChecked(True)
        self._list.setCurrentRow(max(self._list.currentRow(), 0))
        self._list.setFocus()

    def reveal_problem(self, trouble: Trouble) -> None:
        """Show the list, at the problem that *trouble* is."""
        self.reveal()
        for row, problem in enumerate(self._problems):
            if (problem.line, problem.column, problem.code) == (
                trouble.line,
                trouble.column,
                trouble.code,
            ):
                self._list.setCurrentRow(row)
                return

    def _fill(self) -> None:
        if not self._is_made:
            self._make()
        self._toggle.setChecked(False)
        self._list.clear()
        for problem in self._problems:
            self._list.addItem(_line_of(problem))
        say(self._count, self._summary())
        placed = any(problem.line for problem in self._problems)
        self._toggle.setVisible(placed or len(self._problems) > 1)

    def _can_be_opened(self) -> bool:
        """Whether there is a file with places to go to, which the system would show and not run."""
        return (
            self._file is not None
            and self._file.suffix.lower() in _TEXTS
            and any(problem.line for problem in self._problems)
        )

    def _summary(self) -> str:
        name = self._file.name if self._file is not None else ""
        errors = errors_in(self._problems)
        if not self._problems:
            return c_("problem", "Nothing is wrong with {file}.", file=name)
        if not errors:
            return n_(
                "{file} has {count} warning.",
                "{file} has {count} warnings.",
                len(self._problems),
                file=name,
                count=len(self._problems),
            )
        if not errors[0].line:
            return errors[0].text
        count = count_words(errors)
        if self._is_shown:
            return n_(
                "{file} has {count} error; what is right of it is shown.",
                "{file} has {count} errors; what is right of it is shown.",
                len(errors),
                file=name,
                count=count,
            )
        return n_(
            "{file} has {count} error and can’t be shown.",
            "{file} has {count} errors and can’t be shown.",
            len(errors),
            file=name,
            count=count,
        )

    def _show_list(self, wanted: bool) -> None:
        rows = min(self._list.count(), _MOST_LINES_SEEN)
        line = self._list.sizeHintForRow(0) if rows else 0
        self._list.setFixedHeight(line * rows + self._theme.px(14))
        self._list.setVisible(wanted)
        say(self._hint, c_("hint", "Enter or a double click copies the place of a problem."))
        self._hint.setVisible(wanted)
        self._open.setVisible(wanted and self._can_be_opened())
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
        if 0 <= row < len(self._problems):
            problem = self._problems[row]
            place = f"{self._file or ''}:{problem.line}:{problem.column}"
            copy(place)
            say(self._hint, c_("hint", "Copied: {place}", place=place))

    def _open_file(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        if self._file is None:
            return
        opens = self._open_url or QDesktopServices.openUrl
        if not opens(QUrl.fromLocalFile(str(self._file.absolute()))):
            say(self._count, c_("problem", "No program for this file was found on this computer."))


def _line_of(problem: Problem) -> str:
    """Give a problem as a line of the list, whose parts keep their own direction of writing."""
    if not problem.line:
        said = visible(problem.text)
    else:
        said = c_(
            "problem",
            "Line {line}, column {column}: {path}: {text} [{code}]",
            line=problem.line,
            column=problem.column,
            path=isolated(visible(path_text(problem.path))),
            text=isolated(visible(problem.text)),
            code=isolated(problem.code),
        )
    if problem.is_error:
        return c_("problem", "Error · {said}", said=said)
    return c_("problem", "Warning · {said}", said=said)
